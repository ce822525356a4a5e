import { at, isObject } from '../catalog.js';
import { type Column, rowPath } from './columns.js';
import { type Line, rowUnder } from './line.js';
import { storedIn } from './showing.js';

/** The row a cell stands in, where it is not the line's own. */
export function rowBeside(column: Column, line: Line | undefined): object | null {
  const row = at(line ? rowUnder(line) : null, rowPath(column));
  return isObject(row) ? row : null;
}

/**
 * A day is asked for what makes or changes a row in force; filling an empty cell of one only completes it. What is of one day, such as
 * figures, has that day among its cells.
 */
export function needsDay({ column, line }: { column: Column; line: Line | undefined }): boolean {
  const { dated } = column.card;
  if (!dated || column.hops.at(-1)?.how !== 'current' || column.field.name === dated.from || column.field.name === dated.to) return false;
  if (line && rowBeside(column, line)) return (storedIn(column, rowUnder(line)) ?? null) !== null;
  return !line?.edits.has([...rowPath(column), dated.from].join('.'));
}
