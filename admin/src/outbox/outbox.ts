import { type Failure, failureOf, isAway } from '../failure.js';
import { createStore, type Store } from '../store.js';
import type { Keep } from './keep.js';
import type { Tabs } from './tabLocks.js';
import type { Noted, Unsent } from './unsent.js';

export interface OutboxState {
  /** In the order they were made. */
  pending: readonly Unsent[];
  /** Why nothing goes out; null: all is well. */
  away: Failure | null;
}

export type Outbox = ReturnType<typeof createOutbox>;

interface Deps {
  owner: string;
  keep: Keep<Unsent>;
  tabs: Tabs;
  /** Whether this page may still speak for its owner. Tells when that changes. */
  mayAsk: Pick<Store<boolean>, 'get' | 'subscribe'>;
  /** Milliseconds without an answer after which the connection counts as dead. Asking again is safe: it is the same operation. */
  longest?: number;
}

type Resume = (left: readonly Unsent[]) => void;

const patience = [1000, 2000, 4000];
const usualLongest = 30_000;

/** What is not written yet: kept over a reload, sent one after the other once the network was away, and by nobody but its owner. */
export function createOutbox({ owner, keep, tabs, mayAsk, longest = usualLongest }: Deps) {
  const state = createStore<OutboxState>({ pending: [], away: null });
  const running = createStore(true);
  /** Those that found the server away: they go by turns, the first of all first. */
  const waiting = createStore<ReadonlySet<string>>(new Set());
  /** What this page looks after, or did. */
  const known = new Set<string>();
  /** Pages whose end is waited for. */
  const watched = new Set<string>();
  let last = 0;

  const isFirst = (operation: string) => state.get().pending[0]?.operation === operation;
  // Where the browser keeps nothing, the page still asks before it is closed.
  const kept = (work: Promise<unknown>) => void work.catch(() => undefined);

  /** Notes an action before anything is asked, and again with what the server is asked. */
  function note(unsent: Noted) {
    const before = state.get().pending.find(({ operation }) => operation === unsent.operation);
    last = Math.max(last + 1, Date.now());
    known.add(unsent.operation);
    const noted: Unsent = { owner, tab: tabs.own, place: before?.place ?? last, ...unsent };
    state.set(({ pending, away }) => ({
      away,
      pending: before ? pending.map((other) => (other === before ? noted : other)) : [...pending, noted],
    }));
    tabs.tell();
    kept(noted.isSecret ? keep.drop([noted.operation]) : keep.put(noted));
  }

  /** It is written, refused, or there was nothing in it. */
  function done(operation: string) {
    state.set(({ pending, away }) => ({ away, pending: pending.filter((other) => other.operation !== operation) }));
    kept(keep.drop([operation]));
  }

  /** Asks until there is an answer. Where the network went in between, asking again tells whether all of it was written or nothing. */
  async function deliver<T>(
    operation: string,
    ask: (signal: AbortSignal) => Promise<T>,
    onAway: () => void,
  ): Promise<T | { failure: Failure }> {
    for (let turn = 0; ; turn++) {
      if (turn > 0 || waiting.get().size > 0) await turnOf(operation);
      await allowed();
      const answer = await attempt(ask, longest);
      const isLate = 'failure' in answer && isAway(answer.failure);
      state.set(({ pending }) => ({ pending, away: isLate ? answer.failure : null }));
      if (!isLate) {
        waiting.set((all) => new Set([...all].filter((other) => other !== operation)));
        return 'failure' in answer ? answer : answer.value;
      }
      onAway();
      waiting.set((all) => new Set([...all, operation]));
      await pause(turn);
    }
  }

  const allowed = () => until([running, mayAsk], () => running.get() && mayAsk.get());

  function turnOf(operation: string): Promise<void> {
    waiting.set((all) => new Set([...all, operation]));
    return until([state], () => isFirst(operation));
  }

  /** What earlier pages of the same owner left: this one before it was somebody else's and those that were closed now, those still open once they are. */
  async function adopt(resume: Resume) {
    const left = await keep.all(owner).catch(() => []);
    for (const tab of new Set(left.map((unsent) => unsent.tab))) watch(tab, resume);
  }

  function watch(tab: string, resume: Resume) {
    if (tab === tabs.own) return void takeOver(tab, resume);
    if (watched.has(tab)) return;
    watched.add(tab);
    void tabs.whenClosed(tab, () => {
      watched.delete(tab);
      return takeOver(tab, resume);
    });
  }

  async function takeOver(tab: string, resume: Resume) {
    if (!running.get()) return;
    const all = await keep.all(owner);
    const left = all.filter((unsent) => unsent.tab === tab && !known.has(unsent.operation)).map((unsent) => ({ ...unsent, tab: tabs.own }));
    for (const { operation } of left) known.add(operation);
    for (const unsent of left) await keep.put(unsent);
    // After what is under way here, which may be of the same rows: each would wait for the other.
    state.set(({ pending, away }) => ({ away, pending: [...pending, ...left] }));
    if (left.length > 0) tabs.tell();
    resume(left);
  }

  return {
    state,
    note,
    done,
    deliver,
    /** Until it is worth asking once more for what found the server away. */
    async rest(turn: number) {
      await pause(turn);
      await allowed();
    },
    /** Takes up what earlier pages left, until the page is given to somebody else. */
    start(resume: Resume): () => void {
      running.set(() => true);
      void adopt(resume);
      // A page that is open by now may have had nothing to leave when this one began.
      const stop = tabs.onTold((tab) => watch(tab, resume));
      return () => {
        stop();
        running.set(() => false);
      };
    },
    /** How many actions of this owner are not sent, by any page of this browser. */
    async count() {
      const { pending } = state.get();
      const own = new Set(pending.map(({ operation }) => operation));
      const others = (await keep.all(owner).catch(() => [])).filter(({ operation }) => !own.has(operation));
      return pending.length + others.length;
    },
    /** Nothing of this owner stays in the browser, and nothing more of it goes out. */
    async clear() {
      running.set(() => false);
      state.set(() => ({ pending: [], away: null }));
      const left = await keep.all(owner).catch(() => []);
      await keep.drop(left.map(({ operation }) => operation)).catch(() => undefined);
    },
  };
}

async function attempt<T>(ask: (signal: AbortSignal) => Promise<T>, longest: number): Promise<{ value: T } | { failure: Failure }> {
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

function until(stores: readonly Pick<Store<unknown>, 'subscribe'>[], isSo: () => boolean): Promise<void> {
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
const pause = (turn: number): Promise<void> =>
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
