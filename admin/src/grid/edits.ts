import type { Column } from './columns.js';
import type { Entry } from './entry.js';
import { changedIn, type Edit, type Line, withEdits, withoutEdits } from './line.js';
import { basis, isUnderWay, isVain } from './news.js';
import type { Table } from './table.js';

/** What is typed over the cells of a table. */
export function createEdits(table: Table) {
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

  function discard(cells: readonly { line: string; column: string }[]) {
    const ids = new Set(cells.map(({ line }) => line));
    const own = ({ id }: Line) => cells.filter(({ line }) => line === id).map(({ column }) => column);
    table.update(changedIn(table, ids, (line) => withoutEdits(line, own(line))));
  }

  /** What was typed is given up, and with it the lines that held nothing else and never had a row. */
  function giveUp(cells: readonly { line: string; column: string }[]) {
    discard(cells);
    const emptied = cells.flatMap(({ line }) => table.line(line) ?? []).filter(({ row, edits }) => row === null && edits.size === 0);
    if (emptied.length > 0) table.drop(new Set(emptied.map(({ id }) => id)));
  }

  /** What stands in these cells is known now and meant to go: the next save writes over it. Until it is asked they wait as others do. */
  function insist(cells: readonly { line: string; column: string }[]) {
    const over = (line: Line, column: string): [string, Edit][] => {
      const edit = line.edits.get(column);
      return edit ? [[column, { ...edit, was: edit.reason?.theirs ?? null, mark: 'held', reason: { code: 'WITH_OTHERS' } }]] : [];
    };
    const ids = new Set(cells.map(({ line }) => line));
    const own = (line: Line) => cells.filter((cell) => cell.line === line.id).flatMap(({ column }) => over(line, column));
    table.update(changedIn(table, ids, (line) => withEdits(line, own(line))));
  }

  /** The cells are as they were; what was on its way in one of them may have arrived meanwhile. */
  function giveBack(entries: readonly Entry[], before: ReadonlyMap<string, Line['edits'] | undefined>) {
    discard(entries.map(({ line, column }) => ({ line, column: column.key })));
    const left = ({ id }: Line) =>
      entries.flatMap(({ line, column }) => {
        const edit = before.get(id)?.get(column.key);
        return line === id && edit && !isUnderWay(edit) ? [[column.key, edit] as const] : [];
      });
    table.update(changedIn(table, before.keys(), (line) => withEdits(line, left(line))));
  }

  return { put, discard, giveUp, insist, giveBack };
}

/** Nothing was typed into the cell since, nor was what it held taken back. */
export const stillHolds = (table: Pick<Table, 'line'>, { line, column, text }: Entry): boolean =>
  table.line(line)?.edits.get(column.key)?.text === text;
