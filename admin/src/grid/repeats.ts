import type { ResourceCard } from '../../../shared/catalog.js';
import { fold } from '../../../shared/text.js';
import { titlePath } from '../catalog.js';
import { failureOf, isAway } from '../failure.js';
import type { Column } from './columns.js';
import type { ReadEntry } from './entry.js';
import type { Choice, Line } from './line.js';
import type { References } from './references.js';

/** A line about to become a row though one with the same key is there, or stands above it in the block. */
export interface Repeat {
  line: string;
  number: number;
  column: Column;
  shown: string;
  /** The line above, by its number; or the row that is there. */
  of: { number: number } | { row: Choice };
  /** Its keys differ, or it has none, but it is of the same name and born on the same day. */
  isAlike: boolean;
  /** Columns in which it says something else than the line above. */
  differs: readonly Column[];
}

/**
 * `skip`: nothing of it is written. `update`: its cells go into the row that is there. `keep`: it waits in the sheet with its key marked.
 * `write`: it is somebody else of that name.
 */
export type RepeatWay = 'skip' | 'update' | 'keep' | 'write';

interface Block {
  card: ResourceCard;
  lines: readonly Line[];
  numbers: ReadonlyMap<string, number>;
  references: References;
}

/** New lines of the block whose key is not new, as no two rows may have it; and those that look like a line above. */
export async function repeatsIn(read: readonly ReadEntry[], { card, lines, numbers, references }: Block): Promise<Repeat[]> {
  const made = new Set(lines.filter(({ row }) => row === null).map(({ id }) => id));
  const news = read.filter(({ entry }) => made.has(entry.line));
  const keys = news.flatMap((one) => (isKey(one) ? [keyed(one)] : []));
  const kept = await Promise.all([...new Set(keys.map(({ column }) => column))].map((column) => rowsWith(column, keys, card, references)));
  const rows = new Map(kept.flat());
  const seen = new Map<string, string>();
  const repeats = new Map<string, Repeat>();
  for (const { line, column, value, shown, isAlike } of [...keys, ...names(news, card)]) {
    const key = `${isAlike} ${keyOf(column, value)}`;
    const row = isAlike ? undefined : rows.get(keyOf(column, value));
    const above = seen.get(key);
    const repeat = { line, number: numbers.get(line) ?? 0, column, shown, isAlike };
    if (repeats.has(line)) continue;
    if (row) repeats.set(line, { ...repeat, of: { row }, differs: [] });
    else if (above) repeats.set(line, { ...repeat, of: { number: numbers.get(above) ?? 0 }, differs: differing(read, above, line) });
    else seen.set(key, line);
  }
  return [...repeats.values()].sort((a, b) => a.number - b.number);
}

/** Of persons: the same name, and the same day of birth. */
function names(read: readonly ReadEntry[], card: ResourceCard): Keyed[] {
  const title = read.find(({ entry }) => entry.column.key === titlePath(card).join('.'))?.entry.column;
  const day = title?.card.dated ? undefined : title?.card.fields.find(({ kind }) => kind === 'day');
  const days = new Map(
    read.flatMap(({ entry, reading }) => {
      const isDay = entry.column.card === title?.card && entry.column.field.name === day?.name;
      return isDay && 'value' in reading ? [[entry.line, reading.value]] : [];
    }),
  );
  return read.flatMap((one) => {
    const born = days.get(one.entry.line);
    const isNamed = one.entry.column === title && title.field.kind === 'name' && 'value' in one.reading && born;
    return isNamed ? [{ ...keyed(one), value: `${fold(keyed(one).value)} ${born}`, isAlike: true }] : [];
  });
}

interface Keyed {
  line: string;
  column: Column;
  value: string;
  shown: string;
  isAlike: boolean;
}

const isKey = ({ entry: { column }, reading }: ReadEntry) =>
  column.field.unique && column.field.kind !== 'link' && 'value' in reading && typeof reading.value === 'string';

const keyed = ({ entry: { line, column, text }, reading }: ReadEntry): Keyed => ({
  line,
  column,
  value: 'value' in reading ? String(reading.value) : '',
  shown: 'value' in reading ? reading.shown : text,
  isAlike: false,
});

const keyOf = ({ key }: Column, value: string) => `${key} ${value}`;

/** Rows of the sheet's own resource are looked up; of others, and while the server is away, the save says. */
async function rowsWith(column: Column, keys: readonly Keyed[], card: ResourceCard, references: References): Promise<[string, Choice][]> {
  if (column.hops.length > 0 || !column.field.operators.includes('in')) return [];
  const values = keys.filter((key) => key.column === column).map(({ value }) => value);
  const found = await references.holding(card.name, column.field.name, values).catch(noneWhileAway);
  return [...found].map(([value, row]) => [keyOf(column, value), row]);
}

function noneWhileAway(error: unknown): ReadonlyMap<string, Choice> {
  if (isAway(failureOf(error))) return new Map();
  throw error;
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
  return read.flatMap((one) => {
    const repeat = byLine.get(one.entry.line);
    return repeat ? decided(one, repeat, ways.get(repeat.line) ?? 'skip', card) : [one];
  });
}

function decided(one: ReadEntry, repeat: Repeat, way: RepeatWay, card: ResourceCard): ReadEntry[] {
  const { entry, reading } = one;
  const isKeyCell = entry.column === repeat.column;
  if (way === 'write') return [one];
  if (way === 'keep') return [isKeyCell ? { entry, reading: { reason: reasonOf(repeat, card) } } : one];
  if (way === 'skip' || !('row' in repeat.of) || isKeyCell) return [];
  return entry.column.hops.length === 0 && 'value' in reading ? [{ entry: { ...entry, line: String(repeat.of.row.value) }, reading }] : [];
}

const reasonOf = ({ column, of }: Repeat, card: ResourceCard) => ({
  code: 'NOT_UNIQUE',
  detail:
    'row' in of
      ? { fields: [column.field.name], row: of.row.value, title: of.row.shown, resource: card.name }
      : { fields: titlePath(card) },
});
