import { needsDay, rowBeside } from './beside.js';
import type { Column } from './columns.js';
import { type Choice, changedIn, type Edit, type Line, type Since, withEdits, withoutEdits } from './line.js';
import { type AskMeant, isUnsure } from './meaning.js';
import { basis, type Ground, isNews, isVain } from './news.js';
import { type Reading, readCells, readingOf, type Typed, type Written } from './reading.js';
import type { References } from './references.js';
import { type Speech, valueIn } from './showing.js';
import type { Table } from './table.js';

/** A cell to be written: text to be read, or a value picked from a list. */
export interface Entry {
  line: string;
  column: Column;
  text: string;
  picked?: Pick<Choice, 'value' | 'makes'>;
  ground?: Ground | null;
}

/** A cell as it will be written, or why it can't be. */
export interface ReadEntry {
  entry: Entry;
  reading: Reading;
}

export interface SinceQuestion {
  /** Rows in force would change; else some would be made. */
  changes: boolean;
  /** What changes, if it is one cell. */
  column: Column | null;
  /** A whole block: its rows are of their own, whatever was answered before. */
  block: boolean;
}

/** Asks from which day dated rows hold. Null: the action is called off. */
export type AskSince = (question: SinceQuestion) => Promise<Since | null>;

interface Deps {
  table: Table;
  columns: readonly Column[];
  references: References;
  flush(ids: readonly string[], label: string): Promise<string | null>;
  /** What of an action could not be written, and the operation of the rest of it. */
  unsent(step: { label: string; cells: { line: string; column: string; edit: Edit }[] }, operation: string | null): void;
  askSince: AskSince;
  askMeant: AskMeant;
  speech(): Speech;
}

export type Writing = ReturnType<typeof createWriting>;

