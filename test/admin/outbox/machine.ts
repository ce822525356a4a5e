import { deserialize, serialize } from 'node:v8';
import type { Draft } from '../../../admin/src/outbox/drafts.js';
import type { Keep } from '../../../admin/src/outbox/keep.js';
import { createOutbox } from '../../../admin/src/outbox/outbox.js';
import type { Unsent } from '../../../admin/src/outbox/unsent.js';
import { createStore } from '../../../admin/src/store.js';

/** As a structured clone, which this test's browser has no word for. */
const copied = <T>(record: T): T => deserialize(serialize(record));

/** A browser with its pages: what one page keeps the next one finds, copied as IndexedDB copies it. */
export function machine({ longest }: { longest?: number } = {}) {
  const records = new Map<string, Unsent | Draft>();
  const closed = createStore<ReadonlySet<string>>(new Set());
  const keep: Keep<Unsent | Draft> = {
    put: async (record) => void records.set(record.operation, copied(record)),
    async drop(operations) {
      for (const operation of operations) records.delete(operation);
    },
    all: async (owner) =>
      [...records.values()]
        .filter((record) => record.owner === owner)
        .sort((a, b) => a.place - b.place)
        .map((record) => copied(record)),
  };
  const listeners = new Set<(tab: string) => void>();
  let pages = 0;
  const newPage = () => {
    pages += 1;
    return `page ${pages}`;
  };

  /** A page of somebody. Closed, it does nothing more, as a page that is gone. */
  function page(owner = 'lan', own = newPage()) {
    const mayAsk = createStore(true);
    const whenClosed = (tab: string, work: () => Promise<void>) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!closed.get().has(tab)) return;
          stop();
          work().then(resolve);
        };
        const stop = closed.subscribe(look);
        look();
      });
    const tell = () => {
      for (const listener of listeners) listener(own);
    };
    const onTold = (listener: (tab: string) => void) => {
      const others = (tab: string) => tab !== own && listener(tab);
      listeners.add(others);
      return () => void listeners.delete(others);
    };
    const outbox = createOutbox({ owner, keep, tabs: { own, whenClosed, tell, onTold }, mayAsk, longest });
    const close = () => {
      mayAsk.set(() => false);
      closed.set((all) => new Set([...all, own]));
    };
    return { own, outbox, mayAsk, close };
  }
  const kept = () => [...records.values()].flatMap((record) => ('sheet' in record ? [] : [record]));
  const drafts = () => [...records.values()].flatMap((record) => ('sheet' in record ? [record] : []));
  return { keep, page, kept, drafts };
}
