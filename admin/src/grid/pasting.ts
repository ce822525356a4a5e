import type { ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import { isOpenIn } from '../shipped.js';
import { type AskPlan, type Cell, isWorthAsking, type Plan, type PlanQuestion, rowsBy, usualPlan } from './blockPlan.js';
import type { Column } from './columns.js';
import type { Entry, ReadEntry } from './entry.js';
import { type BlockRow, type Layout, layOut } from './headings.js';
import { type Line, newLine, type Row, type Since } from './line.js';
import { offersIn } from './offering.js';
import type { DayOf, Previewing } from './previewing.js';
import type { Written } from './reading.js';
import type { Recalled } from './recalled.js';
import type { References } from './references.js';
import type { Spot } from './selection.js';
import { withSiblings } from './siblings.js';
import type { Table } from './table.js';
import { type AskWays, wayQuestions } from './ways.js';
import type { Writing } from './writing.js';

/** What a clipboard held. `isOurs`: it was copied from a sheet of ours, so how its days and numbers are written is known. */
export interface Block {
  cells: readonly (readonly string[])[];
  isOurs: boolean;
}

interface Deps {
  table: Table;
  writing: Writing;
  visible(): readonly Column[];
  columns: readonly Column[];
  preview: Previewing;
  askWays: AskWays;
  askPlan: AskPlan;
  recalled: Recalled;
  references: References;
  /** Rows as they are stored, to be written into though the sheet has not read them. */
  rowsOf(ids: readonly string[]): Promise<Row[]>;
  card: ResourceCard;
}

/** From which row on, and how many. */
export interface Pasted {
  top: number;
  rows: number;
  /** So many more would have gone into rows that are gone, and are not written. */
  gone: number;
}

type Labelled = (rows: number, columns: number) => string;

/**
 * Writes a pasted block from a cell on: headings are understood, rows grow, and nothing is written before bad cells were shown.
 * Gives where it went; null where it was called off.
 */
export function createPasting({ table, writing, visible, columns, preview, askWays, askPlan, recalled, references, rowsOf, card }: Deps) {
  return async ({ cells, isOurs }: Block, at: Spot, label: Labelled): Promise<Pasted | null> => {
    const layout = recalled.over(layOut(cells, visible(), columns, at.column), columns);
    const offers = layout.isNamed ? await offersIn(layout, { visible: visible(), columns, card, references }) : [];
    const under = table.get().lines.slice(at.row, at.row + layout.rows.length);
    // One that is not read yet is a row as well.
    const over = under.filter((line) => !line || line.row !== null || line.edits.size > 0).length;
    const question = { layout, offers, columns: columns.filter(({ editable }) => editable), over, mayAdd: card.can.create };
    let plan = isWorthAsking(question) ? await askPlan(question) : usualPlan(question);
    while (plan) {
      recalled.remember(layout, plan);
      const written = await writeBy({ plan, question, isOurs, at, label });
      if (written !== 'again') return written;
      plan = await askPlan(question);
    }
    return null;
  };

  interface Planned {
    plan: Plan;
    question: PlanQuestion;
    isOurs: boolean;
    at: Spot;
    label: Labelled;
  }

  /** `again`: where its columns go shall be looked at once more. */
  async function writeBy({ plan, question, isOurs, at, label }: Planned): Promise<Pasted | 'again' | null> {
    const body = rowsBy(plan, question);
    // The empty line is the last.
    const top = plan.below ? table.get().lines.length - 1 : at.row;
    const lines = await linesFor(body.length, top);
    const entries = body.slice(0, lines.length).flatMap((row, offset) => entriesOf(row.cells, lines[offset]));

    const ways = isOurs ? 'here' : await waysOf(entries);
    if (!ways) return null;
    const byId = new Map(lines.map((line) => [line.id, line]));
    const lineOf = (id: string) => byId.get(id);
    const sinceFor = (sound: readonly Entry[]) =>
      writing.sinceFor(
        sound.map(({ column, line }) => ({ column, line: lineOf(line) })),
        true,
      );
    const lost = new Set((await writing.lostIn(entries, lineOf, ways)).map(({ entry }) => entry));
    const first = await sinceFor(entries.filter((entry) => !lost.has(entry)));
    if (first === 'calledOff') return null;
    const days = await daysOf(entries, first, ways);
    const read = withSiblings(await writing.read(entries, days, ways), card, lines);
    const numbers = new Map(lines.map(({ id }, offset) => [id, numberOf(body[offset], offset, question.layout)]));
    const decided = await preview({ by: 'paste', read, lines, days, numbers, isPlanned: question.layout.isNamed });
    if (!decided || decided === 'again') return decided;
    // Of what could be read only now a day was not asked yet.
    const since = first ?? (await sinceFor(decided.filter(isRead).map(({ entry }) => entry)));
    if (since === 'calledOff') return null;

    const written = new Set(decided.map(({ entry }) => entry.line));
    const there = [...written].filter((id) => !byId.has(id));
    table.show(await rowsOf(there));
    table.append(lines.filter((line) => line.row === null && written.has(line.id)));
    await writing.write(decided, since, label(written.size, new Set(entries.map(({ column }) => column)).size));
    const gone = body.filter(({ cells }, offset) => lines[offset]?.gone && cells.some(({ text }) => text.trim() !== '')).length;
    return { top, rows: written.size, gone };
  }

  /** Those that are there from that row on, and as many new ones as there may be. */
  async function linesFor(count: number, top: number): Promise<Line[]> {
    await table.need(top, top + count - 1);
    const room = card.can.create ? count : Math.min(count, Math.max(0, (table.get().total ?? 0) - top));
    return Array.from({ length: room }, (_, offset) => table.lineAt(top + offset) ?? newLine(uuid()));
  }

  async function waysOf(entries: readonly Entry[]): Promise<Written | null> {
    const questions = wayQuestions(entries);
    return questions.length > 0 ? askWays(questions) : new Map();
  }

  /** The day each new row begins: as its own cell says, else the one that was asked for. */
  async function daysOf(entries: readonly Entry[], since: Since | null, written: Written): Promise<DayOf> {
    const told = await writing.read(
      entries.filter(({ column }) => column.key === since?.column),
      () => undefined,
      written,
    );
    const days = new Map(
      told.flatMap(({ entry, reading }) => ('value' in reading && typeof reading.value === 'string' ? [[entry.line, reading.value]] : [])),
    );
    return (entry) => days.get(entry.line) ?? since?.day;
  }
}

const isRead = ({ reading }: ReadEntry) => 'value' in reading;

/** A table with headings is counted by its own lines; other cells from the first of them. */
const numberOf = (row: BlockRow | undefined, offset: number, { isNamed }: Layout) => (isNamed && row ? row.number : offset + 1);

const entriesOf = (cells: readonly Cell[], line: Line | undefined) =>
  cells.flatMap(({ column, text, picked }): Entry[] => {
    const isNothing = line?.row === null && text.trim() === '';
    return line && isOpenIn(column, line) && !isNothing ? [{ line: line.id, column, text, ...(picked && { picked }) }] : [];
  });
