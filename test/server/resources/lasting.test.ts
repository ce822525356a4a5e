import { permit } from '../../../server/access/permit.js';
import { unjudged } from '../../../server/access/readValue.js';
import { everything, type Query } from '../../../server/access/tree.js';
import type { RowClass } from '../../../server/model/field.js';
import { step } from '../../../server/model/reach.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { EstablishmentCase } from '../../../server/resources/party/establishmentCase.js';
import { DevelopmentPlanLine } from '../../../server/resources/plan/developmentPlanLine.js';
import { GoodModel } from '../../../server/resources/plan/goodModel.js';
import { Inspection } from '../../../server/resources/plan/inspection.js';
import { PlanTask } from '../../../server/resources/plan/planTask.js';
import { TaskAgency } from '../../../server/resources/plan/taskAgency.js';
import { TaskReport } from '../../../server/resources/plan/taskReport.js';

/** Rows of a day gone by, with the row they link to. */
function asOf(row: RowClass, name: string): Query {
  const way = step(row, name);
  if (!way || !('one' in way)) throw new Error(`${row.name}.${name} leads nowhere`);
  const target = way.one.at(-1)?.target ?? row;
  const linked = { row: target, items: [{ key: '__typename', is: 'typename' as const }] };
  return {
    is: 'single',
    row,
    rows: { row, where: everything, scope: everything, order: [], take: 1, skip: null, after: [], asOf: { constant: '2024-01-01' } },
    of: { row, items: [{ key: name, is: 'one', hops: way.one.map(unjudged), of: linked }] },
  };
}

const linksOf = (...links: [RowClass, string][]) => links.map(([row, name]) => ({ row, name, link: `${row.name}.${name}` }));

const lasting = linksOf(
  [Candidate, 'person'],
  [EstablishmentCase, 'enterprise'],
  [PlanTask, 'clause'],
  [TaskAgency, 'task'],
  [TaskAgency, 'agency'],
  [TaskReport, 'task'],
  [TaskReport, 'agency'],
  [DevelopmentPlanLine, 'enterprise'],
  [GoodModel, 'unit'],
  [GoodModel, 'enterprise'],
  [Inspection, 'agency'],
  [Inspection, 'unit'],
);

test.each(lasting)('$link is the same on any day, so is told of a day gone by', ({ row, name }) => {
  expect(() => permit('organisationBoard', asOf(row, name))).not.toThrow();
});

test.each(linksOf([Candidate, 'unit'], [DevelopmentPlanLine, 'unit']))('$link may be another by now, so is not', ({ row, name }) => {
  expect(() => permit('organisationBoard', asOf(row, name))).toThrow('only known as it is today');
});
