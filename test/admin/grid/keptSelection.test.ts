import { createSelection } from '../../../admin/src/grid/keptSelection.js';
import type { Row } from '../../../admin/src/grid/line.js';
import { rowCount } from '../../../admin/src/grid/rowCount.js';
import { selectArea, selectedAt } from '../../../admin/src/grid/selection.js';
import { createTable } from '../../../admin/src/grid/table.js';
import { typed } from '../world.js';
import { actionsIn, opened as openedSheet } from './openedSheet.js';

const rows = (many: number, from = 0) => Array.from({ length: many }, (_, place): Row => ({ id: `r${from + place}`, version: 1 }));
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** As an earlier page left it. */
const left = (place: number) => ({
  id: `r${place}`,
  row: { id: `r${place}`, version: 1 },
  edits: new Map([['taxCode', typed('123')]]),
  since: null,
  stray: false,
});

async function opened(many = 600) {
  const order = rows(many);
  const load = async ({ skip, take, count }: { skip: number; take: number; count: boolean }) => ({
    rows: order.slice(skip, skip + take),
    total: count ? order.length : null,
  });
  const table = createTable(load, async () => [], { canCreate: true });
  const selection = createSelection(table);
  table.restore([left(304), left(310)]);
  table.refresh();
  await settled();
  const select = (row: number) => selection.set(() => selectedAt({ row, column: 1 }));
  return { table, selection, select, active: () => table.lineAt(selection.get().active.row)?.id, order };
}

test('the cell of a line that waits at the end stays selected when the line comes to its place', async () => {
  const { table, select, selection, active } = await opened();
  select(600);

  await table.need(290, 310);

  expect([active(), selection.get()]).toEqual(['r304', selectedAt({ row: 304, column: 1 })]);
});

test('the new row stays selected, though lines before it come to their places', async () => {
  const { table, select, selection, active } = await opened();
  select(602);
  const empty = active();

  await table.need(290, 310);

  expect([active(), selection.get().active.row]).toEqual([empty, 600]);
});

test('of a rectangle whose lines go apart the active cell alone stays', async () => {
  const { table, selection } = await opened();
  selection.set(() => selectArea({ top: 600, left: 0, bottom: 602, right: 2 }));

  await table.need(290, 310);

  expect(selection.get()).toEqual(selectedAt({ row: 304, column: 0 }));
});

test('a rectangle goes up with its lines where others above it are gone', async () => {
  const { table, selection } = await opened();
  selection.set(() => ({
    ...selectArea({ top: 20, left: 0, bottom: 29, right: 2 }),
    others: [{ top: 40, left: 0, bottom: 41, right: 0 }],
  }));

  table.drop(new Set(['r3', 'r4']));

  expect(selection.get()).toEqual({
    ...selectArea({ top: 18, left: 0, bottom: 27, right: 2 }),
    others: [{ top: 38, left: 0, bottom: 39, right: 0 }],
  });
});

test('where the line is gone the place stays selected', async () => {
  const { table, select, selection } = await opened();
  select(20);

  table.drop(new Set(['r20']));

  expect(selection.get()).toEqual(selectedAt({ row: 20, column: 1 }));
});

test('the list read anew leaves the place selected, and of a line that is not written yet the line', async () => {
  const { table, select, selection, active } = await opened();
  select(0);
  table.refresh();
  await settled();
  expect(selection.get().active.row).toBe(0);

  select(601);
  table.refresh();
  await settled();

  expect(active()).toBe('r310');
});

test('a line that is given up while somebody types into it stays, and the open cell is selected on', async () => {
  const { sheet } = await openedSheet();
  const selection = createSelection(sheet.table);
  const actions = actionsIn(sheet, { row: 0, column: 0 }, 'Sửa', selection);
  actions.open();
  const stop = sheet.table.subscribe(actions.keepOpen);

  sheet.table.append([{ id: 'other', row: null, edits: new Map([['name', typed('A')]]), since: null, stray: false }]);
  sheet.table.drop(new Set(['e1']));
  stop();

  expect(sheet.table.lineAt(selection.get().active.row)?.id).toBe('e1');
  expect(sheet.table.position('e1')).toBeGreaterThan(0);
});

test('a line that waits for its row is counted once, also when its row was written or what was typed is given up', async () => {
  const { table } = await opened();
  expect(rowCount(table.get())).toBe(600);
  const waiting = ['r304', 'r310'].flatMap((id) => table.line(id) ?? []);

  table.update(waiting.map((line) => ({ ...line, row: { id: line.id, version: 2 }, edits: new Map(), stray: false })));
  expect(rowCount(table.get())).toBe(600);
  expect(table.get().lines.filter((line) => line?.stray)).toEqual([]);
  await table.need(290, 310);

  expect([rowCount(table.get()), table.get().lines.length]).toEqual([600, 601]);
});

test('a line that waits and is deleted is counted no more, before its place is read and after', async () => {
  const { table, order } = await opened();
  order.splice(304, 1);

  table.drop(new Set(['r304']));
  expect(rowCount(table.get())).toBe(599);
  await table.need(290, 599);

  expect([rowCount(table.get()), table.position('r310')]).toEqual([599, 309]);
});
