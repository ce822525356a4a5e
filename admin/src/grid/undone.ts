import type { Conflict, Problem } from '../../../shared/problem.js';
import type { Failure } from '../failure.js';
import { changedIn } from './line.js';
import { recount } from './recounting.js';
import type { Server, UndoAnswer } from './server.js';
import type { Table } from './table.js';

/**
 * What came of it. `kept`: what stays as it is, for others have changed it since or it can't be. `vain`: nothing had been written.
 * `next`: what is turned the next time, for one that is refused keeps back no other.
 */
export type Undone = { label: string; redo: boolean } & (
  | { kept: readonly (Conflict | Problem)[]; written: number }
  | { failure: Failure; next?: string }
  | { vain: true }
);

/** Why nothing at all came of it. That others have changed everything since is no refusal. */
export function refusalOf({ problems, written }: Pick<UndoAnswer, 'problems' | 'written'>): { failure: Failure } | null {
  const refused = problems.find(({ code }) => code !== 'VERSION_STALE');
  if (!refused || written > 0) return null;
  const { resource, field, detail } = refused;
  const code = resource === 'Operation' && refused.code === 'NOT_FOUND' ? 'NO_OPERATION' : refused.code;
  return { failure: { code, message: '', detail: { ...detail, resource, field } } };
}

/** Rows come to the sheet as an undo left them, and go from it. */
export async function showUndone({ rows, removed }: UndoAnswer, { table, server }: { table: Table; server: Server }) {
  const [gone, ids] = [new Set(removed), rows.map(({ id }) => id)];
  // A row beside one that is gone leads back to it no more; or what is gone was never read.
  const isBeside = removed.some((id) => !table.line(id));
  table.show(rows.filter(({ id }) => !gone.has(id)));
  table.drop(gone);
  const matching = await server.matching(ids).catch(() => new Set(ids));
  table.update(changedIn(table, ids, (line) => ({ ...line, stray: !matching.has(line.id) })));
  if (isBeside) await Promise.all([table.renew(), recount(table, server.list)]);
}
