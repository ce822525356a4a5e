import { uuid } from '../../../shared/uuid.js';
import { type Failure, failureOf, isAway } from '../failure.js';
import { createStore } from '../store.js';
import { changedIn, type Line, lineOf, newLine, type Row, takenUp } from './line.js';
import { inOrder, isWhole, withRead } from './lines.js';
import { missingBy } from './rowCount.js';

/** Reads rows from a place on; counts them too when asked. */
export type Load = (query: { skip: number; take: number; count: boolean }) => Promise<{ rows: Row[]; total: number | null }>;

export interface TableState {
  /** By position: those of the server (undefined until read), then new ones, then the empty one to type into. */
  lines: readonly (Line | undefined)[];
  /** How many the server has; null until it said. */
  total: number | null;
  /** How many of them are gone, and it is not known which: they were not read. */
  missing: number;
  failure: Failure | null;
}

export type Table = ReturnType<typeof createTable>;

const windowSize = 150;
const patience = 2000;

/** The rows of a sheet by position, read by windows as they come into sight. */
export function createTable(load: Load, rows: (ids: readonly string[]) => Promise<Row[]>, { canCreate }: { canCreate: boolean }) {
  const store = createStore<TableState>({ lines: [], total: null, missing: 0, failure: null });
  const asked = new Map<number, Promise<void>>();
  const places = new Map<string, number>();
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
    const start = window * windowSize;
    try {
      const { lines, total } = store.get();
      const stored = lines.slice(0, total ?? 0);
      const take = windowSize - goneIn(stored, start, start + windowSize);
      // What comes is less than there is room for where some of it stands elsewhere in the sheet.
      for (let skip = start - goneIn(stored, 0, start), room = take; room > 0; skip += take) {
        const count = store.get().total === null;
        const { rows, total } = await load({ skip, take, count });
        if (turn !== reading) return;
        put({ start, rows, total: count ? total : null, isLast: rows.length < take });
        room = rows.length < take ? 0 : roomIn(store.get(), start, start + windowSize);
      }
    } catch (error) {
      if (turn === reading) fail(window, failureOf(error));
    }
  }

  function fail(window: number, failure: Failure) {
    asked.delete(window);
    store.set((state) => ({ ...state, failure }));
    if (isAway(failure)) setTimeout(() => void (asked.has(window) || read(window)), patience);
  }

  function put(read: { start: number; rows: readonly Row[]; total: number | null; isLast: boolean }) {
    store.set((state) => {
      const { start, total } = read;
      const { stored, added } = withRead(state.lines, { known: state.total ?? 0, end: start + windowSize, ...read });
      const lines = grown([...stored, ...added]);
      index(lines, start, start + windowSize);
      index(lines, stored.length);
      const missing = total === null ? Math.max(0, state.missing - ((state.total ?? 0) - stored.length)) : 0;
      return { lines, total: stored.length, missing, failure: null };
    });
  }

  function index(lines: readonly (Line | undefined)[], from: number, to?: number) {
    for (const [offset, line] of lines.slice(from, to).entries()) if (line) places.set(line.id, from + offset);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    sight: { get: sight.get, subscribe: sight.subscribe },

    /** These positions are in sight, or will be written into. */
    async need(first: number, last: number): Promise<void> {
      sight.set((seen) => (seen.first === first && seen.last === last ? seen : { first, last }));
      const end = Math.floor(Math.min(last, Math.max(0, (store.get().total ?? 1) - 1)) / windowSize);
      const start = Math.floor(Math.max(0, first) / windowSize);
      await Promise.all(Array.from({ length: Math.max(0, end - start + 1) }, (_, place) => read(start + place)));
    },

    /** Everything read is forgotten but what is typed, or to go, and not written yet: it waits at the end until its row is read again. */
    refresh() {
      reading += 1;
      asked.clear();
      places.clear();
      store.set(({ lines }) => {
        const kept = lines.flatMap((line) =>
          line && (line.edits.size > 0 || line.leaving) ? [{ ...line, stray: line.row !== null, waits: true }] : [],
        );
        index(kept, 0);
        return { lines: kept, total: null, missing: 0, failure: null };
      });
      read(0);
    },

    /** Nothing is to be read that one should see before one adds to it. */
    begin: () => store.set((state) => ({ ...state, lines: grown([...state.lines]) })),

    /** Brings the rows last seen up to date in place, as after a visit to another page. */
    async renew() {
      const { first, last } = sight.get();
      const ids = store
        .get()
        .lines.slice(Math.max(0, first), last)
        .flatMap((line) => (line?.row ? [line.id] : []));
      const found = ids.length > 0 ? await rows(ids).catch(() => null) : null;
      if (!found) return;
      update(found.flatMap((row) => renewed(lineIn(store.get(), row.id), row)));
      const there = new Set(found.map(({ id }) => id));
      lose(ids.filter((id) => !there.has(id)));
    },

    /** So many rows the server has by now. */
    counted: (count: number) => store.set((state) => (state.total === null ? state : { ...state, missing: missingBy(state, count) })),

    lineAt: (position: number) => store.get().lines[position],
    line: (id: string) => lineIn(store.get(), id),
    position: (id: string) => places.get(id) ?? -1,

    update,
    lose,

    /** New lines at the end, of which some may be there already: the empty one is. */
    append(added: readonly Line[]) {
      store.set((state) => {
        const missing = added.filter(({ id }) => state.lines[places.get(id) ?? -1]?.id !== id);
        const lines = [...state.lines, ...missing];
        index(lines, state.lines.length);
        return missing.length > 0 ? { ...state, lines } : state;
      });
    },

    show,

    /** Those of these lines that are among the added ones come in this order. */
    arrange(order: readonly string[]) {
      store.set((state) => {
        const end = state.total ?? 0;
        const lines = [...state.lines.slice(0, end), ...inOrder(state.lines.slice(end), order)];
        index(lines, end);
        return { ...state, lines };
      });
    },

    /** Lines an earlier page left, with what was typed into them: at the end until their rows are read. */
    restore(left: readonly Line[]) {
      store.set((state) =>
        withLines(
          state,
          left.map((line) => takenUp(lineIn(state, line.id), line)),
        ),
      );
    },

    /** Lines that are gone from the server. */
    drop(ids: ReadonlySet<string>) {
      store.set((state) => {
        const total = state.total ?? 0;
        const gone = state.lines.slice(0, total).filter((line) => line && ids.has(line.id)).length;
        const lines = state.lines.filter((line) => !line || !ids.has(line.id));
        places.clear();
        index(lines, 0);
        if (gone > 0) asked.clear();
        for (let window = 0; gone > 0 && (window + 1) * windowSize <= lines.length; window++)
          if (isWhole(lines.slice(window * windowSize, (window + 1) * windowSize))) asked.set(window, Promise.resolve());
        return { ...state, lines: grown(lines), total: total - gone };
      });
    },
  };

  /** Changes lines in place. What is typed into the empty line at the end makes a new empty one. */
  function update(changed: readonly Line[]) {
    if (changed.length === 0) return;
    store.set((state) => {
      const lines = [...state.lines];
      for (const line of changed) {
        const place = places.get(line.id);
        if (place !== undefined && lines[place]?.id === line.id) lines[place] = line;
      }
      return { ...state, lines: grown(lines) };
    });
  }

  /** Rows that are not there any more keep their places, so that nothing moves under the hands, and what was last read of them and typed. */
  function lose(ids: readonly string[]) {
    const line = (id: string) => lineIn(store.get(), id);
    update(
      changedIn(
        { line },
        ids.filter((id) => line(id)?.row && !line(id)?.gone),
        (lost) => ({ ...lost, gone: true, fresh: undefined }),
      ),
    );
  }

  /** Rows as the server has them now; one that is not in the sheet is added at its end. */
  function show(rows: readonly Row[]) {
    store.set((state) =>
      withLines(
        state,
        rows.map((row) => ({ ...(lineIn(state, row.id) ?? lineOf(row)), row, gone: undefined })),
      ),
    );
  }

  /** These lines in their places; those that are not there yet at the end, before the empty one. */
  function withLines(state: TableState, changed: readonly Line[]): TableState {
    const lines = [...state.lines];
    for (const line of changed) if (lineIn(state, line.id)) lines[places.get(line.id) ?? -1] = line;
    const last = lines.at(-1);
    const end = last?.row === null && last.edits.size === 0 ? lines.length - 1 : lines.length;
    lines.splice(end, 0, ...changed.filter(({ id }) => !lineIn(state, id)));
    index(lines, end);
    return { ...state, lines: grown(lines) };
  }

  function lineIn({ lines }: TableState, id: string): Line | undefined {
    const line = lines[places.get(id) ?? -1];
    return line?.id === id ? line : undefined;
  }

  function grown(lines: (Line | undefined)[]): (Line | undefined)[] {
    const last = lines.at(-1);
    if (!canCreate || (last && last.row === null && last.edits.size === 0)) return lines;
    const longer = [...lines, newLine(uuid())];
    index(longer, lines.length);
    return longer;
  }
}

/** How many of these places keep rows that the server has no more, and so doesn't count. */
const goneIn = (lines: readonly (Line | undefined)[], from: number, to: number) =>
  lines.slice(from, to).filter((line) => line?.gone).length;

/** How many of these places are not filled. */
const roomIn = ({ lines, total }: TableState, from: number, to: number) =>
  lines.slice(from, Math.min(to, total ?? 0)).filter((line) => line === undefined).length;

/** What is not in the sheet any more stays away, and what was written meanwhile is newer. */
const renewed = (line: Line | undefined, row: Row): Line[] =>
  line && row.version >= (line.row?.version ?? 0) ? [{ ...line, row, gone: undefined }] : [];
