import { uuid } from '../../../shared/uuid.js';
import type { Failure } from '../failure.js';
import { createStore } from '../store.js';
import { broughtBack, type Order } from './comingBack.js';
import { awaiting, changedIn, isElsewhere, type Line, lineOf, newest, newLine, type Row, takenUp } from './line.js';
import { closedUp, countIn, type Lines, type Read, type TableState, withRead, withRoom, withStrays } from './lines.js';
import { missingBy } from './rowCount.js';

/** The lines of a sheet, each in its place until all are read anew. */
export function createPlaces({ canCreate }: { canCreate: boolean }) {
  const store = createStore<TableState>({ lines: [], total: null, missing: 0, failure: null });
  const places = new Map<string, number>();

  function index(lines: Lines, from: number, to = lines.length) {
    for (let place = from; place < to; place++) {
      const line = lines[place];
      if (line) places.set(line.id, place);
    }
  }

  function lineIn({ lines }: TableState, id: string): Line | undefined {
    const line = lines[places.get(id) ?? -1];
    return line?.id === id ? line : undefined;
  }

  const line = (id: string) => lineIn(store.get(), id);

  /** With an empty line at the end, to type into. */
  function grown(lines: Lines): Lines {
    const last = lines.at(-1);
    if (!canCreate || (last && last.row === null && last.edits.size === 0)) return lines;
    const longer = [...lines, newLine(uuid())];
    index(longer, lines.length);
    return longer;
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

  /** Changes lines in place. What is typed into the empty line at the end makes a new empty one. */
  function update(changed: readonly Line[]) {
    if (changed.length === 0) return;
    store.set((state) =>
      withLines(
        state,
        changed.filter(({ id }) => lineIn(state, id)),
      ),
    );
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    lineAt: (position: number) => store.get().lines[position],
    line,
    position: (id: string) => places.get(id) ?? -1,
    update,

    /** Rows that were read fill the places they were read for. Where the server has fewer than there is room for, empty places below go. */
    put(read: Read) {
      store.set((state) => {
        const begun = state.total === null ? withRoom(state, read.total ?? 0) : state;
        const filled = withRead(begun, read, (id) => lineIn(state, id));
        const { lines, total, missing } = read.total === null ? filled : closedUp(filled, read.start, missingBy(filled, read.total));
        const isShifted = begun !== state || lines.length !== state.lines.length;
        index(lines, read.start, isShifted ? lines.length : Math.min(read.end, lines.length));
        return { lines: withStrays(grown(lines), total), total, missing, failure: null };
      });
    },

    fail: (failure: Failure) => store.set((state) => ({ ...state, failure })),

    /** Everything read is forgotten but what is typed, or to go, and not written yet: it waits at the end until its row is read again. */
    forget() {
      places.clear();
      store.set(({ lines }) => {
        const kept = lines.flatMap((line) => (line && (line.edits.size > 0 || line.leaving) ? [awaiting(line)] : []));
        index(kept, 0);
        return { lines: kept, total: null, missing: 0, failure: null };
      });
    },

    /** Nothing is to be read that one should see before one adds to it. */
    begin: () => store.set((state) => ({ ...state, lines: grown(state.lines) })),

    /** So many rows the server has by now. */
    counted: (count: number) => store.set((state) => (state.total === null ? state : { ...state, missing: missingBy(state, count) })),

    /** Rows that are not there any more keep their places, so that nothing moves under the hands, and what was last read of them and typed. */
    lose(ids: readonly string[]) {
      const known = ids.filter((id) => line(id)?.row && !line(id)?.gone);
      update(changedIn({ line }, known, (lost) => ({ ...lost, gone: true, fresh: undefined })));
    },

    /** New lines at the end, of which some may be there already: the empty one is. */
    append(added: readonly Line[]) {
      store.set((state) => {
        const missing = added.filter(({ id }) => !lineIn(state, id));
        const lines = [...state.lines, ...missing];
        index(lines, state.lines.length);
        return missing.length > 0 ? { ...state, lines } : state;
      });
    },

    /** Rows as the server has them now; one that is not in the sheet is added at its end. */
    show(rows: readonly Row[]) {
      store.set((state) =>
        withLines(
          state,
          rows.map((row) => shown(lineIn(state, row.id) ?? lineOf(row), row)),
        ),
      );
    },

    /** Lines that came to the end just now come to the places they had in this order. Gives those that stay, and tells `moved` as `drop` does. */
    arrange(order: Order, come: ReadonlySet<string>, moved: (lines: Lines) => void): string[] {
      const { left, ...arranged } = broughtBack(store.get(), order, come);
      store.set((state) => {
        index(arranged.lines, 0);
        if (arranged.total !== state.total) moved(arranged.lines);
        return { ...state, ...arranged };
      });
      return left;
    },

    /** Lines an earlier page left, with what was typed into them: at the end until their rows are read. */
    restore(left: readonly Line[]) {
      store.set((state) => {
        const restored = withLines(
          state,
          left.map((line) => takenUp(lineIn(state, line.id), line)),
        );
        return { ...restored, lines: withStrays(restored.lines, restored.total) };
      });
    },

    /** Lines that are gone from the server. `moved`: rows of the server come to other places, and nobody has heard of it yet. */
    drop(ids: ReadonlySet<string>, moved: (lines: Lines) => void) {
      store.set((state) => {
        const total = state.total ?? 0;
        const goes = (line: Line | undefined) => line && ids.has(line.id);
        const gone = countIn(state.lines, 0, total, goes);
        const lines = state.lines.filter((line) => !goes(line));
        places.clear();
        index(lines, 0);
        if (gone > 0) moved(lines);
        const missing = state.missing + countIn(state.lines, total, state.lines.length, (line) => goes(line) && isElsewhere(line));
        return { ...state, lines: grown(lines), total: state.total === null ? null : total - gone, missing };
      });
    },
  };
}

const shown = (line: Line, row: Row): Line => ({ ...line, row: newest(line.row, row), gone: undefined });
