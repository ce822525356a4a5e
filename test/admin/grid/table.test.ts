import { lineOf, type Row } from '../../../admin/src/grid/line.js';
import { rowCount } from '../../../admin/src/grid/rowCount.js';
import { createTable, type Load } from '../../../admin/src/grid/table.js';
import { typed } from '../world.js';

const row = (place: number): Row => ({ id: `r${place}`, version: 1 });
const settled = () => new Promise((resolve) => setTimeout(resolve));

function opened(total: number, canCreate = true) {
  const asked: { skip: number; count: boolean }[] = [];
  const load: Load = async ({ skip, take, count }) => {
    asked.push({ skip, count });
    return { rows: Array.from({ length: Math.min(take, total - skip) }, (_, offset) => row(skip + offset)), total: count ? total : null };
  };
  const table = createTable(load, async (ids) => ids.map((id) => ({ id, version: 2 })), { canCreate });
  table.refresh();
  return { table, asked };
}

test('rows far down are read without those above them, and counted only once', async () => {
  const { table, asked } = opened(100_000);
  await settled();

  table.need(80_000, 80_040);
  await settled();

  expect(asked).toEqual([
    { skip: 0, count: true },
    { skip: 79_950, count: false },
  ]);
  expect(table.lineAt(80_000)?.id).toBe('r80000');
  expect(table.lineAt(50_000)).toBeUndefined();
});

test('below the last row lies an empty line, if one may add rows', async () => {
  const [writer, reader] = [opened(2), opened(2, false)];
  await settled();

  expect(writer.table.get().lines.map((line) => line?.row?.id)).toEqual(['r0', 'r1', undefined]);
  expect(reader.table.get().lines).toHaveLength(2);
});

test('of a list known to be empty the new row is there before it is read', async () => {
  const { table } = opened(0);
  table.begin();
  const [line] = table.get().lines;
  if (!line) throw new Error('no new row');
  table.update([{ ...line, edits: new Map([['name', typed('A')]]) }]);

  await settled();

  expect(table.get()).toMatchObject({ total: 0, lines: [{ id: line.id, edits: new Map([['name', { text: 'A' }]]) }, { row: null }] });
});

test('a new row that an earlier page left comes before the empty line', async () => {
  const { table } = opened(1);
  await settled();

  table.restore([{ id: 'left', row: null, edits: new Map([['name', typed('A')]]), since: null, stray: false }]);

  expect(table.get().lines.map((line) => [line?.row?.id, line?.edits.size])).toEqual([
    ['r0', 0],
    [undefined, 1],
    [undefined, 0],
  ]);
  expect(table.position('left')).toBe(1);
});

test('reading anew keeps what was typed and not yet written, on its own row', async () => {
  const { table } = opened(3);
  await settled();
  const line = table.line('r1');
  if (!line) throw new Error('no r1');
  table.update([{ ...line, edits: new Map([['name', typed('A')]]) }]);

  table.refresh();
  await settled();

  expect(table.get().lines.map((now) => [now?.row?.id, now?.edits.size])).toEqual([
    ['r0', 0],
    ['r1', 1],
    ['r2', 0],
    [undefined, 0],
  ]);
});

test('a row that an earlier page wanted deleted is marked so once it is read, too', async () => {
  const { table } = opened(2);

  table.restore([{ id: 'r1', row: row(1), edits: new Map(), since: null, stray: false, leaving: true }]);
  await settled();
  const first = table.line('r1');
  table.refresh();
  await settled();

  expect([first, table.line('r1')]).toMatchObject(Array(2).fill({ leaving: true, stray: false }));
  expect(table.get().lines.map((line) => line?.row?.id)).toEqual(['r0', 'r1', undefined]);
});

test('what was typed on a row that the filter now leaves out waits at the end, marked as a stray', async () => {
  const read = [[row(0), row(1)], [row(0)]];
  const load = async () => ({ rows: read[0] ?? [], total: (read.shift() ?? []).length });
  const table = createTable(load, async () => [], { canCreate: false });
  table.refresh();
  await settled();
  const line = table.line('r1');
  if (!line) throw new Error('no r1');
  table.update([{ ...line, edits: new Map([['name', typed('A')]]) }]);

  table.refresh();
  await settled();

  expect(table.get()).toMatchObject({
    total: 1,
    lines: [
      { id: 'r0', stray: false },
      { id: 'r1', stray: true },
    ],
  });
});

test('rows that are gone leave no gap', async () => {
  const { table } = opened(3);
  await settled();

  table.drop(new Set(['r1']));

  expect([table.get().total, table.position('r2'), table.line('r2')?.id]).toEqual([2, 1, 'r2']);
});

