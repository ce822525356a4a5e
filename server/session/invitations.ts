import type { Role } from '../model/roles.js';
import { act } from './act.js';
import { unlock } from './attempts.js';
import { enter } from './enter.js';
import { checkNames } from './names.js';
import { checkPassword, hashPassword } from './passwords.js';
import { policy } from './policy.js';
import { badInput } from './refusal.js';
import { setPassword } from './store/accounts.js';
import type { Connections, Db } from './store/db.js';
import {
  addFirstAdministrator,
  addInvitation,
  findInvitation,
  hasAdministrator,
  type Invited,
  takeInvitation,
} from './store/invitations.js';
import { digest, newToken } from './token.js';
import type { Visit } from './visit.js';

/** The token of a link for the first administrator; null once there has been one. */
export async function inviteFirstAdministrator(db: Db): Promise<string | null> {
  return (await hasAdministrator(db)) ? null : invite(db, null);
}

/** The token of a link with which this user sets a password. */
export async function invite(db: Db, user: string | null): Promise<string> {
  const token = newToken();
  await addInvitation(db, digest(token), user, policy.invitationHours);
  return token;
}

/** What a link still opens; null if it was used, has expired or never was. */
export const invitation = async (db: Db, token: string): Promise<Invited | null> => (await findInvitation(db, digest(token))) ?? null;

export interface Acceptance {
  token: string;
  /** Of the first administrator; an invited user has names already. */
  username: string;
  displayName: string;
  password: string;
}

/** Makes the first administrator, or sets the invited user's password, and signs them in. Answers the session's id. */
export async function acceptInvitation(db: Connections, visit: Visit, typed: Acceptance): Promise<string> {
  const invited = await invitation(db, typed.token);
  if (!invited) throw expired();
  const names = invited.user ?? checkNames(typed);
  checkPassword(typed.password, [names.username, names.displayName]);
  const passwordHash = await hashPassword(typed.password);
  const user = invited.user
    ? await renew(db, typed.token, invited.user.id, passwordHash)
    : await begin(db, typed.token, { ...names, passwordHash });
  await unlock(db, names.username);
  return enter(db, visit, { user, known: false });
}

const administrator = { role: 'admin', places: [], units: [] } as const satisfies { role: Role; places: []; units: [] };

async function begin(db: Db, token: string, user: { username: string; displayName: string; passwordHash: string }): Promise<string> {
  const made = await addFirstAdministrator(db, digest(token), user, administrator);
  if (made === null) throw expired();
  return made;
}

const renew = (db: Connections, token: string, user: string, passwordHash: string): Promise<string> =>
  act(db, { id: user, role: null }, 'Đặt mật khẩu', async (tx) => {
    if (!(await takeInvitation(tx, digest(token)))) throw expired();
    await setPassword(tx, user, passwordHash);
    return user;
  });

const expired = () => badInput('token', 'EXPIRED', 'Liên kết này đã được dùng hoặc đã hết hạn.');
