import type { RowClass } from '../model/field.js';
import { type Hearing, listen, tell } from '../query/hearing.js';
import type { Pools } from '../query/pools.js';
import type { Store } from '../query/store.js';
import { touchedBy } from '../query/touched.js';
import { editing } from './editing.js';
import { type Mailbox, mailbox } from './mailbox.js';
import { presence } from './presence.js';
import { quietly } from './quietly.js';
import { recentlyWritten } from './recent.js';
import { type News, newsOf } from './watching.js';
import { openWindow, type WindowAsked } from './window.js';

/** Who watches: as whom everything is read, and what others call them. */
export interface Viewer {
  store: Store;
  name: string;
}

export type Live = ReturnType<typeof liveOf>;

interface Subscriber {
  resource: string;
  ids: ReadonlySet<string>;
  reads: ReadonlySet<string>;
  box: Mailbox;
}

/** Operations that come close together are looked at together: milliseconds. */
const gatherMs = 150;
const pruneMs = 5_000;

/** What happens while pages are open: one connection hears of every operation, and each reader is told what he may know of it. */
export function liveOf({ work }: Pick<Pools, 'work'>) {
  const subscribers = new Set<Subscriber>();
  const reading = quietly();
  const recent = recentlyWritten();
  const present = presence((resource, id) => {
    for (const each of subscribers) if (each.resource === resource && each.ids.has(id)) each.box.meet();
  });
  const heard = new Set<string>();
  let hearing: Hearing | null = null;
  let pruning: NodeJS.Timeout | undefined;

  const missAll = () => {
    recent.put(null);
    for (const { box } of subscribers) box.miss();
  };

  function hear(channel: string, payload: string) {
    if (channel === 'presence') return present.hear(payload);
    if (heard.size === 0) setTimeout(() => void spread(), gatherMs);
    heard.add(payload);
  }

  async function spread() {
    const operations = [...heard];
    heard.clear();
    const touched = await touchedBy(work, operations).catch(() => null);
    if (!touched) return missAll();
    recent.put(touched);
    for (const { reads, box } of subscribers) box.put(touched.filter(({ resource }) => reads.has(resource)));
  }

  function begin(): Promise<void> {
    hearing ??= listen(work, { channels: ['operation', 'presence'], heard: hear, missed: missAll });
    pruning ??= setInterval(present.prune, pruneMs).unref();
    return hearing.ready;
  }

  return {
    /** What becomes of a window, for as long as somebody asks. */
    watch({ store }: Viewer, asked: WindowAsked): AsyncIterableIterator<News> {
      const window = openWindow(reading(store), asked);
      const box = mailbox();
      const subscriber = { resource: asked.row.name, ids: window.ids, reads: window.reads, box };
      subscribers.add(subscriber);
      return newsOf({
        window,
        row: asked.row,
        reader: store.env.actor.id,
        box,
        present: () => present.on(asked.row.name, store.env.actor.id),
        begin: async () => {
          await begin();
          return recent.of(window.reads);
        },
        end: () => void subscribers.delete(subscriber),
      });
    },

    /** Somebody is at work on a row, for as long as this lasts; others who may read the row are told. */
    edit({ store, name }: Viewer, { row, id }: { row: RowClass; id: string }): AsyncIterableIterator<never> {
      const window = openWindow(reading(store), { row, ids: [id], through: [], where: null });
      const mayTell = async () => {
        await begin();
        return (await window.look([])).length > 0;
      };
      const about = { user: store.env.actor.id, name, resource: row.name, id: id.toLowerCase() };
      return editing(about, { mayTell, tell: (word) => tell(work, 'presence', word) });
    },

    stop() {
      hearing?.stop();
      clearInterval(pruning);
      for (const { box } of subscribers) box.close();
    },
  };
}