test('what is typed into rows below those that are deleted stays', async () => {
  const { table } = opened(3);
  await settled();
  const line = table.line('r2');
  if (!line) throw new Error('no r2');
  table.update([{ ...line, edits: new Map([['name', typed('A')]]) }]);

  table.drop(new Set(['r0']));
  await table.need(0, 40);

  expect(table.line('r2')?.edits.size).toBe(1);
});

/** A sheet of what the server has, in its order of the moment. */
async function over(order: readonly Row[]) {
  const load: Load = async ({ skip, take, count }) => ({ rows: order.slice(skip, skip + take), total: count ? order.length : null });
  const table = createTable(load, async () => [], { canCreate: false });
  table.refresh();
  await settled();
  return table;
}

test('a row that was written and has another place by now stays where it is, and below it none is missing or there twice', async () => {
  const order = Array.from({ length: 600 }, (_, place) => row(place));
  const table = await over(order);
  order.push(...order.splice(2, 1));
  table.update([{ ...lineOf(row(2)), row: { id: 'r2', version: 2 } }]);

  await table.need(140, 599);

  expect(table.get().lines.map((line) => line?.id)).toEqual(Array.from({ length: 600 }, (_, place) => `r${place}`));
  expect(table.position('r2')).toBe(2);
});

test('far below rows that were written each place has its own row, to the last', async () => {
  const { table } = opened(1_000);
  await settled();
  table.update([0, 1, 2].flatMap((place) => table.lineAt(place) ?? []).map((line) => ({ ...line, row: { id: line.id, version: 2 } })));

  table.need(890, 999);
  await settled();
  table.need(760, 780);
  await settled();

  expect([780, 890, 900, 999].map((place) => table.lineAt(place)?.id)).toEqual(['r780', 'r890', 'r900', 'r999']);
});

test('a row that another made above comes with the next reading, and pushes none of those below out or in twice', async () => {
  const order = Array.from({ length: 400 }, (_, place) => row(place));
  const table = await over(order);
  order.unshift({ id: 'new', version: 1 });

  await table.need(140, 180);
  await table.need(290, 399);

  expect(table.get().lines.map((line) => line?.id)).toEqual(Array.from({ length: 400 }, (_, place) => `r${place}`));
});

test('rows that are brought up to date while the list is read anew come to no other place', async () => {
  const { table } = opened(400);
  await settled();
  await table.need(390, 399);

  const renewed = table.renew();
  table.refresh();
  await renewed;
  await settled();

  expect(table.get().lines).toHaveLength(401);
});

test('below rows that are gone no other is passed over, and no place is left empty', async () => {
  const kept = Array.from({ length: 400 }, (_, place) => row(place));
  const load = async ({ skip, take, count }: { skip: number; take: number; count: boolean }) => ({
    rows: kept.slice(skip, skip + take),
    total: count ? kept.length : null,
  });
  const table = createTable(load, async () => [], { canCreate: false });
  table.refresh();
  await settled();
  kept.splice(100, 200);
  table.lose(Array.from({ length: 50 }, (_, place) => `r${100 + place}`));
  table.counted(kept.length);
  expect(rowCount(table.get())).toBe(200);

  await table.need(0, 399);

  const { lines } = table.get();
  expect(lines.filter((line) => line && !line.gone).map((line) => line?.id)).toEqual(kept.map(({ id }) => id));
  expect([rowCount(table.get()), lines.length]).toEqual([200, 250]);
});

test('of a row that is gone what was typed stays, in its place', async () => {
  const { table } = opened(3);
  await settled();
  const line = table.line('r1');
  if (!line) throw new Error('no r1');
  table.update([{ ...line, edits: new Map([['name', typed('A')]]) }]);

  table.lose(['r1', 'r2']);

  expect([table.line('r1')?.edits.size, table.line('r1')?.gone, table.position('r1')]).toEqual([1, true, 1]);
});

test('a row that comes back is shown at the end', async () => {
  const { table } = opened(1);
  await settled();

  table.show([
    { id: 'back', version: 1 },
    { id: 'r0', version: 2 },
  ]);

  expect(table.get().lines.map((line) => line?.row?.id)).toEqual(['r0', 'back', undefined]);
  expect(table.line('r0')?.row?.version).toBe(2);
});

test('an answer that was overtaken by a later one brings nothing back', async () => {
  const { table } = opened(1);
  await settled();
  table.show([{ id: 'r0', version: 3, name: 'C' }]);

  table.show([{ id: 'r0', version: 2, name: 'B' }]);

  expect(table.line('r0')?.row).toMatchObject({ version: 3, name: 'C' });
});
