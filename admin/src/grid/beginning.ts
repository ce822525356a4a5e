import type { Column } from './columns.js';
import type { Line, Since } from './line.js';
import type { Node } from './lineTree.js';
import { storedIn } from './showing.js';

interface Beginning {
  line: Line;
  since: Since;
  columns: readonly Column[];
}

/** The day a dated row of this line begins: what its chosen column says, else the day that was asked for. */
export function dayOf({ line, since, columns }: Beginning): string {
  const column = columns.find(({ key }) => key === since.column);
  if (!column) return since.day;
  const edit = line.edits.get(column.key);
  const day = edit ? edit.value : storedIn(column, line.row);
  return typeof day === 'string' ? day : since.day;
}

/** The day typed beside what changes, where it comes after the first day of the row in force: that row ends then. */
export function ownDay(
  { since }: Beginning,
  { card: { dated } }: Node,
  row: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
): string | null {
  if (!since.own || !dated || dated.to in set) return null;
  const [day, before] = [set[dated.from], row[dated.from]];
  return typeof day === 'string' && typeof before === 'string' && day > before ? day : null;
}
