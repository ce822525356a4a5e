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
  const there = new Map(
    lines
      .filter((line) => line !== undefined)
      .filter(({ id }) => read.has(id))
      .map((line) => [line.id, line]),
  );
  const comers = rows.filter(({ id }) => !there.has(id) || there.get(id)?.waits).values();
  const come = new Set<string>();
  const comeTo = (): Line | undefined => {
    const row = comers.next().value;
    if (row) come.add(row.id);
    return row && readAnew(row, there.get(row.id));
  };
  const places = Array.from({ length: total ?? known }, (_, place) => (place < known ? lines[place] : undefined));
  const filled = places.map((line, place) => (line || place < start || place >= end ? line : comeTo()));
  const stored = isLast ? closed(filled, start, [...comers].length) : filled;
  return { stored, added: lines.slice(known).filter((line) => !line || !come.has(line.id)) };
}

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
