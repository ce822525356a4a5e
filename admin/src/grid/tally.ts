import type { Column } from './columns.js';
import type { Line } from './line.js';
import type { Area } from './selection.js';
import { valueIn } from './showing.js';

/** What a spreadsheet says below about the selected cells. Sum and average where there are numbers. */
export interface Tally {
  count: number;
  sum: number | null;
  average: number | null;
}

export function tally(lines: readonly (Line | undefined)[], columns: readonly Column[], areas: readonly Area[]): Tally {
  const values = areas.flatMap(({ top, left, bottom, right }) => {
    const chosen = columns.slice(left, right + 1);
    return lines.slice(top, bottom + 1).flatMap((line) => (line ? chosen.map((column) => valueIn(column, line)) : []));
  });
  const filled = values.filter((value) => value !== null && value !== undefined);
  const numbers = filled.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((total, value) => total + value, 0);
  return { count: filled.length, sum: numbers.length > 0 ? sum : null, average: numbers.length > 0 ? sum / numbers.length : null };
}
