import { rowsFor } from '../access/rights.js';
import type { RowClass } from '../model/field.js';
import type { Actor } from '../model/roles.js';
import { inTurn } from '../query/gate.js';
import type { Store } from '../query/store.js';
import { type Ended, signedOut } from '../session/refusal.js';
import type { Connections } from '../session/store/db.js';
import type { Visit } from '../session/visit.js';
import { User } from '../system/user.js';
import type { Demo } from './demo.js';

/** What a resolver knows of the request it serves. */
export interface Context {
  request: Visit;
  /** Null: nobody is signed in. */
  actor: Actor | null;
  /** What became of the session of somebody who is nobody. */
  ended: () => Promise<Ended>;
  sessionId: string | null;
  /** The data, as the actor sees it. Nobody's is none. */
  store: Store | null;
  resources: readonly RowClass[];
  /** Data to try things out with; null: this platform offers none. */
  demo: Demo | null;
  /** For coming in and going out. */
  db: Connections;
  /** For everything else that is asked of accounts. */
  work: Connections;
  /** How long a session may rest. */
  idleMinutes: number;
}

export type SignedInContext = Context & { actor: Actor; sessionId: string };

export const isSignedIn = (context: Context): context is SignedInContext => context.actor !== null && context.sessionId !== null;

/** The request of somebody who is signed in, or an error that says nobody is. */
export function own(context: Context): SignedInContext {
  if (!isSignedIn(context)) throw signedOut();
  return context;
}

/** The request of somebody to whom accounts are open, or an error that says they are not. */
export function administered(context: Context): SignedInContext {
  const asked = working(context);
  rowsFor(asked.actor.role, 'update', User);
  return asked;
}

/** The request of somebody who is signed in, for what keeps nobody from coming in. */
export function working(context: Context): SignedInContext {
  const asked = own(context);
  return { ...asked, db: inTurnOf(asked.actor.id, asked.work) };
}

/** Who asks for much at once waits as others do. */
const inTurnOf = (actor: string, db: Connections): Connections => ({
  query: (statement) => inTurn(actor, () => db.query(statement)),
  connect: () => db.connect(),
});

/** The data of whoever is signed in, or an error that says nobody is. */
export function signedIn(store: Store | null): Store {
  if (!store) throw signedOut();
  return store;
}
