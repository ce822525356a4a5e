import type { ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import type { Column } from './columns.js';
import { layOut } from './headings.js';
import { type Line, newLine, type Since } from './line.js';
import type { DayOf, Previewing } from './previewing.js';
import type { Spot } from './selection.js';
import { withSiblings } from './siblings.js';
import type { Table } from './table.js';
import type { Entry, Writing } from './writing.js';

interface Deps {
  table: Table;
  writing: Writing;
  visible(): readonly Column[];
  columns: readonly Column[];
  preview: Previewing;
  card: ResourceCard;
}

/** Writes a pasted block from a cell on: headings are understood, rows grow, and nothing is written before bad cells were shown. */
export function createPasting({ table, writing, visible, columns, preview, card }: Deps) {
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
    const decided = await preview({ by: 'paste', read, lines, days });
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
}

const entriesOf = (texts: readonly string[], columns: readonly (Column | null)[], line: Line | undefined) =>
  columns.flatMap((column, place) => {
    const text = texts[place] ?? '';
    const isNothing = line?.row === null && text.trim() === '';
    return column && line && column.editable && !isNothing ? [{ line: line.id, column, text }] : [];
  });
