import type { Failure } from '../failure.js';
import { isElsewhere, type Line, type Row, readAnew } from './line.js';

/** By position; undefined until read. */
type Lines = readonly (Line | undefined)[];

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
  /** How many rows the server had, and has; null where it was not asked. */
  known: number;
  total: number | null;
  /** Which places are filled. */
  start: number;
  end: number;
  rows: readonly Row[];
  /** The server has no rows after these. */
  isLast: boolean;
}

/**
 * The server's rows with those read now, and what was added after them. A row that is in the sheet stays where it is, whatever place it has
 * by now; only what waited at the end for its row comes to it.
 */
export function withRead(
  lines: Lines,
  { known, total, start, end, rows, isLast }: Read,
): { stored: (Line | undefined)[]; added: (Line | undefined)[] } {
  const read = new Set(rows.map(({ id }) => id));
  const there = new Map<string, Line>();
  for (const line of lines) if (line && read.has(line.id)) there.set(line.id, line);
  const comers = rows.filter(({ id }) => !there.has(id) || there.get(id)?.waits).values();
  const come = new Set<string>();
  const comeTo = (): Line | undefined => {
    const row = comers.next().value;
    if (row) come.add(row.id);
    return row && readAnew(row, there.get(row.id));
  };
  const filled = sized(lines.slice(0, known), total ?? known);
  for (let place = start; place < Math.min(end, filled.length); place++) filled[place] ??= comeTo();
  const stored = isLast ? closed(filled, start, [...comers].length) : filled;
  return { stored, added: lines.slice(known).filter((line) => !line || !come.has(line.id)) };
}

const sized = (lines: Lines, length: number): (Line | undefined)[] =>
  lines.length === length ? [...lines] : Array.from({ length }, (_, place) => lines[place]);

/** From there on the server has so many rows more for places that are empty: the others are none. */
function closed(lines: Lines, from: number, more: number): (Line | undefined)[] {
  const empty = [...lines.keys()].filter((place) => place >= from && !lines[place]);
  const none = new Set(empty.slice(more));
  return lines.filter((_, place) => !none.has(place));
}

/** Once every row of the list is read, what still waits for its own is none of it. */
export const withStrays = (lines: Lines, total: number | null): (Line | undefined)[] =>
  total !== null && isWhole(lines.slice(0, total))
    ? lines.map((line) => (line && isElsewhere(line) ? { ...line, waits: undefined, stray: true } : line))
    : [...lines];

export const isWhole = (lines: Lines) => lines.every((line) => line !== undefined);

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
