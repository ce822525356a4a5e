import { type Failure, failureOf } from '../failure.js';
import type { Store } from '../store.js';

const patience = [1000, 2000, 4000];

/** Asks once. `longest`: milliseconds without an answer after which the connection counts as dead. */
export async function attempt<T>(ask: (signal: AbortSignal) => Promise<T>, longest: number): Promise<{ value: T } | { failure: Failure }> {
  const limit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<{ failure: Failure }>((resolve) => {
    timer = setTimeout(() => resolve({ failure: { code: 'OFFLINE', message: '', detail: {} } }), longest);
  });
  try {
    return await Promise.race([ask(limit.signal).then((value) => ({ value })), silence]);
  } catch (error) {
    return { failure: failureOf(error) };
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

export function until(stores: readonly Pick<Store<unknown>, 'subscribe'>[], isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const look = () => {
      if (!isSo()) return;
      for (const stop of stops) stop();
      resolve();
    };
    stops.push(...stores.map(({ subscribe }) => subscribe(look)));
    look();
  });
}

/** A while, longer with every turn, or until the browser says that it is back on the network. */
export const pause = (turn: number): Promise<void> =>
  new Promise((resolve) => {
    const time = patience[Math.min(turn, patience.length - 1)];
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, time);
    addEventListener('online', end);
  });
