import { sessionCookie } from './cookies.js';
import { badInput } from './refusal.js';
import type { Db } from './store/db.js';
import { renewSession } from './store/sessions.js';
import { digest, newToken } from './token.js';
import type { Visit } from './visit.js';

/** Goes on in another role of the same user that is in force, under a new token; the old one dies with the old rights. Answers the new session's id. */
export async function switchRole(db: Db, visit: Visit, session: string, grant: string): Promise<string> {
  const token = newToken();
  const next = await renewSession(db, { session, grant, token: digest(token) });
  if (next === null) throw badInput('grant', 'UNKNOWN_ROLE', 'Bạn không giữ vai trò này.');
  sessionCookie.give(visit, token);
  return next;
}
