import type { Conflict, Problem } from '../../../shared/problem.js';
import type { Failure } from '../failure.js';
import type { Edit, Reason } from './line.js';
import { type Planned, placeKey } from './payload.js';
import type { SaveAnswer } from './server.js';

type Cell = Planned['sent'][number];
type Named = Pick<Problem | Conflict, 'resource' | 'id' | 'field'>;
type Told = Pick<Edit, 'mark' | 'reason'>;

/** Why nothing came of a request, as it is told of a cell or a row. */
export const reasonOf = ({ code, detail, message }: Failure): Reason => ({ code, detail: { ...detail, message } });

/** What the server said of each cell that was sent, when nothing was written. */
export function refusals(planned: Planned, { problems, conflicts }: Pick<SaveAnswer, 'problems' | 'conflicts'>): (cell: Cell) => Told {
  const told = new Map<string, Told>();
  const tell = (cell: Cell | undefined, what: Told) => cell && told.set(keyOf(cell), what);
  for (const problem of problems)
    tell(cellOf(planned, problem), { mark: 'refused', reason: { code: codeOf(problem), detail: problem.detail ?? {} } });
  for (const conflict of conflicts) {
    const { theirs, by, at } = conflict;
    const cell = cellNamed(planned, conflict);
    if (cell) tell(cell, { mark: 'conflict', reason: { code: 'CONFLICT', theirs, by, detail: { at } } });
    else tell(cellOf(planned, conflict), { mark: 'refused', reason: { code: 'VERSION_STALE' } });
  }
  return (cell) => told.get(keyOf(cell)) ?? { mark: 'held', reason: { code: 'WITH_OTHERS' } };
}

/** Of a row that was read here, and is not there by now, it may be said that it is gone. */
export const codeOf = ({ code, field }: Problem): string => (code === 'NOT_FOUND' && field === null ? 'GONE' : code);

/** Rows of a resource that the server has no more. */
export const goneIn = (resource: string, { problems }: Pick<SaveAnswer, 'problems'>): string[] =>
  problems.flatMap((problem) => (problem.id && problem.resource === resource && codeOf(problem) === 'GONE' ? [problem.id] : []));

/** Lines somebody else wrote in: what else they copy must be read again before they are sent again. */
export const linesMoved = (planned: Planned, { conflicts }: Pick<SaveAnswer, 'conflicts'>): string[] => [
  ...new Set(conflicts.flatMap((conflict) => placeOf(planned, conflict)?.line ?? [])),
];

const keyOf = ({ line, column }: Cell) => `${line} ${column}`;
const placeOf = ({ places }: Planned, { resource, id }: Named) => places.get(placeKey({ name: resource }, id ?? ''));

/** The cell a problem is about, if that was sent. */
function cellNamed(planned: Planned, named: Named): Cell | undefined {
  const place = placeOf(planned, named);
  const column = place?.column ?? (place && named.field ? place.prefix + named.field : null);
  return planned.sent.find((cell) => cell.line === place?.line && cell.column === column);
}

/** Where that was not, the first that was sent of its line. */
const cellOf = (planned: Planned, named: Named): Cell | undefined =>
  cellNamed(planned, named) ?? planned.sent.find(({ line }) => line === placeOf(planned, named)?.line) ?? planned.sent[0];
