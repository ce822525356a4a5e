import type { Column } from '../grid/columns.js';
import { type Line, newest, type Row } from '../grid/line.js';
import { type Speech, storedIn, textOf } from '../grid/showing.js';

interface Shown {
  columns: readonly Column[];
  speech: Speech;
}

/** The line with its row as it is now, and which columns of it are news; null where what one has is newer. What is typed stays. */
export function broughtUp(line: Line, row: Row, { columns, speech }: Shown): Line | null {
  if (!line.row || row.version < line.row.version) return null;
  const differs = (column: Column) =>
    !Object.is(storedIn(column, line.row), storedIn(column, row)) || textOf(column, line.row, speech) !== textOf(column, row, speech);
  const news = columns.filter((column) => !line.edits.has(column.key) && differs(column)).map(({ key }) => key);
  return {
    ...line,
    row: newest(line.row, row),
    gone: undefined,
    fresh: news.length > 0 ? new Set([...(line.fresh ?? []), ...news]) : line.fresh,
  };
}
