import type { ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import type { Column } from './columns.js';
import { layOut } from './headings.js';
import { fill, type Lack, lackingOf } from './lacking.js';
import { type Choice, type Line, newLine, type Reason, type Since } from './line.js';
import type { Spot } from './selection.js';
import { withSiblings } from './siblings.js';
import type { Table } from './table.js';
import type { Entry, ReadEntry, Writing } from './writing.js';

/** What is to be decided before a block is written. */
export interface PasteQuestion {
  rows: number;
  /** What new rows need and the block does not bring. */
  lacks: Lack[];
  /** Names that changed hands, as the day of their row tells them. */
  told: ToldName[];
  bad: BadText[];
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
export interface PasteDecision {
  mended: ReadonlyMap<number, Choice | string>;
  meant: ReadonlyMap<number, Choice>;
  filled: ReadonlyMap<string, Choice>;
}

type DayOf = (entry: Entry) => string | undefined;

export type AskPaste = (question: PasteQuestion) => Promise<PasteDecision | null>;

interface Deps {
  table: Table;
  writing: Writing;
  visible(): readonly Column[];
  columns: readonly Column[];
  askPaste: AskPaste;
  card: ResourceCard;
}

/** Writes a pasted block from a cell on: headings are understood, rows grow, and nothing is written before bad cells were shown. */
export function createPasting({ table, writing, visible, columns, askPaste, card }: Deps) {
  return async (block: readonly (readonly string[])[], at: Spot, label: (rows: number, columns: number) => string): Promise<number> => {
    const layout = layOut(block, visible(), columns, at.column);
    const body = block.slice(layout.headings).filter((line) => line.some((text) => text.trim() !== ''));
    await table.need(at.row, at.row + body.length - 1);
    const room = card.can.create ? body.length : Math.max(0, (table.get().total ?? 0) - at.row);
    const lines = body.slice(0, room).map((_, offset) => table.lineAt(at.row + offset) ?? newLine(uuid()));
    const entries = body.slice(0, room).flatMap((texts, offset) => entriesOf(texts, layout.columns, lines[offset]));

    const since = await writing.sinceFor(
      entries.map(({ column, line }) => ({ column, line: lines.find(({ id }) => id === line) })),
      true,
    );
    if (since === 'calledOff') return 0;
    const days = await daysOf(entries, since);
    const read = withSiblings(await writing.read(entries, days), card, lines);
    const decided = await decide(read, lines, days);
    if (!decided) return 0;

    table.append(lines.filter((line) => line.row === null));
    await writing.write(decided, since, label(lines.length, layout.columns.filter(Boolean).length));
    return lines.length;
  };

  /** The day each new row begins: as its own cell says, else the one that was asked for. */
  async function daysOf(entries: readonly Entry[], since: Since | null): Promise<DayOf> {
    const told = await writing.read(
      entries.filter(({ column }) => column.key === since?.column),
      () => undefined,
    );
    const days = new Map(
      told.flatMap(({ entry, reading }) => ('value' in reading && typeof reading.value === 'string' ? [[entry.line, reading.value]] : [])),
    );
    return (entry) => days.get(entry.line) ?? since?.day;
  }

  async function decide(read: ReadEntry[], lines: readonly Line[], days: DayOf): Promise<ReadEntry[] | null> {
    const numbers = new Map(lines.map((line, place) => [line.id, place + 1]));
    const bad = badTexts(read, numbers);
    const told = toldNames(read, numbers);
    const made = lines.filter((line) => line.row === null);
    const lacks = lackingOf(columns, made, read);
    if (bad.length + told.length + lacks.length === 0) return read;
    const decision = await askPaste({ rows: lines.length, lacks, told, bad });
    if (!decision) return null;
    const how = (one: ReadEntry) =>
      decision.meant.get(told.findIndex(isToldBy(one))) ?? decision.mended.get(bad.findIndex(isOf(one.entry)));
    const better = await Promise.all(read.map((one) => mend(one, how(one), days)));
    const filled = lacks.flatMap((lack) => fill(lack, decision.filled.get(lack.column.key)));
    return [...better, ...filled];
  }

  async function mend(one: ReadEntry, how: Choice | string | undefined, days: DayOf): Promise<ReadEntry> {
    if (how === undefined) return one;
    if (typeof how !== 'string') return { entry: one.entry, reading: { value: how.value, shown: how.shown, notes: [] } };
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

function badTexts(read: readonly ReadEntry[], numbers: Numbers): BadText[] {
  const bad = new Map<string, BadText>();
  for (const { entry, reading } of read) {
    if (!('reason' in reading)) continue;
    const key = `${entry.column.key} ${entry.text}`;
    const known = bad.get(key) ?? { column: entry.column, text: entry.text, reason: reading.reason, lines: [] };
    known.lines.push(numbers.get(entry.line) ?? 0);
    bad.set(key, known);
  }
  return [...bad.values()];
}

const entriesOf = (texts: readonly string[], columns: readonly (Column | null)[], line: Line | undefined) =>
  columns.flatMap((column, place) => {
    const text = texts[place] ?? '';
    const isNothing = line?.row === null && text.trim() === '';
    return column && line && column.editable && !isNothing ? [{ line: line.id, column, text }] : [];
  });
