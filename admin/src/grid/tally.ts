import type { Column } from './columns.js';
import type { Line } from './line.js';
import type { Area } from './selection.js';
import { valueIn } from './showing.js';

/** What a spreadsheet says below about the selected cells: how many are filled, of numbers and of days what they come to. */
export interface Tally {
  count: number;
  numbers: { sum: number; average: number; min: number; max: number } | null;
  days: { first: string; last: string } | null;
}

export function tally(lines: readonly (Line | undefined)[], columns: readonly Column[], areas: readonly Area[]): Tally {
  const cells = areas.flatMap(({ top, left, bottom, right }) => {
    const chosen = columns.slice(left, right + 1);
    return lines.slice(top, bottom + 1).flatMap((line) => (line && !line.gone ? chosen.map((column) => ({ line, column })) : []));
  });
  const filled = cells.filter(isFilled).map(({ line, column }) => ({ value: valueIn(column, line), field: column.field }));
  const numbers = filled.flatMap(({ value, field }) => (typeof value === 'number' && field.format !== 'year' ? [value] : []));
  const days = filled.flatMap(({ value, field }) => (field.kind === 'day' && typeof value === 'string' ? [value] : []));
  return { count: filled.length, numbers: ofNumbers(numbers), days: ofDays(days) };
}

/** What can't be read is in its cell all the same. */
function isFilled({ line, column }: { line: Line; column: Column }): boolean {
  const value = valueIn(column, line);
  return value === undefined ? (line.edits.get(column.key)?.text ?? '') !== '' : value !== null;
}

function ofNumbers(numbers: readonly number[]): Tally['numbers'] {
  const [first] = numbers;
  if (first === undefined) return null;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const [min, max] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  return { sum, average: sum / numbers.length, min, max };
}

function ofDays(days: readonly string[]): Tally['days'] {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}
