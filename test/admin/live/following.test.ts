import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Row } from '../../../admin/src/grid/line.js';
import { rowCount } from '../../../admin/src/grid/rowCount.js';
import { createTable } from '../../../admin/src/grid/table.js';
import { createFollowing } from '../../../admin/src/live/following.js';
import type { Hearing, Listener } from '../../../admin/src/live/hearing.js';
import { type RowNews, waysIn } from '../../../admin/src/live/news.js';
import { board as catalog, typed } from '../world.js';

const quiet: RowNews = { rows: [], gone: [], present: null, others: false, fewer: false, missed: false };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const passed = (milliseconds = 300) => jest.advanceTimersByTimeAsync(milliseconds);

/** A sheet of enterprises, and the far end of its line. */
async function following(count = 3) {
  const kept = new Map<string, Row>(
    Array.from({ length: count }, (_, place) => [`r${place}`, { id: `r${place}`, version: 1, name: `Tên ${place}` }]),
  );
  const asked: string[][] = [];
  const windows: {
    variables: { ids: string[]; resource: string; id?: string };
    listener: Listener<{ changes: RowNews }>;
    over: boolean;
  }[] = [];
  const hearing: Hearing = {
    hear(_document, variables, listener) {
      const window = { variables: variables as never, listener: listener as never, over: false };
      windows.push(window);
      return () => Object.assign(window, { over: true });
    },
  };
  const rows = async (ids: readonly string[]) => {
    asked.push([...ids]);
    return ids.flatMap((id) => kept.get(id) ?? []);
  };
  const load = async ({ skip, take }: { skip: number; take: number }) => {
    const listed = [...kept.values()].filter(({ name }) => name !== 'Khác');
    return { rows: listed.slice(skip, skip + take), total: listed.length };
  };
  const table = createTable(load, rows, { canCreate: true });
  const columns = columnsOf(catalog, 'Enterprise').filter(({ hops }) => hops.length === 0);
  const model = createFollowing({
    resource: 'Enterprise',
    table,
    server: { list: load, rows, matching: async (ids) => new Set(ids.filter((id) => kept.get(id)?.name !== 'Khác')) },
    hearing,
    through: () => [],
    where: () => null,
    columns: () => columns,
    speech: () => ({ catalog, language: 'vi' }),
  });
  const stop = model.start();
  table.refresh();
  await passed();
  const tell = async (news: Partial<RowNews>) => {
    windows.findLast(({ over, variables }) => !over && variables.ids)?.listener.told({ changes: { ...quiet, ...news } });
    await passed(0);
  };
  const write = (id: string, name: string) => kept.set(id, { id, version: (kept.get(id)?.version ?? 0) + 1, name });
  return { table, model, stop, tell, write, kept, asked, windows };
}

test('what another wrote is read again and shown in its place, marked for a moment', async () => {
  const { table, tell, write, asked } = await following();
  write('r1', 'Mới');

  await tell({ rows: [{ id: 'r1', version: 2, linked: false }] });

  expect([asked, table.position('r1'), table.line('r1')?.row?.name, [...(table.line('r1')?.fresh ?? [])]]).toEqual([
    [['r1']],
    1,
    'Mới',
    ['name'],
  ]);
  await passed(5_000);
  expect(table.line('r1')?.fresh).toBeUndefined();
});

test('what is there already is not read again, unless it shows a row that was written', async () => {
  const { tell, asked } = await following();

  await tell({ rows: [{ id: 'r0', version: 1, linked: false }] });
  expect(asked).toEqual([]);
  await tell({ rows: [{ id: 'r0', version: 1, linked: true }] });

  expect(asked).toEqual([['r0']]);
});

