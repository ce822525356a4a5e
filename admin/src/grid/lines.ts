import type { Failure } from '../failure.js';
import { isElsewhere, type Line, type Row, readAnew } from './line.js';

/** By position; undefined until read. */
export type Lines = readonly (Line | undefined)[];

export interface TableState {
  /** By position: those of the server (undefined until read), then new ones, then the empty one to type into. */
  lines: Lines;
  /** How many the server has; null until it said. */
  total: number | null;
  /** How many of them are gone, and it is not known which: they were not read. */
  missing: number;
  failure: Failure | null;
}

export interface Read {
  /** How many rows the server has; null where that was neither asked nor told by where they end. */
  total: number | null;
  /** Which places are filled. */
  start: number;
  end: number;
  rows: readonly Row[];
}

/** Before anything of a list is read: its places, and after them what waits. */
export const withRoom = (state: TableState, total: number): TableState => ({
  ...state,
  lines: [...Array.from({ length: total }, () => undefined), ...state.lines],
  total,
});

/**
 * With the rows read now in their places. A row that is in the sheet stays where it is, whatever place it has by now; only what waited at the
 * end for its row comes to it.
 */
export function withRead(state: TableState, { start, end, rows }: Read, standing: (id: string) => Line | undefined): TableState {
  const stored = state.total ?? 0;
  const lines = [...state.lines];
  const isComer = (line: Line | undefined) => !line || line.waits !== undefined;
  const comers = rows.filter(({ id }) => isComer(standing(id))).values();
  const arrived = new Set<string>();
  for (let place = start; place < Math.min(end, stored); place++) {
    if (lines[place]) continue;
    const row = comers.next().value;
    if (!row) break;
    const waiting = standing(row.id);
    lines[place] = readAnew(row, waiting);
    if (waiting) arrived.add(row.id);
  }
  return { ...state, lines: arrived.size === 0 ? lines : lines.filter((line, place) => place < stored || !line || !arrived.has(line.id)) };
}

/** So many rows are missing: as many of the last places from there on that nothing was read for are none. */
export function closedUp(state: TableState, from: number, missing: number): TableState {
  const total = state.total ?? 0;
  const none = new Set<number>();
  for (let place = total - 1; place >= from && none.size < missing; place--) if (!state.lines[place]) none.add(place);
  const lines = none.size > 0 ? state.lines.filter((_, place) => !none.has(place)) : state.lines;
  return { ...state, lines, total: total - none.size, missing: missing - none.size };
}

/** Once every row of the list is read, what still waits for its own is none of it. */
export const withStrays = (lines: Lines, total: number | null): Lines =>
  total !== null && isWhole(lines, 0, total)
    ? lines.map((line) => (line && isElsewhere(line) ? { ...line, waits: undefined, stray: true } : line))
    : lines;

/** All of these places are read. */
export function isWhole(lines: Lines, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if (lines[place] === undefined) return false;
  return true;
}

/** How many of these places hold what is meant. There may be a hundred thousand, at each turn of the wheel: nothing is copied. */
export function countIn(lines: Lines, from: number, to: number, isMeant: (line: Line | undefined) => unknown): number {
  let count = 0;
  for (let place = from; place < Math.min(to, lines.length); place++) if (isMeant(lines[place])) count += 1;
  return count;
}

/** Lines that hold what is not written, each with its place. */
export function editedIn(lines: Lines): [line: Line, place: number][] {
  const found: [Line, number][] = [];
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (line && line.edits.size > 0) found.push([line, place]);
  }
  return found;
}
