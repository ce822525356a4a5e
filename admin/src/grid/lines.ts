import { type Line, type Row, readAnew } from './line.js';

/** By position; undefined until read. */
type Lines = readonly (Line | undefined)[];

interface Read {
  /** How many rows the server had, and has; null where it was not asked. */
  known: number;
  total: number | null;
  /** From this place on. */
  skip: number;
  rows: readonly Row[];
}

/** The server's rows with those read now, and what was added after them. What waited at the end for its row is there with it. */
export function withRead(lines: Lines, { known, total, skip, rows }: Read): { stored: (Line | undefined)[]; added: (Line | undefined)[] } {
  const read = new Set(rows.map(({ id }) => id));
  const added = lines.slice(known);
  const typed = new Map(added.flatMap((line) => (line && read.has(line.id) ? [[line.id, line]] : [])));
  const stored = lines.slice(0, known);
  stored.length = total ?? known;
  for (const [offset, row] of rows.slice(0, Math.max(0, stored.length - skip)).entries())
    stored[skip + offset] = readAnew(row, typed.get(row.id));
  return { stored, added: added.filter((line) => !line || !read.has(line.id)) };
}

/** Those that are named come in that order, in the places they have between them. */
export function inOrder(lines: Lines, order: readonly string[]): (Line | undefined)[] {
  const wanted = new Set(order);
  const named = new Map(lines.flatMap((line) => (line && wanted.has(line.id) ? [[line.id, line]] : [])));
  const next = order.flatMap((id) => named.get(id) ?? []).values();
  return lines.map((line) => (line && named.has(line.id) ? next.next().value : line));
}

export const isWhole = (lines: Lines) => lines.every((line) => line !== undefined);
