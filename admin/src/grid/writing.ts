import { needsDay, rowBeside } from './beside.js';
import type { Column } from './columns.js';
import { createEdits, stillHolds } from './edits.js';
import type { Entry, ReadEntry } from './entry.js';
import { changedIn, type Edit, type Line, rowUnder, type Since } from './line.js';
import { type AskMeant, isUnsure } from './meaning.js';
import { withNamesakes } from './namesakes.js';
import { isNews } from './news.js';
import { draftsOf } from './problems.js';
import { isLate, type Reading, readCells, readingOf, type Typed, type Written } from './reading.js';
import type { References } from './references.js';
import { type Speech, storedIn, valueIn } from './showing.js';
import type { Table } from './table.js';

export interface SinceQuestion {
  /** Rows in force would change; else some would be made. */
  changes: boolean;
  /** What changes, if it is one cell. */
  column: Column | null;
  /** Of the one row of a form: the answer is for no other. */
  one: boolean;
  /** A whole block: its rows are of their own, whatever was answered before. */
  block: boolean;
}

/** Asks from which day dated rows hold. Null: the action is called off. */
export type AskSince = (question: SinceQuestion) => Promise<Since | null>;

interface Deps {
  table: Table;
  columns: readonly Column[];
  references: References;
  /** `drafts`: how new lines among them stood before. */
  flush(ids: readonly string[], label: string, drafts: readonly Line[]): Promise<string | null>;
  /** Of some names nobody could say what they mean. */
  late(): void;
  /** What of an action could not be written, and the operation of the rest of it. */
  unsent(step: { label: string; cells: { line: string; column: string; edit: Edit }[] }, operation: string | null, isAgain: boolean): void;
  /** Null: days are asked for later. */
  askSince: AskSince | null;
  askMeant: AskMeant;
  speech(): Speech;
}

interface Taken {
  lines?: readonly string[];
  isAgain?: boolean;
  drafts?: readonly Line[];
}

export type Writing = ReturnType<typeof createWriting>;

/** From keys to edits: reads what was typed, marks what can't be read, hands on the rest to be saved. */
export function createWriting({ table, columns, references, flush, late, unsent, askSince, askMeant, speech }: Deps) {
  const edits = createEdits(table);

  /** Typed into one cell, cleared, filled: read, ask, save. */
  async function enter(entries: readonly Entry[], label: string) {
    const news = entries.filter((entry) => isNews(entry, table.line(entry.line), speech()));
    if (news.length > 0) await take(news, label);
  }

  /** `lines`: those that are saved, be it with other cells. `isAgain`: it was done before, and is done once more. */
  async function take(news: readonly Entry[], label: string, { lines = linesOf(news), isAgain = false }: Taken = {}) {
    const before = new Map(lines.map((id) => [id, table.line(id)?.edits]));
    const drafts = draftsIn(lines);
    table.update(changedIn(table, lines, (line) => ({ ...line, called: label })));
    edits.put(news.map((entry) => ({ entry, edit: { mark: 'reading', value: undefined } })));
    // What is typed into a cell while it is being read is newer.
    const isMeant = (entry: Entry) => stillHolds(table, entry);
    const lost = (await lostIn(news, table.line)).filter(({ entry }) => isMeant(entry));
    const rest = news.filter((entry) => isMeant(entry) && !lost.some((one) => one.entry === entry));
    const told = rest.length === 0 ? await meant(lost) : lost;
    const sound = [...rest, ...told.flatMap(({ entry, reading }) => ('reason' in reading ? [] : [entry]))];
    const since = await sinceFor(
      sound.filter(holdsMore).map((entry) => ({ column: entry.column, line: table.line(entry.line) })),
      false,
    );
    if (since === 'calledOff') return edits.giveBack(news.filter(isMeant), before);
    const on = (entry: Entry) => dayOf(table.line(entry.line), since);
    const others = (await read(rest, on)).filter(({ entry }) => isMeant(entry));
    await write([...told, ...(lost.length === 0 ? await meant(others) : others)], since, label, { lines, isAgain, drafts });
  }

  /** Emptying what holds nothing changes nothing. */
  const holdsMore = ({ line, column, text, picked }: Entry) => {
    const known = table.line(line);
    return picked || text.trim() !== '' || (known && (storedIn(column, rowUnder(known)) ?? null) !== null);
  };

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
    edits.put([{ entry, edit: editOf(reading) }]);
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
    const all = entries.flatMap((entry, place): ReadEntry[] => {
      const reading = entry.picked ? readingOf({ ...entry.picked, shown: entry.text }) : readings[place];
      return reading ? [{ entry, reading }] : [];
    });
    return withNamesakes(all, { columns, lineOf: table.line, references, speech: speech() });
  }

  async function write(
    entries: readonly ReadEntry[],
    since: Since | null,
    label: string,
    { lines = linesOf(entries.map(({ entry }) => entry)), isAgain = false, drafts = draftsIn(lines) }: Taken = {},
  ) {
    table.update(changedIn(table, lines, (line) => ({ ...line, since: since ?? line.since, called: label })));
    edits.put(entries.map(({ entry, reading }) => ({ entry, edit: editOf(reading) })));
    if (entries.some(({ reading }) => isLate(reading))) late();
    const operation = await flush(lines, label, drafts);
    const cells = unsentOf(entries);
    if (cells.length > 0) unsent({ label, cells }, operation, isAgain);
  }

  const draftsIn = (ids: readonly string[]) => draftsOf(ids.flatMap((id) => table.line(id) ?? []));

  /** What could not be written is an action, too: the next undo takes it back. */
  const unsentOf = (entries: readonly ReadEntry[]) =>
    entries.flatMap(({ entry: { line, column } }) => {
      const edit = table.line(line)?.edits.get(column.key);
      return edit ? [{ line, column: column.key, edit }] : [];
    });

  async function sinceFor(
    cells: readonly { column: Column; line: Line | undefined }[],
    block: boolean,
  ): Promise<Since | 'calledOff' | null> {
    const dated = cells.filter(needsDay);
    if (dated.length === 0 || !askSince) return null;
    const changes = dated.some(({ column, line }) => rowBeside(column, line) !== null);
    const told = changes ? null : dated[0]?.line?.since;
    return (
      told ??
      (await askSince({ changes, column: dated.length === 1 ? (dated[0]?.column ?? null) : null, one: false, block })) ??
      'calledOff'
    );
  }

  function dayOf(line: Line | undefined, since: Since | null): string | undefined {
    const told = since ?? line?.since;
    const column = columns.find(({ key }) => key === told?.column);
    const day = column && line ? valueIn(column, line) : null;
    return typeof day === 'string' ? day : told?.day;
  }

  return { enter, take, read, write, discard: edits.discard, giveUp: edits.giveUp, insist: edits.insist, lostIn, sinceFor, dayOf };
}

const linesOf = (entries: readonly Entry[]) => [...new Set(entries.map(({ line }) => line))];

const editOf = (reading: Reading): Partial<Edit> & Pick<Edit, 'mark' | 'value'> =>
  'reason' in reading
    ? { mark: 'bad', value: undefined, reason: reading.reason }
    : {
        mark: 'held',
        value: reading.value,
        shown: reading.shown,
        ...(reading.makes && { makes: reading.makes }),
        ...(reading.met && { met: reading.met }),
      };