/** From keys to edits: reads what was typed, marks what can't be read, hands on the rest to be saved. */
export function createWriting({ table, columns, references, flush, unsent, askSince, askMeant, speech }: Deps) {
  /** Typed into one cell, cleared, filled: read, ask, save. */
  async function enter(entries: readonly Entry[], label: string) {
    const news = entries.filter((entry) => isNews(entry, table.line(entry.line), speech()));
    if (news.length === 0) return;
    put(news.map((entry) => ({ entry, edit: { mark: 'reading', value: undefined } })));
    const lost = await lostIn(news, table.line);
    const rest = news.filter((entry) => !lost.some((one) => one.entry === entry));
    const told = rest.length === 0 ? await meant(lost) : lost;
    const sound = [...rest, ...told.flatMap(({ entry, reading }) => ('reason' in reading ? [] : [entry]))];
    const since = await sinceFor(
      sound.map((entry) => ({ column: entry.column, line: table.line(entry.line) })),
      false,
    );
    if (since === 'calledOff') return discard(news.map(({ line, column }) => ({ line, column: column.key })));
    const on = (entry: Entry) => dayOf(table.line(entry.line), since);
    const others = await read(rest, on);
    await write([...told, ...(lost.length === 0 ? await meant(others) : others)], since, label);
  }

  /** What no day makes readable: it is told before a day is asked for it. */
  async function lostIn(
    entries: readonly Entry[],
    lineOf: (id: string) => Line | undefined,
    written: Written = 'here',
  ): Promise<ReadEntry[]> {
    if (!entries.some(({ column, line }) => needsDay({ column, line: lineOf(line) }))) return [];
    const once = await read(entries, () => undefined, written);
    return once.filter(({ reading }) => 'reason' in reading && reading.reason.code !== 'AMBIGUOUS_REFERENCE');
  }

  /** A name typed into one cell that tells no row, or more than one, is asked about; left unanswered it stays in the cell as it was typed. */
  async function meant(read: ReadEntry[]): Promise<ReadEntry[]> {
    const [one, ...others] = read;
    if (!one || others.length > 0 || !('reason' in one.reading) || !isUnsure(one.reading.reason)) return read;
    const { entry, reading } = one;
    put([{ entry, edit: editOf(reading) }]);
    const choice = await askMeant({ column: entry.column, text: entry.text, reason: reading.reason });
    return choice ? [{ entry: { ...entry, text: choice.shown }, reading: readingOf(choice) }] : read;
  }

  /** `on`: the day a row is of, to tell names that changed hands. */
  async function read(
    entries: readonly Entry[],
    on: (entry: Entry) => string | undefined,
    written: Written = 'here',
  ): Promise<ReadEntry[]> {
    const typed = entries.map((entry): Typed => ({ column: entry.column, text: entry.picked ? '' : entry.text, on: on(entry) }));
    const readings = await readCells(typed, { references, ...speech() }, written);
    return entries.flatMap((entry, place) => {
      const reading = entry.picked ? readingOf({ ...entry.picked, shown: entry.text }) : readings[place];
      return reading ? [{ entry, reading }] : [];
    });
  }

  async function write(entries: readonly ReadEntry[], since: Since | null, label: string) {
    const ids = [...new Set(entries.map(({ entry }) => entry.line))];
    if (since) table.update(changedIn(table, ids, (line) => ({ ...line, since })));
    put(entries.map(({ entry, reading }) => ({ entry, edit: editOf(reading) })));
    tellUnsent(entries, label, await flush(ids, label));
  }

  /** What could not be written is an action, too: the next undo takes it back. */
  function tellUnsent(entries: readonly ReadEntry[], label: string, operation: string | null) {
    const cells = entries.flatMap(({ entry: { line, column } }) => {
      const edit = table.line(line)?.edits.get(column.key);
      return edit ? [{ line, column: column.key, edit }] : [];
    });
    if (cells.length > 0) unsent({ label, cells }, operation);
  }

  /** A cell that holds again what is stored is no edit. */
  function put(cells: readonly { entry: Entry; edit: Partial<Edit> & Pick<Edit, 'mark' | 'value'> }[]) {
    const byLine = new Map<string, typeof cells>();
    for (const cell of cells) byLine.set(cell.entry.line, [...(byLine.get(cell.entry.line) ?? []), cell]);
    const over = (line: Line, own: typeof cells) => {
      const edits = own.map(({ entry, edit }): [Column, Edit] => [
        entry.column,
        { text: entry.text, shown: entry.text, was: basis(line, entry.column, entry.ground), ...edit },
      ]);
      const vain = edits.filter(([column, edit]) => isVain(line, column, edit)).map(([column]) => column.key);
      return withoutEdits(
        withEdits(
          line,
          edits.map(([column, edit]) => [column.key, edit]),
        ),
        vain,
      );
    };
    table.update(changedIn(table, byLine.keys(), (line) => over(line, byLine.get(line.id) ?? [])));
  }

  async function sinceFor(
    cells: readonly { column: Column; line: Line | undefined }[],
    block: boolean,
  ): Promise<Since | 'calledOff' | null> {
    const dated = cells.filter(needsDay);
    if (dated.length === 0) return null;
    const changes = dated.some(({ column, line }) => rowBeside(column, line) !== null);
    const told = changes ? null : dated[0]?.line?.since;
    return told ?? (await askSince({ changes, column: dated.length === 1 ? (dated[0]?.column ?? null) : null, block })) ?? 'calledOff';
  }

  function discard(cells: readonly { line: string; column: string }[]) {
    const ids = new Set(cells.map(({ line }) => line));
    const own = ({ id }: Line) => cells.filter(({ line }) => line === id).map(({ column }) => column);
    table.update(changedIn(table, ids, (line) => withoutEdits(line, own(line))));
  }

  function dayOf(line: Line | undefined, since: Since | null): string | undefined {
    const told = since ?? line?.since;
    const column = columns.find(({ key }) => key === told?.column);
    const day = column && line ? valueIn(column, line) : null;
    return typeof day === 'string' ? day : told?.day;
  }

  /** What stands in these cells is known now and meant to go: the next save writes over it. */
  function insist(cells: readonly { line: string; column: string }[]) {
    const over = (line: Line, column: string): [string, Edit][] => {
      const edit = line.edits.get(column);
      return edit ? [[column, { ...edit, was: edit.reason?.theirs ?? null, mark: 'held', reason: undefined }]] : [];
    };
    const ids = new Set(cells.map(({ line }) => line));
    const own = (line: Line) => cells.filter((cell) => cell.line === line.id).flatMap(({ column }) => over(line, column));
    table.update(changedIn(table, ids, (line) => withEdits(line, own(line))));
  }

  return { enter, read, write, discard, insist, lostIn, sinceFor, dayOf };
}

const editOf = (reading: Reading): Partial<Edit> & Pick<Edit, 'mark' | 'value'> =>
  'reason' in reading
    ? { mark: 'bad', value: undefined, reason: reading.reason }
    : { mark: 'held', value: reading.value, shown: reading.shown, ...(reading.makes && { makes: reading.makes }) };
