import { isElsewhere } from './line.js';
import { countIn, type TableState } from './lines.js';

/** How many rows there are as far as is known here: those of the server that are not gone, and new ones that are written. */
export function rowCount({ lines, total, missing }: TableState): number {
  const stored = total ?? 0;
  const there = countIn(lines, 0, stored, (line) => !line?.gone);
  const added = countIn(lines, stored, lines.length, (line) => line?.row && !line.stray && !line.gone && !isElsewhere(line));
  return there - missing + added;
}

/** How many of those that are not read are gone, where the server has so many. What no longer matches is no more of the list, but was read. */
export const missingBy = (state: TableState, count: number): number =>
  rowCount({ ...state, missing: 0 }) - countIn(state.lines, 0, state.total ?? 0, (line) => line?.stray && !line.gone) - count;
