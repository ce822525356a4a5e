import { type Failure, isAway } from '../failure.js';
import { createStore, type Store } from '../store.js';
import { attempt, pause, until } from './attempt.js';
import { countCells, createDrafts, type Draft } from './drafts.js';
import { inherit } from './heir.js';
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
  keep: Keep<Unsent | Draft>;
  tabs: Tabs;
  /** Whether this page may still speak for its owner. Tells when that changes. */
  mayAsk: Pick<Store<boolean>, 'get' | 'subscribe'>;
  /** Milliseconds without an answer after which the connection counts as dead. Asking again is safe: it is the same operation. */
  longest?: number;
}

type Resume = (left: readonly Unsent[]) => void;

const usualLongest = 30_000;

/** What is not written yet: kept over a reload, sent one after the other once the network was away, and by nobody but its owner. */
export function createOutbox({ owner, keep, tabs, mayAsk, longest = usualLongest }: Deps) {
  const state = createStore<OutboxState>({ pending: [], away: null });
  const running = createStore(true);
  /** Those that found the server away: they go by turns, the first of all first. */
  const waiting = createStore<ReadonlySet<string>>(new Set());
  /** What this page looks after, or did. */
  const known = new Set<string>();
  const drafts = createDrafts({ owner, keep, tabs, isRunning: running.get });
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

  async function takeOver(tab: string, resume: Resume) {
    const all = (await keep.all(owner)).filter((record) => record.tab === tab);
    // Whoever signed out meanwhile leaves nothing that could be put back.
    if (!running.get()) return;
    await drafts.arrive(all.filter(isDraft));
    const left = all.filter(isUnsent).flatMap((unsent) => (known.has(unsent.operation) ? [] : [{ ...unsent, tab: tabs.own }]));
    for (const { operation } of left) known.add(operation);
    // What can't be kept anew stays under the name of the page that left it: whoever takes it up besides asks for the same operation.
    for (const unsent of left) await keep.put(unsent).catch(() => undefined);
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
      const stop = inherit({ owner, keep, tabs }, (tab) => takeOver(tab, resume));
      return () => {
        stop();
        running.set(() => false);
      };
    },
    drafts,
    /** How many actions of this owner are not sent, and cells not written, of any page of this browser but for the sheets of this one. */
    async count() {
      const { pending } = state.get();
      const own = new Set([...pending.map(({ operation }) => operation), ...drafts.own().keys()]);
      const others = (await keep.all(owner).catch(() => [])).filter(({ operation }) => !own.has(operation));
      return others.reduce((sum, record) => sum + (isDraft(record) ? countCells(record.lines) : 1), pending.length);
    },
    /** How many cells of this page come back with its owner. */
    countKept: () => [...drafts.own().values()].reduce((sum, lines) => sum + countCells(lines), 0),
    /** Nothing of this owner stays in the browser, and nothing more of it goes out. */
    async clear() {
      running.set(() => false);
      state.set(() => ({ pending: [], away: null }));
      const left = await keep.all(owner).catch(() => []);
      await keep.drop(left.map(({ operation }) => operation)).catch(() => undefined);
    },
  };
}

const isDraft = (record: Unsent | Draft): record is Draft => 'sheet' in record;
const isUnsent = (record: Unsent | Draft): record is Unsent => !isDraft(record);
