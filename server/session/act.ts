import { randomUUID } from 'node:crypto';
import { lastAdministrator } from './refusal.js';
import { type Connections, type Db, inTransaction } from './store/db.js';
import { beginOperation, hasLastingAdministrator, recordOperation } from './store/operation.js';

/** Who does something to an account: somebody in a role, or whoever has the machine (`npm run user`). */
export type By = { id: string; role: string | null } | null;

/**
 * Something done to accounts, whole or not at all, under an operation that the trail names with who did it. One after the other, so
 * that each sees what the one before it did: no two can together do away with the last administrator.
 */
export function act<T>(db: Connections, by: By, label: string, work: (tx: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, async (tx) => {
    const id = randomUUID();
    await beginOperation(tx, id);
    const before = await hasLastingAdministrator(tx);
    const done = await work(tx);
    if (before && !(await hasLastingAdministrator(tx))) throw lastAdministrator();
    await recordOperation(tx, { id, by, label });
    return done;
  });
}
