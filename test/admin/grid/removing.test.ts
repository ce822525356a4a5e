import { cardOf } from '../../../admin/src/catalog.js';
import { Refused } from '../../../admin/src/failure.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Row } from '../../../admin/src/grid/line.js';
import { createQueue } from '../../../admin/src/grid/queue.js';
import { createRemoving } from '../../../admin/src/grid/removing.js';
import { createSending } from '../../../admin/src/grid/sending.js';
import { createTable } from '../../../admin/src/grid/table.js';
import { machine } from '../outbox/machine.js';
import { board } from '../world.js';
import { farEnd, refusal } from './server.js';

type Page = ReturnType<ReturnType<typeof machine>['page']>;

const card = cardOf(board, 'Enterprise');
const columns = columnsOf(board, 'Enterprise');
const may = { id: 'e1', version: 1, name: 'May Nhã Nam' };
const offline = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

async function sheetOn({ row = may, page = machine().page(), of = null }: { row?: Row; page?: Page; of?: string | null } = {}) {
  const end = farEnd([row]);
  const table = createTable(end.server.list, end.server.rows, { canCreate: true });
  table.refresh();
  await settled();
  const saved: string[] = [];
  const options = { card, of, columns, server: end.server, table, outbox: page.outbox, inTurn: createQueue() };
  const removing = createRemoving({
    ...options,
    saved: ({ label }) => saved.push(label),
    deleted: () => undefined,
    refused: () => undefined,
  });
  const line = () => table.line('e1');
  return { ...end, table, removing, done: saved, line, page };
}

/** A deletion that a page asked for while the server was away, and another page of the same machine. */
async function leftWaiting() {
  const { page } = machine();
  const [first, second] = [page(), page()];
  const before = await sheetOn({ page: first, of: 'u1' });
  before.next(offline);
  void before.removing.remove(
    [before.line()].flatMap((line) => line ?? []),
    'Xóa 1 dòng',
  );
  await settled();
  return { before, first, second };
}

test('what hangs on a line is named once, though it was listed with what refers to it, too', async () => {
  const { removing, line, saved } = await sheetOn({ row: { ...may, site: { id: 's1', version: 2 } } });
  const along = [{ card: cardOf(board, 'EnterpriseSite'), rows: ['s1', 's2'].map((id) => ({ id, version: 2 })) }];

  await removing.remove(
    [line()].flatMap((found) => found ?? []),
    'Xóa 1 dòng',
    along,
  );

  expect(saved[0]?.payload.deletes).toMatchObject({ enterpriseSites: [{ id: 's1' }, { id: 's2' }], enterprises: [{ id: 'e1' }] });
});

test('a deletion waits in the outbox while the server is away, in sight, and over the end of the page', async () => {
  const { before, first, second } = await leftWaiting();
  expect(before.line()?.leaving).toBe(true);

  const after = await sheetOn({ page: second });
  second.outbox.start((left) => {
    for (const { operation, label, work } of left) if (work.does === 'remove') void after.removing.resume({ operation, label, work });
  });
  first.close();
  await settled();

  expect(after.saved).toEqual(before.saved);
  expect(after.saved[0]).toMatchObject({ payload: { deletes: { enterprises: [{ id: 'e1', version: 1 }] } }, of: 'u1' });
  expect([after.done, after.line()]).toEqual([['Xóa 1 dòng'], undefined]);
  expect(second.outbox.state.get().pending).toEqual([]);
});

test('an earlier page’s deletion that is refused leaves the row, and is told to whoever comes to the sheet', async () => {
  const { first, second } = await leftWaiting();
  const after = await sheetOn({ page: second });
  after.next((operation) => refusal(operation, { problems: [{ resource: 'Enterprise', id: 'e1', field: null, code: 'VERSION_STALE' }] }));
  second.outbox.start((left) => {
    for (const { operation, label, work } of left) if (work.does === 'remove') void after.removing.resume({ operation, label, work });
  });
  first.close();
  await settled();

  expect(after.removing.late.get()).toMatchObject({ lines: [{ id: 'e1' }], refusal: { code: 'VERSION_STALE' } });
  expect(after.line()).toMatchObject({ id: 'e1', leaving: false, stray: false });
});

test('a save with a number that is enciphered is never written down in the browser, any other is', async () => {
  const { page, kept } = machine();
  const { outbox } = page();
  const end = farEnd([]);
  const members = columnsOf(board, 'PartyMember');
  const table = createTable(end.server.list, end.server.rows, { canCreate: true });
  const sending = createSending({
    resource: 'PartyMember',
    server: end.server,
    table,
    columns: members,
    outbox,
    today: () => '2026-11-22',
    saved: () => undefined,
  });
  const secret = members.find(({ field, hops }) => field.kind === 'secret' && hops.length === 0)?.key ?? '';
  const day = members.find(({ field, hops }) => field.kind === 'day' && hops.length === 0)?.key ?? '';
  const typed = (id: string, column: string) => {
    const edit = { text: '024190000501', value: '024190000501', shown: '024190000501', was: null, mark: 'held' as const };
    table.append([{ id, row: { id, version: 1 }, edits: new Map([[column, edit]]), since: null, stray: false }]);
    end.next(offline);
    void sending.flush([id], column);
  };

  typed('m1', secret);
  typed('m2', day);
  await settled();

  expect([secret, day]).not.toContain('');
  expect(kept().map(({ label }) => label)).toEqual([day]);
  expect(outbox.state.get().pending.map(({ label, isSecret }) => [label, isSecret])).toEqual([
    [secret, true],
    [day, false],
  ]);
});

test('a row that somebody else has deleted before is told to be gone, and is no hindrance the next time', async () => {
  const { table, removing, next, saved } = await sheetOn();
  next((operation) => refusal(operation, { problems: [{ resource: 'Enterprise', id: 'e1', field: null, code: 'NOT_FOUND' }] }));
  const lines = () => [table.line('e1')].flatMap((line) => line ?? []);

  expect(await removing.remove(lines(), 'Xóa 1 dòng')).toEqual({ code: 'GONE', detail: {} });
  expect(lines()).toMatchObject([{ gone: true, row: { name: 'May Nhã Nam' } }]);
  expect(await removing.remove(lines(), 'Xóa 1 dòng')).toBeNull();

  expect([lines(), saved.length]).toEqual([[], 1]);
});
