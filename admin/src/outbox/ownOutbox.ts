import { type Me, session } from '../session.js';
import { browserKeep } from './keep.js';
import { createOutbox, type Outbox } from './outbox.js';
import { browserTabs, type Tabs } from './tabLocks.js';

let tabs: Tabs | undefined;

/** The outbox of a person in one role over its areas. It asks nothing while the session has lapsed, or is somebody else's. */
export function ownOutbox({ id, grant }: Pick<Me, 'id' | 'grant'>): Outbox {
  tabs ??= browserTabs();
  const isTheirs = () => {
    const state = session.get();
    return state.is === 'signedIn' && state.lapsed === null && state.me.id === id && state.me.grant === grant;
  };
  return createOutbox({ owner: `${id} ${grant}`, keep: browserKeep(), tabs, mayAsk: { get: isTheirs, subscribe: session.subscribe } });
}