test('what was typed and is not written stays as it is, over what another wrote meanwhile', async () => {
  const { table, tell, write } = await following();
  const line = table.line('r1');
  if (!line) throw new Error('no r1');
  table.update([{ ...line, edits: new Map([['name', { ...typed('Của tôi'), was: 'Tên 1' }]]) }]);
  write('r1', 'Của anh');

  await tell({ rows: [{ id: 'r1', version: 2, linked: false }] });

  expect(table.line('r1')?.row?.name).toBe('Của anh');
  expect(table.line('r1')?.edits.get('name')).toMatchObject({ text: 'Của tôi', was: 'Tên 1' });
  expect(table.line('r1')?.fresh).toBeUndefined();
});

test('under an open cell nothing changes until it is closed', async () => {
  const { table, model, tell, write } = await following();
  model.editing('r1');
  write('r1', 'Của anh');

  await tell({ rows: [{ id: 'r1', version: 2, linked: false }] });
  expect(table.line('r1')?.row?.name).toBe('Tên 1');
  model.editing(null);
  await passed(0);

  expect(table.line('r1')?.row?.name).toBe('Của anh');
});

test('a row that is gone keeps its place and what was last read of it, until it is back', async () => {
  const { table, tell, kept } = await following();
  const row = kept.get('r1');
  kept.delete('r1');

  await tell({ gone: ['r1'] });

  expect(table.line('r1')).toMatchObject({ row: { name: 'Tên 1' }, gone: true });
  expect([table.position('r1'), rowCount(table.get())]).toEqual([1, 2]);
  if (row) kept.set('r1', row);
  await tell({ rows: [{ id: 'r1', version: 1, linked: false }] });
  expect(table.line('r1')).toMatchObject({ row: { name: 'Tên 1' }, gone: undefined });
  expect(rowCount(table.get())).toBe(3);
});

test('a row that goes while one types into it goes once its cell is closed', async () => {
  const { table, model, tell, kept } = await following();
  model.editing('r1');
  kept.delete('r1');

  await tell({ gone: ['r1'] });
  expect(table.line('r1')?.gone).toBeUndefined();
  model.editing(null);
  await passed(0);

  expect(table.line('r1')?.gone).toBe(true);
});

test('how many are left is right, though most of those that went were never read, and so it is when they are back', async () => {
  const { table, tell, write, kept } = await following(1_000);
  const gone = [...kept.keys()].slice(10, 900);
  for (const id of gone) kept.delete(id);

  await tell({ gone: gone.slice(0, 140) });
  expect(rowCount(table.get())).toBe(110);
  for (const id of gone) write(id, 'Tên');
  await tell({ rows: gone.slice(0, 140).map((id) => ({ id, version: 1, linked: false })) });

  expect(rowCount(table.get())).toBe(1_000);
});

test('a row that is not of the list any more stays, greyed', async () => {
  const { table, tell, write } = await following();
  write('r2', 'Khác');

  await tell({ rows: [{ id: 'r2', version: 2, linked: false }] });

  expect(table.line('r2')).toMatchObject({ stray: true, row: { name: 'Khác' } });
});

test('that the list has changed is told until it is read again', async () => {
  const { table, model, tell } = await following();

  await tell({ others: true });
  expect(model.changed.get()).toBe(true);
  table.refresh();
  await passed();

  expect(model.changed.get()).toBe(false);
});

test('that rows went which are not before him is told where the list has fewer by now, and their number is right', async () => {
  const { table, model, tell, kept } = await following(1_000);

  await tell({ fewer: true });
  expect([model.changed.get(), rowCount(table.get())]).toEqual([false, 1_000]);
  for (const id of [...kept.keys()].slice(600, 900)) kept.delete(id);
  await tell({ fewer: true });

  expect([model.changed.get(), rowCount(table.get())]).toEqual([true, 700]);
});

test('after a gap the rows in sight are read again', async () => {
  const { table, model, write, kept, windows, asked } = await following();
  write('r0', 'Mới');
  kept.delete('r2');

  windows[0]?.listener.back();
  await passed(0);

  expect([asked, table.line('r0')?.row?.name, table.line('r2')?.gone, model.changed.get()]).toEqual([
    [['r0', 'r1', 'r2']],
    'Mới',
    true,
    true,
  ]);
});

