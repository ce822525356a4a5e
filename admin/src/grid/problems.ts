import type { Column } from './columns.js';
import type { Edit, Line } from './line.js';

/** A cell somebody should look at. */
export interface Trouble {
  line: string;
  row: number;
  column: Column;
  edit: Edit;
}

/** Cells that are not written and will not be by waiting, from the top. */
export const troubles = (lines: readonly (Line | undefined)[], columns: readonly Column[]): Trouble[] =>
  lines.flatMap((line, row) => {
    if (!line || line.edits.size === 0) return [];
    return columns.flatMap((column) => {
      const edit = line.edits.get(column.key);
      return edit && isTrouble(edit) ? [{ line: line.id, row, column, edit }] : [];
    });
  });

const isTrouble = ({ mark, reason }: Edit) =>
  mark === 'bad' || mark === 'refused' || mark === 'conflict' || (mark === 'held' && reason !== undefined);

/** Lines the server would take as they are: nothing in them was refused or could not be read. */
export const soundLines = (found: readonly Trouble[]): string[] => {
  const own = new Set(found.filter(({ edit }) => edit.reason?.code !== 'WITH_OTHERS').map(({ line }) => line));
  return [...new Set(found.map(({ line }) => line))].filter((line) => !own.has(line));
};
