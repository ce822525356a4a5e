import { type Edit, type Line, newest, type Row } from './line.js';

/** Whether a cell still holds what it held when its save began. */
export const isSame = (now: Edit, then: Edit) => now.text === then.text && Object.is(now.value, then.value);

/** The line with what the server has now; a cell typed anew while it was being saved keeps the new text, over what was saved. */
export function settled(line: Line, row: Row | undefined, columns: readonly string[], before: ReadonlyMap<string, Edit> | undefined): Line {
  const edits = new Map(line.edits);
  for (const column of columns) {
    const [now, then] = [edits.get(column), before?.get(column)];
    if (!now || !then) continue;
    if (isSame(now, then)) edits.delete(column);
    else edits.set(column, { ...now, was: then.value });
  }
  return { ...line, row: row ? newest(line.row, row) : line.row, edits };
}
