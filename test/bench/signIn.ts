import { randomUUID } from 'node:crypto';

import type { Role } from '../../server/model/roles.js';
import { enter } from '../../server/session/enter.js';
import { addUser } from '../../server/session/store/accounts.js';
import type { Db } from '../../server/session/store/db.js';

/** Somebody new of a role, signed in: what their browser holds. */
export async function signIn(db: Db, role: Role, places: readonly string[] = []): Promise<string> {
  const user = { username: `${role}-${randomUUID()}`, displayName: role, passwordHash: null };
  const id = await addUser(db, user, { role, places, units: [] });
  if (!id) throw new Error('no user');
  let cookie = '';
  const setCookie = (name: string, value: string) => {
    cookie = `${name}=${value}`;
  };
  await enter(db, { ip: '127.0.0.1', userAgent: 'bench', tls: false, cookies: new Map(), setCookie }, { user: id, known: true });
  return cookie;
}