test('the rows watched are those in sight and around; another window is watched before the old one is left', async () => {
  const { table, windows } = await following(1_000);
  const ids = () => windows.map(({ variables }) => variables.ids.length);
  expect(windows.map(({ over }) => over)).toEqual([false]);

  await table.need(10, 60);
  await passed();
  expect(ids()).toHaveLength(1);
  await table.need(600, 650);
  await passed();
  expect(windows.map(({ over }) => over)).toEqual([false, false]);
  windows[1]?.listener.told({ changes: quiet });

  expect(windows.map(({ over }) => over)).toEqual([true, false]);
  expect(Math.max(...ids())).toBeLessThanOrEqual(400);
  expect(windows[1]?.variables.ids).toEqual(expect.arrayContaining(['r600', 'r649']));
});

test('rows one comes to that were not watched before are read again', async () => {
  const { table, windows, write } = await following(1_000);
  await table.need(600, 650);
  await table.need(0, 50);
  await passed();
  write('r600', 'Mới');

  await table.need(600, 650);
  await passed();
  windows.at(-1)?.listener.told({ changes: quiet });
  await passed(0);

  expect(table.line('r600')?.row?.name).toBe('Mới');
});

test('rows around those one comes to are read again once they come in sight', async () => {
  const { table, windows, write } = await following(1_000);
  await table.need(600, 650);
  await table.need(0, 50);
  await passed();
  write('r660', 'Mới');
  await table.need(600, 650);
  await passed();
  windows.at(-1)?.listener.told({ changes: quiet });

  await table.need(640, 690);
  await passed();

  expect(windows.filter(({ over }) => !over)).toHaveLength(1);
  expect(table.line('r660')?.row?.name).toBe('Mới');
});

test('what was written, made or deleted while nobody followed is there, or told, when somebody does again', async () => {
  const { table, model, stop, write, kept } = await following(300);
  stop();
  write('r1', 'Mới');
  write('r2', 'Khác');
  kept.delete('r290');

  model.start();
  await passed();

  expect([table.line('r1')?.row?.name, table.line('r2')?.stray, model.changed.get()]).toEqual(['Mới', true, true]);
});

test('of more rows than may be watched the first are, and none of them is asked for twice', async () => {
  const { table, windows } = await following(1_000);

  await table.need(300, 900);
  await passed();
  windows.at(-1)?.listener.told({ changes: quiet });
  await passed(5_000);

  const [, second, ...others] = windows;
  expect([second?.variables.ids.length, second?.variables.ids[0], others]).toEqual([400, 'r300', []]);
});

test('who else is at work on a row is shown on it until they leave, and oneself is told of while one types there', async () => {
  const { table, model, tell, windows } = await following();

  await tell({ present: [{ id: 'r1', names: ['Nguyễn Văn An'] }] });
  expect(table.line('r1')?.present).toEqual(['Nguyễn Văn An']);
  await tell({ present: [] });
  expect(table.line('r1')?.present).toBeUndefined();
  model.editing('r2');
  model.editing(null);
  model.editing('r2');
  model.editing(null);
  const told = windows.filter(({ variables }) => variables.id);
  expect(told.map(({ variables, over }) => [variables.id, over])).toEqual([['r2', false]]);
  await passed(3_000);

  expect(told.map(({ over }) => over)).toEqual([true]);
});

test('rows beside a row are followed to the last of each way', () => {
  const ways = waysIn({
    id: {},
    warnings: { code: {}, fields: {} },
    person: { id: {}, fullName: {}, warnings: { code: {}, fields: {} } },
    registration: { id: {}, unit: { id: {}, name: {} } },
  });

  expect(ways).toEqual(['person', 'registration.unit']);
});
