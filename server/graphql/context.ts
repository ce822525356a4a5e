import type { Actor } from '../model/roles.js';
import type { Db } from '../session/store/db.js';
import type { Visit } from '../session/visit.js';

/** What a resolver knows of the request it serves. */
export interface Context {
  request: Visit;
  /** Null: nobody is signed in. */
  actor: Actor | null;
  sessionId: string | null;
  db: Db;
  /** How long a session may rest. */
  idleMinutes: number;
}
