import { isOpenIn } from '../shipped.js';
import type { Column } from './columns.js';
import { type Edit, type Line, rowUnder } from './line.js';
import { rowAt, type Speech, storedIn, textIn, valueIn } from './showing.js';

interface Typed {
  column: Column;
  text: string;
  picked?: { value: unknown };
}

/** Whether what is typed differs from what stands there. */
export const isNews = (entry: Typed, line: Line | undefined, speech: Speech): boolean => {
  if (!line || !isOpenIn(entry.column, line)) return false;
  return entry.picked ? !Object.is(valueIn(entry.column, line), entry.picked.value) : entry.text !== textIn(entry.column, line, speech);
};

export const isUnderWay = (edit: Edit | undefined) => edit?.mark === 'sending' || edit?.mark === 'away';

/** What stood in a cell when somebody began to type there, and in which row. */
export interface Ground {
  row: string;
  stored: unknown;
}

/** Null where it is no news if that changes: over what one has typed, in a row that is about to be made, where the server fills in. */
export function groundOf(line: Line, column: Column): Ground | null {
  const row = rowAt(column.hops, line.row);
  return row && !column.field.captured && !line.edits.has(column.key) ? { row: row.id, stored: storedIn(column, line.row) } : null;
}

/** What the server has when this edit reaches it, for all its writer knew: an edit of the cell that is under way, else what was stored. */
export function basis(line: Line, column: Column, ground: Ground | null = null): unknown {
  const edit = line.edits.get(column.key);
  if (edit) return isUnderWay(edit) ? edit.value : edit.was;
  return ground && rowAt(column.hops, line.row)?.id === ground.row ? ground.stored : storedIn(column, rowUnder(line));
}

/** A cell that holds again what is stored. */
export const isVain = (line: Line, column: Column, edit: Edit) =>
  Object.is(edit.value, storedIn(column, rowUnder(line)) ?? null) && !isUnderWay(line.edits.get(column.key));
