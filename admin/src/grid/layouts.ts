import type { SheetLayout } from '../../../shared/savedSheet.js';
import { failureOf, isAway } from '../failure.js';
import { createStore, type Store } from '../store.js';
import { plainLayout } from './arranging.js';

/** How the user has laid out each sheet, by resource. */
export type KeptLayouts = Readonly<Record<string, SheetLayout>>;

export interface Layouts {
  all: Pick<Store<KeptLayouts>, 'get' | 'subscribe'>;
  change(resource: string, change: Partial<SheetLayout>): void;
  /** From now on what was changed goes to the server at once when the page is left. Answers how to stop. */
  start(): () => void;
}

const pause = 400;
const patience = 5000;

/** Changed here at once, and on the server when the hand rests: a column is dragged through many widths. */
export function createLayouts(kept: KeptLayouts, send: (resource: string, layout: SheetLayout) => Promise<unknown>): Layouts {
  const all = createStore(kept);
  const unsent = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(time: number) {
    clearTimeout(timer);
    timer = setTimeout(flush, time);
  }

  function flush() {
    clearTimeout(timer);
    for (const resource of unsent) {
      unsent.delete(resource);
      send(resource, all.get()[resource] ?? plainLayout).catch((error) => {
        if (!isAway(failureOf(error))) return;
        unsent.add(resource);
        later(patience);
      });
    }
  }

  return {
    all,
    change(resource, change) {
      all.set((now) => ({ ...now, [resource]: { ...(now[resource] ?? plainLayout), ...change } }));
      unsent.add(resource);
      later(pause);
    },
    start() {
      addEventListener('visibilitychange', flush);
      addEventListener('pagehide', flush);
      return () => {
        flush();
        removeEventListener('visibilitychange', flush);
        removeEventListener('pagehide', flush);
      };
    },
  };
}
