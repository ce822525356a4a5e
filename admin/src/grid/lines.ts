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
  /** How many rows the server has; null where it was not asked. */
  total: number | null;
  /** Which places are filled. */
  start: number;
  end: number;
  rows: readonly Row[];
  /** The server has no rows after these. */
  isLast: boolean;
}

/**
 * The lines, of which the server has so many, with the rows read now in their places, and how many it has by now. A row that is in the sheet
 * stays where it is, whatever place it has by now; only what waited at the end for its row comes to it.
 */
export function withRead(
  lines: Lines,
  known: number,
  { total, start, end, rows, isLast }: Read,
  standing: (id: string) => Line | undefined,
): { lines: (Line | undefined)[]; total: number } {
  const stored = total ?? known;
  const filled = sized(lines, known, stored);
  const isComer = (line: Line | undefined) => !line || line.waits !== undefined;
  const comers = rows.filter(({ id }) => isComer(standing(id))).values();
  const arrived = new Set<string>();
  for (let place = start; place < Math.min(end, stored); place++) {
    if (filled[place]) continue;
    const row = comers.next().value;
    if (!row) break;
    const waiting = standing(row.id);
    filled[place] = readAnew(row, waiting);
    if (waiting) arrived.add(row.id);
  }
  const none = isLast ? noneFrom(filled, start, stored, [...comers].length) : new Set();
  if (arrived.size === 0 && none.size === 0) return { lines: filled, total: stored };
  const left = filled.filter((line, place) => (place < stored ? !none.has(place) : !line || !arrived.has(line.id)));
  return { lines: left, total: stored - none.size };
}

/** With room for so many of the server, before what was added after them: undefined until read. */
const sized = (lines: Lines, known: number, stored: number): (Line | undefined)[] =>
  stored === known
    ? [...lines]
    : [...Array.from({ length: stored }, (_, place) => (place < known ? lines[place] : undefined)), ...lines.slice(known)];

/** From there on the server has so many rows more for places that are empty: the others are none. */
function noneFrom(lines: Lines, from: number, stored: number, more: number): ReadonlySet<number> {
  const empty = [...lines.keys()].filter((place) => place >= from && place < stored && !lines[place]);
  return new Set(empty.slice(more));
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
