import type { Column } from './columns.js';
import type { Edit, Line } from './line.js';
import { editedIn } from './lines.js';
import { isLate } from './reading.js';

/** A cell somebody should look at. */
export interface Trouble {
  line: string;
  row: number;
  column: Column;
  edit: Edit;
}

/** Cells that are not written and will not be by waiting, from the top. */
export const troubles = (lines: readonly (Line | undefined)[], columns: readonly Column[]): Trouble[] =>
  editedIn(lines).flatMap(([line, row]) =>
    columns.flatMap((column) => {
      const edit = line.edits.get(column.key);
      return edit && isStuck(edit) ? [{ line: line.id, row, column, edit }] : [];
    }),
  );

/** It is not written, and will not be by waiting. */
export const isStuck = ({ mark, reason }: Edit) =>
  mark === 'bad' || mark === 'refused' || mark === 'conflict' || (mark === 'held' && reason !== undefined);

/** New lines of which nothing is written, nor will be by waiting, as they stand. */
export const draftsOf = (lines: readonly Line[]): Line[] =>
  lines.filter(({ row, edits }) => row === null && edits.size > 0 && [...edits.values()].every((edit) => isStuck(edit) && !isLate(edit)));

/** What somebody has to see to: of a line that only lacks something one cell, and none of those that wait for another. */
export function faults(found: readonly Trouble[]): Trouble[] {
  const told = new Set(found.filter(({ edit }) => !isWaiting(edit)).map(({ line }) => line));
  return found.filter(({ line, edit }) => {
    if (!isWaiting(edit)) return true;
    const isFirst = edit.reason?.code === 'LACKS' && !told.has(line);
    told.add(line);
    return isFirst;
  });
}

const isWaiting = ({ reason }: Edit) => reason?.code === 'LACKS' || reason?.code === 'WITH_OTHERS' || reason?.code === 'WAITS';

/** Lines that wait for others, and that the server has said nothing against. */
export function soundLines(found: readonly Trouble[]): string[] {
  const refused = new Set(found.filter(isRefused).map(({ line }) => line));
  return [...new Set(found.filter(({ edit }) => edit.reason?.code === 'WITH_OTHERS').map(({ line }) => line))].filter(
    (line) => !refused.has(line),
  );
}

export const isRefused = ({ edit }: Trouble) => edit.mark === 'refused' || edit.mark === 'conflict';
