import type { Area } from './selection.js';
import type { Table } from './table.js';

/** So many rows are read for the sake of an action over all of them; a save takes 5,000 changes (house, section 8). */
export const mostAtOnce = 2000;

/** How many rows of these areas the sheet has not read. */
export function unreadIn(table: Table, areas: readonly Area[]): number {
  const { lines, total } = table.get();
  const missing = areas.map(({ top, bottom }) => {
    const end = Math.min(bottom + 1, total ?? 0);
    return end > top ? lines.slice(top, end).filter((line) => line === undefined).length : 0;
  });
  return missing.reduce((sum, count) => sum + count, 0);
}

/** Reads what is missing of these areas, unless it is too much. Gives how many rows stay unread: an action over them would be half done. */
export async function readWhole(table: Table, areas: readonly Area[]): Promise<number> {
  const unread = unreadIn(table, areas);
  if (unread === 0 || unread > mostAtOnce) return unread;
  await Promise.all(areas.map(({ top, bottom }) => table.need(top, bottom)));
  return unreadIn(table, areas);
}
