import { isElsewhere } from './line.js';
import type { TableState } from './lines.js';

/** How many rows there are as far as is known here: those of the server that are not gone, and new ones that are written. */
export function rowCount({ lines, total, missing }: TableState): number {
  const stored = lines.slice(0, total ?? 0);
  const added = lines.slice(total ?? 0).filter((line) => line?.row && !line.stray && !line.gone && !isElsewhere(line));
  return stored.length - stored.filter((line) => line?.gone).length - missing + added.length;
}

/** How many of those that are not read are gone, where the server has so many. What no longer matches is no more of the list, but was read. */
export const missingBy = (state: TableState, count: number): number =>
  rowCount({ ...state, missing: 0 }) - state.lines.slice(0, state.total ?? 0).filter((line) => line?.stray && !line.gone).length - count;
