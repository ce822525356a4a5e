import { type Line, type Row, readAnew } from './line.js';

/** By position; undefined until read. */
type Lines = readonly (Line | undefined)[];

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
  const stored = isLast ? filled.filter((line, place) => line || place < start) : filled;
  return { stored, added: lines.slice(known).filter((line) => !line || !come.has(line.id)) };
}

/** Those that are named come in that order, in the places they have between them. */
export function inOrder(lines: Lines, order: readonly string[]): (Line | undefined)[] {
  const wanted = new Set(order);
  const named = new Map(lines.flatMap((line) => (line && wanted.has(line.id) ? [[line.id, line]] : [])));
  const next = order.flatMap((id) => named.get(id) ?? []).values();
  return lines.map((line) => (line && named.has(line.id) ? next.next().value : line));
}

export const isWhole = (lines: Lines) => lines.every((line) => line !== undefined);
