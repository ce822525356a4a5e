import type { ResourceCard } from '../../../shared/catalog.js';
import type { Column } from './columns.js';
import type { Entry, ReadEntry } from './entry.js';
import { fill, type Lack, lackingOf, missingOf } from './lacking.js';
import type { Choice, Line, Reason } from './line.js';
import { readingOf } from './reading.js';
import type { References } from './references.js';
import { type Repeat, type RepeatWay, repeatsIn, withoutRepeats } from './repeats.js';
import type { Writing } from './writing.js';

/** What is to be decided before a block is written. */
export interface BlockQuestion {
  /** How the block came to be. */
  by: 'paste' | 'fill';
  rows: number;
  /** What new rows need and the block does not bring. */
  lacks: Lack[];
  /** Names that changed hands, as the day of their row tells them. */
  told: ToldName[];
  bad: BadText[];
  /** Lines whose key is not new. */
  repeats: readonly Repeat[];
  /** Where its columns go was read from headings, and may be looked at again. */
  isPlanned: boolean;
}

/** A name that several rows went by, and which of them it was taken for. */
export interface ToldName {
  column: Column;
  text: string;
  value: unknown;
  among: readonly Choice[];
  lines: number[];
}

/** A text that could not be read: the same text in one column is one question, however often it stands there. */
export interface BadText {
  column: Column;
  text: string;
  reason: Reason;
  /** Lines it stands in, from 1, as the user counts the block. */
  lines: number[];
}

/** How bad texts and told names are meant, by their place in the question; and values for the columns every new row needs. */
export interface BlockDecision {
  mended: ReadonlyMap<number, Choice | string>;
  meant: ReadonlyMap<number, Choice>;
  filled: ReadonlyMap<string, Choice>;
  /** What becomes of lines that repeat others, by their ids; they are skipped unless said. */
  repeated: ReadonlyMap<string, RepeatWay>;
}

/** `again`: where the columns go is to be decided anew. Null: the block is called off. */
export type AskBlock = (question: BlockQuestion) => Promise<BlockDecision | 'again' | null>;
export type DayOf = (entry: Entry) => string | undefined;

export type Previewing = ReturnType<typeof createPreviewing>;

interface Deps {
  writing: Writing;
  columns: readonly Column[];
  card: ResourceCard;
  references: References;
  askBlock: AskBlock;
}

interface Block {
  by: BlockQuestion['by'];
  read: ReadEntry[];
  /** Its lines from the first to the last, those without a row about to be made. */
  lines: readonly Line[];
  days: DayOf;
  /** Of its lines, as the user counts them; from 1 unless said. */
  numbers?: Numbers;
  isPlanned?: boolean;
}

/** Shows what is wrong with a block before it is written, and gives it back as it was decided; null where it was called off. */
export function createPreviewing({ writing, columns, card, references, askBlock }: Deps) {
  return async ({
    by,
    read: given,
    lines,
    days,
    numbers = countedFromOne(lines),
    isPlanned = false,
  }: Block): Promise<ReadEntry[] | 'again' | null> => {
    const made = lines.filter((line) => line.row === null);
    const read = [...given, ...missingOf(columns, made, given)];
    const bad = badTexts(read, numbers);
    const told = toldNames(read, numbers);
    const lacks = lackingOf(columns, made, read);
    const repeats = await repeatsIn(given, { card, lines, numbers, references });
    if (bad.length + told.length + lacks.length + repeats.length === 0) return read;
    const decision = await askBlock({ by, rows: lines.length, lacks, told, bad, repeats, isPlanned });
    if (!decision || decision === 'again') return decision;
    const how = (one: ReadEntry) =>
      decision.meant.get(told.findIndex(isToldBy(one))) ?? decision.mended.get(bad.findIndex(isOf(one.entry)));
    const better = await Promise.all(read.map((one) => mend(one, how(one), days)));
    const filled = lacks.flatMap((lack) => fill(lack, decision.filled.get(lack.column.key)));
    return withoutRepeats([...better, ...filled], repeats, decision.repeated, card);
  };

  async function mend(one: ReadEntry, how: Choice | string | undefined, days: DayOf): Promise<ReadEntry> {
    if (how === undefined) return one;
    if (typeof how !== 'string') return { entry: one.entry, reading: readingOf(how) };
    const [again] = await writing.read([{ ...one.entry, text: how }], days);
    return again ?? one;
  }
}

const isOf = (entry: Entry) => (bad: BadText) => bad.column === entry.column && bad.text === entry.text;

const isToldBy =
  ({ entry, reading }: ReadEntry) =>
  (told: ToldName) =>
    'value' in reading && told.column === entry.column && told.text === entry.text && told.value === reading.value;

/** Of a line, its number from 1, as the user counts the block. */
type Numbers = ReadonlyMap<string, number>;

const countedFromOne = (lines: readonly Line[]): Numbers => new Map(lines.map((line, place) => [line.id, place + 1]));

function toldNames(read: readonly ReadEntry[], numbers: Numbers): ToldName[] {
  const told = new Map<string, ToldName>();
  for (const { entry, reading } of read) {
    if ('reason' in reading || !reading.among) continue;
    const key = `${entry.column.key} ${entry.text} ${reading.value}`;
    const known = told.get(key) ?? { column: entry.column, text: entry.text, value: reading.value, among: reading.among, lines: [] };
    known.lines.push(numbers.get(entry.line) ?? 0);
    told.set(key, known);
  }
  return [...told.values()];
}

/** A column nobody can read comes last: the few texts of the others are looked at first. */
function badTexts(read: readonly ReadEntry[], numbers: Numbers): BadText[] {
  const bad = new Map<string, BadText>();
  for (const { entry, reading } of read) {
    if (!('reason' in reading)) continue;
    const key = `${entry.column.key} ${entry.text}`;
    const known = bad.get(key) ?? { column: entry.column, text: entry.text, reason: reading.reason, lines: [] };
    known.lines.push(numbers.get(entry.line) ?? 0);
    bad.set(key, known);
  }
  const texts = [...bad.values()];
  const inColumn = (column: Column) => texts.filter((one) => one.column === column).length;
  return texts.toSorted((a, b) => inColumn(a.column) - inColumn(b.column));
}
