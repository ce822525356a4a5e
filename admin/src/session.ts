import type { Catalog } from '../../shared/catalog.js';
import type { Label } from '../../shared/kinds.js';
import { ask, drawFor, onSessionLost } from './client.js';
import { type Failure, failureOf, isAway } from './failure.js';
import { createStore } from './store.js';
import { onOtherTab, tellOtherTabs } from './tabs.js';
import { type Kept, type KeptAnswer, keptFields, keptOf } from './views/savedViews.js';

export interface Me {
  id: string;
  username: string;
  displayName: string;
  role: string;
  /** The grant in use: the same role over other areas is another one. */
  grant: string;
  roles: HeldRole[];
  /** As the server keeps them; null: never chosen. */
  language: 'VI' | 'EN' | null;
  density: 'COMFORTABLE' | 'COMPACT' | null;
}

export interface HeldRole {
  grant: string;
  labels: Label;
  current: boolean;
  startedOn: string;
  endedOn: string | null;
  areas: { id: string; name: string }[];
}

/** Who is here and what they may see. `lapsed`: the session ended while pages are open; what is on them stays until they sign in again. */
export type SessionState =
  | { is: 'loading' }
  | { is: 'failed'; failure: Failure }
  | { is: 'signedOut' }
  | { is: 'signedIn'; me: Me; catalog: Catalog; kept: Kept; lapsed: Failure | null };

export const session = createStore<SessionState>({ is: 'loading' });

const person =
  'id username displayName role grant language density roles { grant labels { vi en } current startedOn endedOn areas { id name } }';

session.subscribe(() => {
  const state = session.get();
  drawFor(state.is === 'signedIn' ? state.me.grant : null);
});

onSessionLost((why) => session.set((state) => (state.is === 'signedIn' ? { ...state, lapsed: why } : state)));

const elsewhere: Failure = { code: 'UNAUTHENTICATED', message: '', detail: { reason: 'ENTERED_ELSEWHERE' } };

// Without it, what is typed on a page of one person would be written as another's.
onOtherTab((grant) =>
  session.set((state) => (state.is === 'signedIn' ? { ...state, lapsed: grant === state.me.grant ? null : elsewhere } : state)),
);

export async function loadSession(): Promise<void> {
  try {
    const { me } = await ask<{ me: Me | null }>(`query Me { me { ${person} } }`);
    const next: SessionState = me ? { is: 'signedIn', me, ...(await readPages(me.grant)), lapsed: null } : { is: 'signedOut' };
    session.set(() => next);
  } catch (error) {
    const failure = failureOf(error);
    session.set(() => (failure.code === 'UNAUTHENTICATED' ? { is: 'signedOut' } : { is: 'failed', failure }));
  }
}

/** What pages are drawn from: the model as the role may see it, and how their user has laid them out. */
async function readPages(grant: string): Promise<{ catalog: Catalog; kept: Kept }> {
  const answer = await ask<{ catalog: Catalog } & KeptAnswer>(`query Pages { catalog ${keptFields} }`, {}, { grant });
  return { catalog: answer.catalog, kept: keptOf(answer) };
}

export async function signIn(username: string, password: string): Promise<void> {
  await enter(
    await ask<{ me: Me }>(
      `mutation SignIn($username: String!, $password: String!) { me: signIn(username: $username, password: $password) { ${person} } }`,
      { username, password },
    ),
  );
}

export async function switchRole(grant: string): Promise<void> {
  await enter(await ask<{ me: Me }>(`mutation SwitchRole($grant: ID!) { me: switchRole(grant: $grant) { ${person} } }`, { grant }));
}

export interface Acceptance {
  token: string;
  username: string;
  displayName: string;
  password: string;
}

export async function acceptInvitation(acceptance: Acceptance): Promise<void> {
  const document = `mutation Accept($token: String!, $username: String!, $displayName: String!, $password: String!) {
    me: acceptInvitation(token: $token, username: $username, displayName: $displayName, password: $password) { ${person} }
  }`;
  const accepted = await ask<{ me: Me }>(document, { ...acceptance });
  // The link is used up: the pages of whoever is now here begin at the first one.
  window.history.replaceState(null, '', '#/');
  await enter(accepted);
}

export async function changePassword(old: string, fresh: string): Promise<void> {
  await ask('mutation ChangePassword($old: String!, $fresh: String!) { changePassword(old: $old, new: $fresh) { id } }', { old, fresh });
}

/** How the pages look to somebody goes with them to every machine. */
export async function keepLook(look: { language: NonNullable<Me['language']>; density: NonNullable<Me['density']> }): Promise<void> {
  await ask(
    'mutation KeepLook($language: Language!, $density: Density!) { setPreferences(language: $language, density: $density) { id } }',
    look,
  );
  session.set((state) => (state.is === 'signedIn' ? { ...state, me: { ...state.me, ...look } } : state));
}

/** Thrown where the server is away: whoever leaves the machine must know that the session goes on. */
export async function endSession(): Promise<void> {
  await ask('mutation SignOut { signOut }').catch((error) => {
    const failure = failureOf(error);
    if (isAway(failure) && failure.code !== 'UNAUTHENTICATED') throw error;
  });
}

/** Its session is ended: nothing of it stays in the tab. */
export function signedOut(): void {
  sessionStorage.clear();
  session.set(() => ({ is: 'signedOut' }));
}

/** The same person in the same role over the same areas goes on where they were; anybody else begins anew. */
async function enter({ me }: { me: Me }) {
  tellOtherTabs(me.grant);
  const pages = await readPages(me.grant);
  const state = session.get();
  if (state.is === 'signedIn' && state.me.id === me.id && state.me.grant === me.grant)
    return session.set(() => ({ ...state, me, lapsed: null }));
  sessionStorage.clear();
  session.set(() => ({ is: 'signedIn', me, ...pages, lapsed: null }));
}
