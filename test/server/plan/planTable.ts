import { clauses } from '../../../server/plan/clauses.js';
import { indicators } from '../../../server/plan/indicators.js';
import { tasks } from '../../../server/plan/tasks.js';

const named = (codes: readonly (string | null)[]) => codes.filter(Boolean).join(', ');
const words = (text: string | null) => named(text?.split(' ') ?? []);

/** Rows of the table in docs/plan.md: each clause, and what serves it. A heading is served by what stands under it. */
export const planTable = clauses.map(({ id, code, resources, findings }) => {
  const cells = [
    words(resources),
    named(indicators.filter(({ clauseId }) => clauseId === id).map((indicator) => indicator.code)),
    words(findings),
    named(tasks.filter(({ clauseId }) => clauseId === id).map((task) => task.code)),
  ];
  const isHeading = clauses.some(({ parentId }) => parentId === id);
  const inside = isHeading && !resources ? 'what stands under it' : null;
  return {
    code,
    isServed: cells.some(Boolean) || inside !== null,
    line: `| ${[code, inside ?? cells[0], ...cells.slice(1)].join(' | ')} |`.replaceAll('|  |', '| |').replaceAll('|  |', '| |'),
  };
});
