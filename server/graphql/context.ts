import type { RowClass } from '../model/field.js';
import type { Actor } from '../model/roles.js';
import type { Store } from '../query/store.js';
import { signedOut } from '../session/refusal.js';
import type { Db } from '../session/store/db.js';
import type { Visit } from '../session/visit.js';

/** What a resolver knows of the request it serves. */
export interface Context {
  request: Visit;
  /** Null: nobody is signed in. */
  actor: Actor | null;
  sessionId: string | null;
  /** The data, as the actor sees it. Nobody's is none. */
  store: Store | null;
  resources: readonly RowClass[];
  db: Db;
  /** How long a session may rest. */
  idleMinutes: number;
}

/** The data of whoever is signed in, or an error that says nobody is. */
export function signedIn(store: Store | null): Store {
  if (!store) throw signedOut();
  return store;
}
