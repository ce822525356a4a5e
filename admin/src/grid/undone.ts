import type { Conflict, Problem } from '../../../shared/problem.js';
import type { Failure } from '../failure.js';
import type { Order } from './comingBack.js';
import { changedIn } from './line.js';
import { recount } from './recounting.js';
import type { Server, UndoAnswer } from './server.js';
import type { Table } from './table.js';

/**
 * What came of it. `kept`: what stays as it is, for others have changed it since or it can't be. `vain`: nothing had been written.
 * `next`: what is turned the next time, for one that is refused keeps back no other.
 */
export type Undone = { label: string; redo: boolean } & (
  | { kept: readonly (Conflict | Problem)[]; written: number; came?: Came }
  | { failure: Failure; next?: string }
  | { vain: true }
);

/** Rows and drafts that are in the sheet again; so many of them at its end, for their places are not known any more. */
export interface Came {
  ids: readonly string[];
  atEnd: number;
}

/** Why nothing at all came of it. That others have changed everything since is no refusal. */
export function refusalOf({ problems, written }: Pick<UndoAnswer, 'problems' | 'written'>): { failure: Failure } | null {
  const refused = problems.find(({ code }) => code !== 'VERSION_STALE');
  if (!refused || written > 0) return null;
  const { resource, field, detail } = refused;
  const code = resource === 'Operation' && refused.code === 'NOT_FOUND' ? 'NO_OPERATION' : refused.code;
  return { failure: { code, message: '', detail: { ...detail, resource, field } } };
}

interface Far {
  table: Table;
  server: Server;
}

/** Rows come to the sheet as an undo left them, and go from it. `order`: how it stood before those went that come back. */
export async function showUndone({ rows, removed }: UndoAnswer, order: Order | null, far: Far): Promise<Came> {
  const { table, server } = far;
  const [gone, ids] = [new Set(removed), rows.map(({ id }) => id)];
  // A row beside one that is gone leads back to it no more; or what is gone was never read.
  const isBeside = removed.some((id) => !table.line(id));
  const come = ids.filter((id) => !gone.has(id) && !table.line(id));
  table.show(rows.filter(({ id }) => !gone.has(id)));
  table.drop(gone);
  const matching = await server.matching(ids).catch(() => new Set(ids));
  table.update(changedIn(table, ids, (line) => ({ ...line, stray: !matching.has(line.id) })));
  const atEnd = await putBack(come, order, far);
  if (isBeside) await Promise.all([table.renew(), recount(table, server.list)]);
  return { ids: come, atEnd };
}

/** So many rows around those in sight are looked through. */
const [around, mostRead] = [150, 500];

/** To where they stood when they went, else to where the server has them by now if one looks there; else they stay at the end. */
async function putBack(come: readonly string[], order: Order | null, { table, server }: Far): Promise<number> {
  const left = order ? table.arrange(order, new Set(come)) : come;
  if (left.length === 0) return 0;
  const skip = Math.max(0, table.sight.get().first - around);
  const told = await server.list({ skip, take: Math.min(mostRead, 2 * around + left.length), count: false }).catch(() => null);
  if (!told) return left.length;
  const ids = told.rows.map(({ id }) => id);
  return table.arrange({ ids: skip > 0 ? [undefined, ...ids] : ids, total: ids.length + 1 }, new Set(left)).length;
}
