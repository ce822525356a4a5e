import { createTable, type Load } from '../../../admin/src/grid/table.js';
import { mostAtOnce, readWhole, unreadIn } from '../../../admin/src/grid/unread.js';

const total = 5000;
const load: Load = async ({ skip, take }) => ({
  rows: Array.from({ length: Math.min(take, total - skip) }, (_, place) => ({ id: `r${skip + place}`, version: 1 })),
  total,
});
const rows = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 3 });

async function opened(from: Load = load) {
  const table = createTable(from, async () => [], { canCreate: true });
  table.refresh();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return table;
}

test('rows that nobody scrolled to are read before they are written over', async () => {
  const table = await opened();
  const areas = [rows(100, 400), rows(900, 1000)];
  const before = unreadIn(table, areas);

  expect(before).toBeGreaterThan(300);
  expect(await readWhole(table, areas)).toBe(0);
  expect(table.lineAt(950)?.id).toBe('r950');
});

test('more than a save could take is not read; it is told how much is missing', async () => {
  const table = await opened();

  const missing = await readWhole(table, [rows(0, total)]);

  expect(missing).toBeGreaterThan(mostAtOnce);
  expect(unreadIn(table, [rows(0, total)])).toBe(missing);
});

test('what can not be read now stays unread, and the empty line at the end is none of it', async () => {
  const broken: Load = async (query) => (query.skip > 0 ? Promise.reject(new Error('no')) : load(query));
  const table = await opened(broken);

  expect(await readWhole(table, [rows(140, 160)])).toBe(11);
  expect(unreadIn(table, [rows(total, total)])).toBe(0);
});
