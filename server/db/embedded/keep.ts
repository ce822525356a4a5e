import { setTimeout as sleep } from 'node:timers/promises';
import type { Presence } from './presence.js';

const pauseMs = 1_000;

/** Comes back whenever the line to the server ends, until released: that gives the last presence, unless there was none. */
export function keep(first: Presence, comeBack: () => Promise<Presence>): () => Promise<Presence | null> {
  let released = false;
  let present = watch(first);

  async function watch(presence: Presence): Promise<Presence | null> {
    presence.lost.then(() => {
      if (!released) present = insist();
    });
    return presence;
  }

  async function insist(): Promise<Presence | null> {
    while (!released) {
      const presence = await comeBack().catch(() => null);
      if (presence) return watch(presence);
      await sleep(pauseMs);
    }
    return null;
  }

  return () => {
    released = true;
    return present;
  };
}
