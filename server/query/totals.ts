import type { RawRow } from './writer.js';

/** Of a page whose total is asked beside its rows. */
export interface Paged {
  /** Rows that make the page full. */
  take: number;
  /** Rows it leaves out. */
  skip: number;
  /** Above this nobody counts. */
  most: number;
}

/** The totals that rows tell which end within their page, by the id they hang under. Past the end of all nobody knows how many there were. */
export function totals({ take, skip, most }: Paged, rows: readonly RawRow[], parents: readonly string[]): Map<string, string> {
  const counts = new Map(parents.map((parent) => [parent, 0]));
  const atRoot = parents[0] === '';
  for (const row of rows) {
    const parent = atRoot ? '' : (row[0] ?? '');
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const ended = [...counts].filter(([, count]) => count < take && (count > 0 || skip === 0));
  return new Map(ended.map(([parent, count]) => [parent, String(Math.min(skip + count, most))]));
}
