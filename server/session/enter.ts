import { randomUUID } from 'node:crypto';
import type { SignedIn } from './actor.js';
import { deviceCookie, sessionCookie } from './cookies.js';
import { noteFailure } from './failures.js';
import { policy } from './policy.js';
import { noRole } from './refusal.js';
import type { Db } from './store/db.js';
import { addDevice } from './store/devices.js';
import { grantsOf } from './store/grants.js';
import { revokeSession, startSession } from './store/sessions.js';
import { digest, newToken } from './token.js';
import type { Visit } from './visit.js';

/** Starts a session in the role last used. Its token is always new: one planted beforehand is worth nothing. Answers the session's id. `known`: not a new device. */
export async function enter(db: Db, visit: Visit, { user, known }: { user: string; known: boolean }): Promise<string> {
  const [grant] = await grantsOf(db, user);
  if (!grant) {
    await noteFailure(db, visit, user, 'NO_ROLE');
    throw noRole();
  }
  const [id, token, held] = [randomUUID(), newToken(), sessionCookie.read(visit)];
  await startSession(db, {
    id,
    user,
    grant: grant.id,
    token: digest(token),
    held: held && digest(held),
    hours: policy.sessionHours,
    ip: visit.ip,
    userAgent: visit.userAgent,
  });
  sessionCookie.give(visit, token);
  if (!known) await remember(db, visit, user);
  return id;
}

export async function signOut(db: Db, visit: Visit, signedIn: Omit<SignedIn, 'grant'> | null): Promise<void> {
  if (signedIn) await revokeSession(db, signedIn.sessionId, signedIn.actor.id);
  sessionCookie.clear(visit);
}

async function remember(db: Db, visit: Visit, user: string): Promise<void> {
  const token = newToken();
  await addDevice(db, digest(token), user);
  deviceCookie.give(visit, token);
}
