import { isWhole } from './lines.js';
import { missingBy } from './rowCount.js';
import type { Server } from './server.js';
import type { Table } from './table.js';

/** Rows may be gone that nobody here has read, yet are counted: then the sheet is read anew. */
export async function recount(table: Table, list: Server['list']): Promise<void> {
  const { lines, total } = table.get();
  if (isWhole(lines, 0, total ?? 0)) return;
  const count = await countAll(list);
  if (count !== null && missingBy(table.get(), count) !== 0) table.refresh();
}

/** How many rows the server has by now; null where it doesn't say. */
export async function countAll(list: Server['list']): Promise<number | null> {
  const told = await list({ skip: 0, take: 1, count: true }).catch(() => null);
  return told?.total ?? null;
}
