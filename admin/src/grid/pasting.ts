import type { ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import { isOpen } from '../shipped.js';
import type { Column } from './columns.js';
import { layOut } from './headings.js';
import { type Line, newLine, type Since } from './line.js';
import type { DayOf, Previewing } from './previewing.js';
import type { Written } from './reading.js';
import type { Spot } from './selection.js';
import { withSiblings } from './siblings.js';
import type { Table } from './table.js';
import { type AskWays, wayQuestions } from './ways.js';
import type { Entry, Writing } from './writing.js';

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
  card: ResourceCard;
}

/** Writes a pasted block from a cell on: headings are understood, rows grow, and nothing is written before bad cells were shown. */
export function createPasting({ table, writing, visible, columns, preview, askWays, card }: Deps) {
  return async (block: Block, at: Spot, label: (rows: number, columns: number) => string): Promise<number> => {
    const { cells, isOurs } = block;
    const layout = layOut(cells, visible(), columns, at.column);
    const body = cells.slice(layout.headings).filter((line) => line.some((text) => text.trim() !== ''));
    await table.need(at.row, at.row + body.length - 1);
    const room = card.can.create ? body.length : Math.max(0, (table.get().total ?? 0) - at.row);
    const lines = body.slice(0, room).map((_, offset) => table.lineAt(at.row + offset) ?? newLine(uuid()));
    const entries = body.slice(0, room).flatMap((texts, offset) => entriesOf(texts, layout.columns, lines[offset]));

    const written = isOurs ? 'here' : await waysOf(entries);
    if (!written) return 0;
    const byId = new Map(lines.map((line) => [line.id, line]));
    const lineOf = (id: string) => byId.get(id);
    const sinceFor = (sound: readonly Entry[]) =>
      writing.sinceFor(
        sound.map(({ column, line }) => ({ column, line: lineOf(line) })),
        true,
      );
    const lost = new Set((await writing.lostIn(entries, lineOf, written)).map(({ entry }) => entry));
    const first = await sinceFor(entries.filter((entry) => !lost.has(entry)));
    if (first === 'calledOff') return 0;
    const days = await daysOf(entries, first, written);
    const read = withSiblings(await writing.read(entries, days, written), card, lines);
    const decided = await preview({ by: 'paste', read, lines, days, unread: layout.unread });
    if (!decided) return 0;
    // Of what could be read only now a day was not asked yet.
    const since = first ?? (await sinceFor(decided.flatMap(({ entry, reading }) => ('value' in reading ? [entry] : []))));
    if (since === 'calledOff') return 0;

    table.append(lines.filter((line) => line.row === null));
    await writing.write(decided, since, label(lines.length, layout.columns.filter(Boolean).length));
    return lines.length;
  };

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

const entriesOf = (texts: readonly string[], columns: readonly (Column | null)[], line: Line | undefined) =>
  columns.flatMap((column, place) => {
    const text = texts[place] ?? '';
    const isNothing = line?.row === null && text.trim() === '';
    return column && line && isOpen(column, line.row) && !isNothing ? [{ line: line.id, column, text }] : [];
  });
