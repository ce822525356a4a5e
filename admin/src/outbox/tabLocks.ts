import { uuid } from '../../../shared/uuid.js';

/** The pages of one browser, each holding a lock that goes with it. */
export interface Tabs {
  own: string;
  /** Does the work once that page is no more, and no other page does it meanwhile. */
  whenClosed(tab: string, work: () => Promise<void>): Promise<void>;
}

const lockOf = (tab: string) => `hatnhan.unsent.${tab}`;

export function browserTabs(): Tabs {
  const own = uuid();
  void navigator.locks.request(lockOf(own), () => new Promise(() => undefined));
  return { own, whenClosed: async (tab, work) => void (await navigator.locks.request(lockOf(tab), work)) };
}
