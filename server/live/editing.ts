import { setTimeout as sleep } from 'node:timers/promises';
import { type Editing, repeatMs, wordsOf } from './presence.js';
import { until } from './until.js';

interface Telling {
  /** Whether the row is there for who says so. */
  mayTell(): Promise<boolean>;
  tell(word: string): Promise<void>;
}

/** Says again and again that somebody is at a row, until they leave. To them nothing is said. */
export function editing(about: Editing, { mayTell, tell }: Telling): AsyncIterableIterator<never> {
  const leaving = new AbortController();
  const { here, gone } = wordsOf(about);

  async function* stay(): AsyncGenerator<never> {
    if (!(await mayTell())) await pause(null);
    while (!leaving.signal.aborted) {
      await tell(here);
      await pause(repeatMs);
      if (leaving.signal.aborted) await tell(gone).catch(() => undefined);
    }
  }

  /** Until it is time, or they leave. */
  const pause = (ms: number | null) => sleep(ms ?? 2 ** 31 - 1, undefined, { signal: leaving.signal, ref: false }).catch(() => undefined);

  return until(stay(), () => leaving.abort());
}
