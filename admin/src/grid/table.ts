import { type Failure, failureOf, isAway } from '../failure.js';
import { createStore } from '../store.js';
import type { Order } from './comingBack.js';
import type { Line, Row } from './line.js';
import { countIn, isWhole, type TableState } from './lines.js';
import { createPlaces } from './places.js';

/** Reads rows from a place on; counts them too when asked. */
export type Load = (query: { skip: number; take: number; count: boolean }) => Promise<{ rows: Row[]; total: number | null }>;

export type Table = ReturnType<typeof createTable>;

const windowSize = 150;
/** So many rows at most are read again for those that may have moved. */
const mostMoved = 500;
const patience = 2000;

/** The rows of a sheet by position, read by windows as they come into sight. */
export function createTable(load: Load, rows: (ids: readonly string[]) => Promise<Row[]>, options: { canCreate: boolean }) {
  const { put, fail, forget, drop, arrange, ...places } = createPlaces(options);
  const asked = new Map<number, Promise<void>>();
  let reading = 0;
  /** Between which positions somebody looks. */
  const sight = createStore({ first: 0, last: windowSize });

  function read(window: number): Promise<void> {
    const known = asked.get(window) ?? attempt(window);
    asked.set(window, known);
    return known;
  }

  async function attempt(window: number) {
    const turn = reading;
    try {
      await fill(window * windowSize, () => turn === reading);
    } catch (error) {
      if (turn === reading) failed(window, failureOf(error));
    }
  }

  /** A window, from its first place on. What comes is less than there is room for where some of it stands elsewhere in the sheet. */
  async function fill(start: number, isAwaited: () => boolean) {
    const end = start + windowSize;
    const { lines, total: known } = places.get();
    const room = windowSize - countIn(lines, start, Math.min(end, known ?? 0), isGone);
    const above = Math.min(start, known ?? 0);
    const moved = Math.min(mostMoved, countIn(lines, 0, above, hasMoved), askedAbove(start));
    const take = room + moved;
    for (let skip = start - countIn(lines, 0, above, isGone) - moved, left = room; left > 0; skip += take) {
      const count = places.get().total === null;
      const { rows, total } = await load({ skip, take, count });
      if (!isAwaited()) return;
      const isLast = rows.length < take;
      put({ start, end, rows, total: count ? total : null, isLast });
      left = isLast ? 0 : roomIn(places.get(), start, end);
    }
  }

  /** How many places right above one are read, or being read: what comes again of them is known. What lies between those further up is not. */
  function askedAbove(place: number): number {
    const unread = Array.from({ length: place / windowSize }, (_, window) => window).findLast((window) => !asked.has(window)) ?? -1;
    return place - (unread + 1) * windowSize;
  }

  /** What is not whole by now is to be read. */
  function ask(lines: readonly (Line | undefined)[]) {
    asked.clear();
    for (let window = 0; (window + 1) * windowSize <= lines.length; window++)
      if (isWhole(lines, window * windowSize, (window + 1) * windowSize)) asked.set(window, Promise.resolve());
  }

  function failed(window: number, failure: Failure) {
    asked.delete(window);
    fail(failure);
    if (isAway(failure)) setTimeout(() => void (asked.has(window) || read(window)), patience);
  }

  return {
    ...places,
    sight: { get: sight.get, subscribe: sight.subscribe },

    /** These positions are in sight, or will be written into. */
    async need(first: number, last: number): Promise<void> {
      sight.set((seen) => (seen.first === first && seen.last === last ? seen : { first, last }));
      const end = Math.floor(Math.min(last, Math.max(0, (places.get().total ?? 1) - 1)) / windowSize);
      const start = Math.floor(Math.max(0, first) / windowSize);
      await Promise.all(Array.from({ length: Math.max(0, end - start + 1) }, (_, place) => read(start + place)));
    },

    /** Everything is read again, but what is typed, or to go, and not written yet: it waits at the end until its row is. */
    refresh() {
      reading += 1;
      asked.clear();
      forget();
      read(0);
    },

    /** Brings the rows last seen up to date in place, as after a visit to another page. */
    async renew() {
      const { first, last } = sight.get();
      const seen = places.get().lines.slice(Math.max(0, first), last);
      const ids = seen.flatMap((line) => (line?.row ? [line.id] : []));
      const found = ids.length > 0 ? await rows(ids).catch(() => null) : null;
      if (!found) return;
      places.update(found.flatMap((row) => renewed(places.line(row.id), row)));
      const there = new Set(found.map(({ id }) => id));
      places.lose(ids.filter((id) => !there.has(id)));
    },

    /** Lines that are gone from the server: what moves into a window from beyond it is read. */
    drop: (ids: ReadonlySet<string>) => drop(ids, ask),
    arrange: (order: Order, come: ReadonlySet<string>) => arrange(order, come, ask),
  };
}

/** It keeps a row that the server has no more, and so doesn't count. */
const isGone = (line: Line | undefined) => line?.gone;

/** Its row may have gone down on the server, and let another up, since it was read. */
const hasMoved = (line: Line | undefined) => line?.row && !line.gone && line.row.version !== line.placed;

/** How many of these places are not filled. */
const roomIn = ({ lines, total }: TableState, from: number, to: number) =>
  countIn(lines, from, Math.min(to, total ?? 0), (line) => line === undefined);

/** What is not in the sheet any more stays away, and what was written meanwhile is newer. */
const renewed = (line: Line | undefined, row: Row): Line[] =>
  line && row.version >= (line.row?.version ?? 0) ? [{ ...line, row, gone: undefined }] : [];
