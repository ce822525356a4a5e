import type { ResourceCard } from '../../../shared/catalog.js';
import { titlePath } from '../catalog.js';
import type { Column } from './columns.js';
import type { Choice, Line } from './line.js';
import type { References } from './references.js';
import type { ReadEntry } from './writing.js';

/** A line about to become a row though one with the same key is there, or stands above it in the block. */
export interface Repeat {
  line: string;
  number: number;
  column: Column;
  shown: string;
  /** The line above, by its number; or the row that is there. */
  of: { number: number } | { row: Choice };
  /** Columns in which it says something else than the line above. */
  differs: readonly Column[];
}

/** `skip`: nothing of it is written. `update`: its cells go into the row that is there. `keep`: it waits in the sheet with its key marked. */
export type RepeatWay = 'skip' | 'update' | 'keep';

interface Block {
  card: ResourceCard;
  lines: readonly Line[];
  numbers: ReadonlyMap<string, number>;
  references: References;
}

/** New lines of the block whose key is not new: a row of no two can have it. */
export async function repeatsIn(read: readonly ReadEntry[], { card, lines, numbers, references }: Block): Promise<Repeat[]> {
  const made = new Set(lines.filter(({ row }) => row === null).map(({ id }) => id));
  const keys = read.flatMap((one) => (isKey(one) && made.has(one.entry.line) ? [keyed(one)] : []));
  const kept = await Promise.all([...new Set(keys.map(({ column }) => column))].map((column) => rowsWith(column, keys, card, references)));
  const rows = new Map(kept.flat());
  const seen = new Map<string, string>();
  const repeats = new Map<string, Repeat>();
  for (const { line, column, value, shown } of keys) {
    const key = keyOf(column, value);
    const row = rows.get(key);
    const above = seen.get(key);
    const number = numbers.get(line) ?? 0;
    if (row && !repeats.has(line)) repeats.set(line, { line, number, column, shown, of: { row }, differs: [] });
    if (!row && above && !repeats.has(line))
      repeats.set(line, { line, number, column, shown, of: { number: numbers.get(above) ?? 0 }, differs: differing(read, above, line) });
    if (!above) seen.set(key, line);
  }
  return [...repeats.values()];
}

interface Keyed {
  line: string;
  column: Column;
  value: string;
  shown: string;
}

const isKey = ({ entry: { column }, reading }: ReadEntry) =>
  column.field.unique && column.field.kind !== 'link' && 'value' in reading && typeof reading.value === 'string';

const keyed = ({ entry: { line, column, text }, reading }: ReadEntry): Keyed => ({
  line,
  column,
  value: 'value' in reading ? String(reading.value) : '',
  shown: 'value' in reading ? reading.shown : text,
});

const keyOf = ({ key }: Column, value: string) => `${key} ${value}`;

/** Rows of the sheet's own resource are looked up; of others the save says. */
async function rowsWith(column: Column, keys: readonly Keyed[], card: ResourceCard, references: References): Promise<[string, Choice][]> {
  if (column.hops.length > 0 || !column.field.operators.includes('in')) return [];
  const values = keys.filter((key) => key.column === column).map(({ value }) => value);
  const found = await references.holding(card.name, column.field.name, values);
  return [...found].map(([value, row]) => [keyOf(column, value), row]);
}

function differing(read: readonly ReadEntry[], a: string, b: string): Column[] {
  const said = (line: string) =>
    new Map(
      read.flatMap(({ entry, reading }) => (entry.line === line ? [[entry.column, 'value' in reading ? reading.value : entry.text]] : [])),
    );
  const [first, second] = [said(a), said(b)];
  return [...new Set([...first.keys(), ...second.keys()])].filter((column) => (first.get(column) ?? null) !== (second.get(column) ?? null));
}

/** The cells of a block without the lines that repeat others, as it was decided of each. */
export function withoutRepeats(
  read: readonly ReadEntry[],
  repeats: readonly Repeat[],
  ways: ReadonlyMap<string, RepeatWay>,
  card: ResourceCard,
) {
  const byLine = new Map(repeats.map((repeat) => [repeat.line, repeat]));
  return read.flatMap((one): ReadEntry[] => {
    const repeat = byLine.get(one.entry.line);
    if (!repeat) return [one];
    const way = ways.get(repeat.line) ?? 'skip';
    if (way === 'keep')
      return [one.entry.column === repeat.column ? { entry: one.entry, reading: { reason: reasonOf(repeat, card) } } : one];
    if (way === 'skip' || !('row' in repeat.of)) return [];
    const isOwn = one.entry.column.hops.length === 0 && one.entry.column !== repeat.column && 'value' in one.reading;
    return isOwn ? [{ entry: { ...one.entry, line: String(repeat.of.row.value) }, reading: one.reading }] : [];
  });
}

const reasonOf = ({ column, of }: Repeat, card: ResourceCard) => ({
  code: 'NOT_UNIQUE',
  detail:
    'row' in of
      ? { fields: [column.field.name], row: of.row.value, title: of.row.shown, resource: card.name }
      : { fields: titlePath(card) },
});
