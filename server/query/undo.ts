import type { Problem } from '../../shared/problem.js';
import { given } from './save/ask.js';
import { everyRowOf } from './save/everyRow.js';
import { perform } from './save/perform.js';
import type { SaveEnv, SaveOutcome } from './save/request.js';
import { reverse } from './save/reverse.js';
import type { Transaction } from './save/transaction.js';
import { withoutCells } from './save/without.js';
import { hashOf, operationId } from './save.js';
import { Statement } from './sql.js';

export interface UndoAsked {
  operation: string;
  as: string;
  /** Nothing is kept of it: one learns what would come of it. */
  trial?: boolean | null;
}

/**
 * Takes an operation back, as the operation `as`, under the rights of today. Cells and rows that others changed since stay and are
 * named; the rest is done. Undoing an undo does it again.
 */
export async function undo(env: SaveEnv, asked: UndoAsked): Promise<SaveOutcome> {
  const [undone, id] = [operationId(asked.operation), operationId(asked.as)];
  return perform(env, {
    operation: { id, hash: hashOf(env, { undoes: undone }), label: null, undoes: undone, sheet: null, of: null, overrides: [] },
    plan: async (tx) => {
      const found = await findOpen(tx, undone);
      return found ? { ...(await reverse(tx, undone)), own: found.own } : { change: [], problems: [notFound(undone)] };
    },
    leavingOut: withoutCells,
    isTrial: asked.trial ?? false,
  });
}

/** One's own, or one whose every row is in sight: the rest is not there. */
async function findOpen(tx: Transaction, operation: string): Promise<{ own: boolean } | undefined> {
  const sql = new Statement();
  const [found] = await tx.ask<{ own: boolean }>(
    sql,
    `select o."actor" is not distinct from ${sql.actor('id')} as "own" from "operation" o
     where o."id" = ${given(sql, operation, 'uuid')} and ${everyRowOf(tx.env, sql, 'o')}`,
  );
  return found;
}

const notFound = (id: string): Problem => ({ resource: 'Operation', id, field: null, code: 'NOT_FOUND' });
