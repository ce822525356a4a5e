import { countAttempt, uncountAttempt } from './attempts.js';
import { enter } from './enter.js';
import { checkPassword, hashPassword, isPassword } from './passwords.js';
import { badInput, signedOut } from './refusal.js';
import { accountOf, setPassword } from './store/accounts.js';
import type { Db } from './store/db.js';
import type { Visit } from './visit.js';

/** Needs the old password, under the same count of attempts as signing in. Every session ends; this browser goes on in a new one, whose id is the answer. */
export async function changePassword(db: Db, visit: Visit, user: string, typed: { old: string; new: string }): Promise<string> {
  const account = await accountOf(db, user);
  if (!account) throw signedOut();
  const counted = await countAttempt(db, visit, account.username);
  if (!(await isPassword(typed.old, account.passwordHash))) throw badInput('old', 'WRONG_PASSWORD', 'Mật khẩu hiện tại không đúng.');
  await uncountAttempt(db, counted);
  checkPassword(typed.new, [account.username, account.displayName]);
  await setPassword(db, user, await hashPassword(typed.new));
  return enter(db, visit, { user, known: counted.known });
}
