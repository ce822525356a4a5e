import { countAttempt, uncountAttempt } from './attempts.js';
import { enter } from './enter.js';
import { noteFailure, unlessThrottled } from './failures.js';
import { usernameOf } from './names.js';
import { hashPassword, isOutdated, isPassword } from './passwords.js';
import { wrongCredentials } from './refusal.js';
import { type Account, accountNamed, rehash } from './store/accounts.js';
import type { Db } from './store/db.js';
import type { Failure } from './store/failures.js';
import type { Visit } from './visit.js';

/** Signs in and answers the session's id. Unknown, wrong and suspended take the same way, the same time and the same words. */
export async function signIn(db: Db, visit: Visit, typed: { username: string; password: string }): Promise<string> {
  const username = usernameOf(typed.username);
  const account = await accountNamed(db, username);
  const note = (reason: Failure['reason']) => noteFailure(db, visit, account?.id ?? null, reason);
  const counted = await unlessThrottled(countAttempt(db, visit, username), note);
  const right = await isPassword(typed.password, account?.passwordHash ?? null);
  if (!account || !right || account.suspended) {
    await note(account ? (right ? 'SUSPENDED' : 'WRONG_PASSWORD') : 'UNKNOWN_NAME');
    throw wrongCredentials();
  }
  await uncountAttempt(db, counted);
  await strengthen(db, account, typed.password);
  return enter(db, visit, { user: account.id, known: counted.known });
}

/** Hashes made with weaker parameters than today's are made anew while the password is at hand. */
async function strengthen(db: Db, { id, passwordHash }: Account, password: string): Promise<void> {
  if (passwordHash && isOutdated(passwordHash)) await rehash(db, id, await hashPassword(password));
}
