import { isOpenIn } from '../shipped.js';
import type { Column } from './columns.js';
import type { ReadEntry } from './entry.js';
import type { Choice, Line, Since } from './line.js';
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
  /** From which day it holds, where its rows are dated. */
  since: Since | null;
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
  async function readAs({ column, found, since }: Pick<Change, 'column' | 'found' | 'since'>, by: string | Choice): Promise<Change> {
    const after = typeof by === 'string' ? by : by.shown;
    const entries = found.map(({ line }) => ({ line, column, text: after, ...(typeof by !== 'string' && { picked: by }) }));
    const read = await writing.read(entries, ({ line }) => writing.dayOf(table.line(line), since));
    return { column, before: found[0]?.text ?? '', after, found, read, since };
  }

  /** Each text with what it would become, but for what may not be changed. The day is asked first: it tells names apart. Null: called off. */
  async function propose(found: readonly Found[], by: string): Promise<Change[] | null> {
    const groups = new Map<string, Found[]>();
    const cells: { column: Column; line: Line }[] = [];
    for (const cell of found) {
      const line = table.line(cell.line);
      if (!line || !isOpenIn(cell.of, line)) continue;
      const alike = `${cell.of.key} ${cell.text}`;
      groups.set(alike, [...(groups.get(alike) ?? []), cell]);
      cells.push({ column: cell.of, line });
    }
    const since = await writing.sinceFor(cells, true);
    if (since === 'calledOff') return null;
    return Promise.all(
      [...groups.values()].flatMap((found) => {
        const [first] = found;
        return first ? [readAs({ column: first.of, found, since }, replaced(first.text, first.spans, by))] : [];
      }),
    );
  }

  /** Gives how many cells were written. */
  async function write(changes: readonly Change[], label: (count: number) => string): Promise<number> {
    const read = changes.flatMap((change) => change.read);
    const [first] = changes;
    if (first) await writing.write(read, first.since, label(read.length));
    return read.length;
  }

  return { propose, reread: readAs, write };
}
