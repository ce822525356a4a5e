import { type Actor, roleNames } from '../model/roles.js';
import { sessionCookie } from './cookies.js';
import { policy } from './policy.js';
import type { Ended } from './refusal.js';
import type { Db } from './store/db.js';
import { endedBy, findSession, touchSession } from './store/sessions.js';
import { digest } from './token.js';
import type { Visit } from './visit.js';

export interface SignedIn {
  actor: Actor;
  sessionId: string;
  /** The role in use: the same one over other areas is another. */
  grant: string;
}

/**
 * Who comes with this cookie, as of now: a suspended user, an ended role or a revoked session is nobody from the next request on.
 * Null is somebody without any rights; a database that doesn't answer is an error, never a null.
 */
export async function readActor(db: Db, visit: Visit, idleMinutes: number = policy.idleMinutes): Promise<SignedIn | null> {
  const token = sessionCookie.read(visit);
  const found = token ? await findSession(db, digest(token), idleMinutes) : undefined;
  const role = roleNames.find((name) => name === found?.role);
  if (!found || !role) return null;
  if (found.stale) await touchSession(db, found.session);
  const { user: id, places, units, agencies } = found;
  return { actor: { id, role, places, units, agencies }, sessionId: found.session, grant: found.grant };
}

/** What became of the session of somebody who comes with a cookie and is nobody. */
export async function readEnd(db: Db, visit: Visit): Promise<Ended> {
  const token = sessionCookie.read(visit);
  return token ? endedBy(db, digest(token)) : 'SIGNED_OUT';
}
