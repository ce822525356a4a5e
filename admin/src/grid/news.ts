import { isOpen } from '../shipped.js';
import type { Column } from './columns.js';
import type { Edit, Line } from './line.js';
import { type Speech, storedIn, textIn, valueIn } from './showing.js';

interface Typed {
  column: Column;
  text: string;
  picked?: { value: unknown };
}

/** Whether what is typed differs from what stands there. */
export const isNews = (entry: Typed, line: Line | undefined, speech: Speech): boolean => {
  if (!line || !isOpen(entry.column, line.row)) return false;
  return entry.picked ? !Object.is(valueIn(entry.column, line), entry.picked.value) : entry.text !== textIn(entry.column, line, speech);
};

const isUnderWay = (edit: Edit | undefined) => edit?.mark === 'sending' || edit?.mark === 'away';

/** What the server has when this edit reaches it: an edit of the cell that is under way, else what is stored. */
export function basis(line: Line, column: Column): unknown {
  const edit = line.edits.get(column.key);
  if (!edit) return storedIn(column, line.row);
  return isUnderWay(edit) ? edit.value : edit.was;
}

/** A cell that holds again what is stored. */
export const isVain = (line: Line, column: Column, edit: Edit) =>
  Object.is(edit.value, storedIn(column, line.row) ?? null) && !isUnderWay(line.edits.get(column.key));
