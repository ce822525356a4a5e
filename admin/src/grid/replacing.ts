import { isOpenIn } from '../shipped.js';
import type { Column } from './columns.js';
import type { ReadEntry } from './entry.js';
import type { Choice, Line } from './line.js';
import type { Area, Spot } from './selection.js';
import { type Speech, textIn } from './showing.js';
import { finderOf, replaced, type Span, type Wanted } from './spans.js';
import type { Table } from './table.js';
import type { Writing } from './writing.js';

/** A cell in which something was found. */
export interface Found extends Spot {
  line: string;
  of: Column;
  text: string;
  spans: readonly Span[];
}

/** One text of a column and what it becomes, wherever it stands: told once. */
export interface Change {
  column: Column;
  before: string;
  after: string;
  found: readonly Found[];
  read: readonly ReadEntry[];
}

interface Sheet {
  lines: readonly (Line | undefined)[];
  columns: readonly Column[];
  speech: Speech;
}

/** Cells of these areas that hold what is wanted, as they are shown, row by row. Secrets are shown in part, so nothing is found in them. */
export function findIn({ lines, columns, speech }: Sheet, areas: readonly Area[], wanted: Wanted): Found[] {
  const find = finderOf(wanted);
  return areas.flatMap(({ top, bottom, left, right }) =>
    lines.slice(top, bottom + 1).flatMap((line, down) =>
      columns.slice(left, right + 1).flatMap((of, across): Found[] => {
        if (!line || of.field.kind === 'secret') return [];
        const text = textIn(of, line, speech);
        const spans = find(text);
        return spans.length > 0 ? [{ row: top + down, column: left + across, line: line.id, of, text, spans }] : [];
      }),
    ),
  );
}

/** The found cell after a spot, or the one before it; at the end it begins anew. */
export function nextOf(found: readonly Found[], { row, column }: Spot, back: boolean): Found | undefined {
  const isAfter = (cell: Spot) => cell.row > row || (cell.row === row && cell.column > column);
  const isBefore = (cell: Spot) => cell.row < row || (cell.row === row && cell.column < column);
  return back ? (found.findLast(isBefore) ?? found.at(-1)) : (found.find(isAfter) ?? found[0]);
}

/** What can be done: it says something else, and every cell of it can be read. */
export const isSound = ({ before, after, read }: Change) => before !== after && read.every(({ reading }) => 'value' in reading);

/** Writes other text where something was found, as one action, once it was looked at. */
export function createReplacing({ table, writing }: { table: Table; writing: Writing }) {
  async function readAs(column: Column, found: readonly Found[], by: string | Choice): Promise<Change> {
    const after = typeof by === 'string' ? by : by.shown;
    const entries = found.map(({ line }) => ({ line, column, text: after, ...(typeof by !== 'string' && { picked: by }) }));
    const read = await writing.read(entries, ({ line }) => table.line(line)?.since?.day);
    return { column, before: found[0]?.text ?? '', after, found, read };
  }

  /** Each text with what it would become. What may not be changed is left out. */
  function propose(found: readonly Found[], by: string): Promise<Change[]> {
    const groups = new Map<string, Found[]>();
    for (const cell of found) {
      const line = table.line(cell.line);
      const alike = `${cell.of.key} ${cell.text}`;
      if (line && isOpenIn(cell.of, line)) groups.set(alike, [...(groups.get(alike) ?? []), cell]);
    }
    return Promise.all(
      [...groups.values()].flatMap((cells) => {
        const [first] = cells;
        return first ? [readAs(first.of, cells, replaced(first.text, first.spans, by))] : [];
      }),
    );
  }

  const reread = (change: Change, after: string | Choice) => readAs(change.column, change.found, after);

  /** Gives how many cells were written. */
  async function write(changes: readonly Change[], label: (count: number) => string): Promise<number> {
    const read = changes.flatMap((change) => change.read);
    const cells = read.map(({ entry }) => ({ column: entry.column, line: table.line(entry.line) }));
    const since = await writing.sinceFor(cells, true);
    if (since === 'calledOff' || read.length === 0) return 0;
    await writing.write(read, since, label(read.length));
    return read.length;
  }

  return { propose, reread, write };
}
