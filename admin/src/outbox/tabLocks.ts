import { uuid } from '../../../shared/uuid.js';

/** The pages of one browser, each holding a lock that goes with it. */
export interface Tabs {
  own: string;
  /** Does the work once that page is no more, and no other page does it meanwhile. */
  whenClosed(tab: string, work: () => Promise<void>): Promise<void>;
  /** Lets the other pages know that this one has something to look after. */
  tell(): void;
  onTold(listener: (tab: string) => void): () => void;
}

const name = 'hatnhan.unsent';
const lockOf = (tab: string) => `${name}.${tab}`;

export function browserTabs(): Tabs {
  const own = uuid();
  const channel = new BroadcastChannel(name);
  void navigator.locks.request(lockOf(own), () => new Promise(() => undefined));
  return {
    own,
    whenClosed: async (tab, work) => void (await navigator.locks.request(lockOf(tab), work)),
    tell: () => channel.postMessage(own),
    onTold(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => typeof data === 'string' && listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}
