import { readDays } from './days.js';
import { readNumbers } from './numbers.js';
import type { CellKind, Custom } from './parse.js';
import type { Reading } from './parsed.js';
import { halfWidth } from './text.js';

/** How a column that came from elsewhere is written. `odd`: the places of cells that contradict the rest, and are for somebody to look at. */
export type ColumnReading = { custom: Custom; odd: readonly number[] } | { ways: readonly Custom[]; example: number };

/** The ways a cell of a kind may be written, that of the country first. */
export const waysOf = (kind: CellKind): readonly Custom[] =>
  kind === 'day' ? [{ days: 'dmy' }, { days: 'mdy' }] : numbers.has(kind) ? [{ numbers: 'vi' }, { numbers: 'en' }] : [{}];

const numbers: ReadonlySet<CellKind> = new Set<CellKind>(['integer', 'number', 'percent', 'money']);

/** Day or month first, comma or point: decided once for a pasted or imported column. One cell is no column, it is read as one types here. */
export function readColumn(kind: CellKind, texts: readonly string[]): ColumnReading {
  const typed = texts.map(halfWidth);
  if (texts.length < 2) return { custom: {}, odd: [] };
  if (kind === 'day') return decided(readDays(typed), waysOf(kind), (days) => ({ days }));
  if (numbers.has(kind)) return decided(readNumbers(typed, kind === 'integer'), waysOf(kind), (style) => ({ numbers: style }));
  return { custom: {}, odd: [] };
}

function decided<Style>(reading: Reading<Style>, ways: readonly Custom[], custom: (style: Style) => Custom): ColumnReading {
  if ('as' in reading) return { custom: custom(reading.as), odd: [] };
  return 'either' in reading ? { ways, example: reading.either } : { custom: {}, odd: reading.ambiguous };
}
