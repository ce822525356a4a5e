import { type Failure, failureOf, isAway } from '../failure.js';
import { createStore } from '../store.js';
import type { Order } from './comingBack.js';
import { type Line, newest, type Row } from './line.js';
import { countIn, isWhole, type Lines, type TableState } from './lines.js';
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
  /** How often lines came to other places. What was asked before was for the places of then. */
  let shifts = 0;
  /** Between which positions somebody looks. */
  const sight = createStore({ first: 0, last: windowSize });

  function read(window: number): Promise<void> {
    const known = asked.get(window) ?? attempt(window);
    asked.set(window, known);
    return known;
  }

  async function attempt(window: number) {
    const [turn, shift] = [reading, shifts];
    try {
      const left = await fill(window * windowSize, () => turn === reading && shift === shifts);
      if (left > 0) asked.delete(window);
    } catch (error) {
      if (turn === reading) failed(window, failureOf(error));
      return;
    }
    if (turn === reading && shift !== shifts) await read(window);
  }

  /** A window, from its first place on. What no row after it is left for is above: rows moved up there that were not read yet. Gives what is left. */
  async function fill(start: number, isAwaited: () => boolean): Promise<number> {
    const { room, skip, take } = extentOf(start);
    let [left, isLast] = [room, false];
    for (let from = skip; left > 0 && !isLast; from += take) [left, isLast] = await readInto(start, { skip: from, take }, isAwaited);
    for (let to = skip; left > 0 && to > 0; to -= take)
      [left] = await readInto(start, { skip: Math.max(0, to - take), take: Math.min(to, take) }, isAwaited);
    return left;
  }

  /** Gives how many places of the window are left, and whether these were the last rows of the list. */
  async function readInto(
    start: number,
    { skip, take }: { skip: number; take: number },
    isAwaited: () => boolean,
  ): Promise<[left: number, isLast: boolean]> {
    const end = start + windowSize;
    const { rows, total } = await load({ skip, take, count: places.get().total === null });
    if (!isAwaited()) return [0, true];
    const isLast = rows.length < take;
    const isEnd = isLast && (rows.length > 0 || skip === 0);
    put({ start, end, rows, total: total ?? (isEnd ? skip + rows.length : null) });
    return [roomIn(places.get(), start, end), isLast];
  }

  /** How many places of a window are to be filled, and which rows are read for them first: those above that may have moved again, too. */
  function extentOf(start: number) {
    const { lines, total, missing } = places.get();
    const above = Math.min(start, total ?? 0);
    const room = windowSize - countIn(lines, start, Math.min(start + windowSize, total ?? 0), isGone);
    const known = countIn(lines, askedFrom(start), above, (line) => !isGone(line));
    const moved = Math.min(mostMoved, countIn(lines, 0, above, hasMoved) + Math.max(0, missing), known);
    return { room, take: room + moved, skip: start - countIn(lines, 0, above, isGone) - moved };
  }

  /** From which place on all above one are read, or being read: what comes again of them is known. What lies between those further up is not. */
  function askedFrom(place: number): number {
    const unread = Array.from({ length: place / windowSize }, (_, window) => window).findLast((window) => !asked.has(window)) ?? -1;
    return (unread + 1) * windowSize;
  }

  /** What is not whole by now is to be read. */
  function ask(lines: Lines) {
    shifts += 1;
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

/** Its row may have gone down on the server, or out of the list, and let another up, since it was read. */
const hasMoved = (line: Line | undefined) => line?.row && !line.gone && (line.stray || line.row !== line.placed);

/** How many of these places are not filled. */
const roomIn = ({ lines, total }: TableState, from: number, to: number) =>
  countIn(lines, from, Math.min(to, total ?? 0), (line) => line === undefined);

/** What is not in the sheet any more stays away, and what was written meanwhile is newer. */
const renewed = (line: Line | undefined, row: Row): Line[] =>
  line && row.version >= (line.row?.version ?? 0) ? [{ ...line, row: newest(line.row, row), gone: undefined }] : [];
