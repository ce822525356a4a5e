import { network } from './attempts.js';
import { Refusal } from './refusal.js';
import type { Db } from './store/db.js';
import { addFailure, type Failure } from './store/failures.js';
import type { Visit } from './visit.js';

/** An attempt that came to nothing, for the administrator to see. */
export const noteFailure = (db: Db, visit: Visit, user: string | null, reason: Failure['reason']) =>
  addFailure(db, { user, reason, address: network(visit.ip) });

/** What is counted, and noted where there was no room for it. */
export async function unlessThrottled<T>(counting: Promise<T>, note: (reason: 'THROTTLED') => Promise<unknown>): Promise<T> {
  try {
    return await counting;
  } catch (error) {
    if (error instanceof Refusal && error.extensions.code === 'THROTTLED') await note('THROTTLED');
    throw error;
  }
}
