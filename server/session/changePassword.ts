import { act } from './act.js';
import { countAttempt, uncountAttempt } from './attempts.js';
import { enter } from './enter.js';
import { noteFailure, unlessThrottled } from './failures.js';
import { checkPassword, hashPassword, isPassword } from './passwords.js';
import { badInput, signedOut } from './refusal.js';
import { accountOf, setPassword } from './store/accounts.js';
import type { Connections } from './store/db.js';
import type { Visit } from './visit.js';

/** Needs the old password, under the same count of attempts as signing in. Every session ends; this browser goes on in a new one, whose id is the answer. */
export async function changePassword(db: Connections, visit: Visit, user: string, typed: { old: string; new: string }): Promise<string> {
  const account = await accountOf(db, user);
  if (!account) throw signedOut();
  const note = (reason: 'WRONG_PASSWORD' | 'THROTTLED') => noteFailure(db, visit, user, reason);
  const counted = await unlessThrottled(countAttempt(db, visit, account.username), note);
  if (!(await isPassword(typed.old, account.passwordHash))) {
    await note('WRONG_PASSWORD');
    throw badInput('old', 'WRONG_PASSWORD', 'Mật khẩu hiện tại không đúng.');
  }
  await uncountAttempt(db, counted);
  checkPassword(typed.new, [account.username, account.displayName]);
  const hash = await hashPassword(typed.new);
  await act(db, { id: user, role: null }, 'Đổi mật khẩu', (tx) => setPassword(tx, user, hash));
  return enter(db, visit, { user, known: counted.known });
}
