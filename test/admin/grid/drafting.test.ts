import { Refused } from '../../../admin/src/failure.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { createDrafting } from '../../../admin/src/grid/drafting.js';
import { createTable } from '../../../admin/src/grid/table.js';
import { machine } from '../outbox/machine.js';
import { board, columnNamed, typed } from '../world.js';
import { foundedOn, name, namesOnly, opened, settled } from './openedSheet.js';

const area = columnNamed('Enterprise', 'site.areaId');
const bad = { line: 'e1', column: foundedOn, text: '31/02/2021' };

/** A page is closed with a text in it that is no day, and another one opened. */
async function reopened() {
  const { page, drafts } = machine();
  const [first, second] = [page(), page()];
  const before = await opened({ page: first });
  await before.sheet.writing.enter([bad], 'Sửa ngày');
  await settled();
  second.outbox.start(() => undefined);
  first.close();
  await settled();
  return { second, drafts };
}

test('a text that can not be read comes back with its reason when the sheet is opened again, until it is mended', async () => {
  const { second, drafts } = await reopened();
  expect(drafts()).toHaveLength(1);

  const { sheet, saved } = await opened({ page: second });
  await settled();
  expect(sheet.table.get().lines.map((line) => [line?.row?.name, line?.edits.get('foundedOn'), line?.stray])).toMatchObject([
    ['May Nhã Nam', { text: '31/02/2021', mark: 'bad', was: null, reason: { code: 'DATE_INVALID' } }, false],
    [undefined, undefined, false],
  ]);
  expect(drafts()).toMatchObject([{ tab: second.own, lines: [{ id: 'e1' }] }]);
  await sheet.writing.enter([{ ...bad, text: '28/02/2021' }], 'Sửa ngày');
  await settled();

  expect(saved).toHaveLength(1);
  expect(drafts()).toEqual([]);
});

test('taken back on the next page, it is gone', async () => {
  const { second, drafts } = await reopened();
  const { sheet } = await opened({ page: second });

  const undone = await sheet.undoing.undo();
  await settled();

  expect(undone).toMatchObject({ label: 'Sửa ngày', written: 1 });
  expect([sheet.table.line('e1')?.edits.size, drafts()]).toEqual([0, []]);
});

test('what could not be written of an action goes with what was, by one undo of the next page, however late it hears of that', async () => {
  for (const isLate of [false, true]) {
    const { page } = machine();
    const [first, second] = [page(), page()];
    const before = await opened({ page: first });
    await before.sheet.writing.enter([bad, { line: 'e1', column: name, text: 'May Tân Yên' }], 'Dán 1×2');
    second.outbox.start(() => undefined);
    first.close();
    await settled();
    const operation = before.saved[0]?.operation ?? '';
    const after = await opened({ page: second });
    if (isLate) await settled();
    after.remembered.push({
      label: 'Dán 1×2',
      last: operation,
      undone: false,
      at: '2026-11-22T01:00:00Z',
      lastAt: '2026-11-22T01:00:00Z',
    });
    await after.sheet.undoing.load();
    await settled();

    expect(after.sheet.undoing.stacks.get().done).toHaveLength(1);
    await after.sheet.undoing.undo();

    expect(after.undone.map((undone) => undone.operation)).toEqual([operation]);
    expect(after.sheet.table.line('e1')?.edits.size).toBe(0);
  }
});

test('a page that was open with the same sheet has it too, but for cells in which something was typed since', async () => {
  const { page } = machine();
  const [first, second] = [page(), page()];
  const [before, after] = [await opened({ page: first }), await opened({ page: second })];
  second.outbox.start(() => undefined);
  await before.sheet.writing.enter([bad, { line: 'e1', column: area, text: 'Đâu đó' }], 'Dán');
  await after.sheet.writing.enter([{ ...bad, text: '32/01/2021' }], 'Sửa ngày');
  await settled();

  first.close();
  await settled();

  expect([...(after.sheet.table.line('e1')?.edits.values() ?? [])].map(({ text }) => text)).toEqual(['32/01/2021', 'Đâu đó']);
});

test('a name that could not be looked up before the page was closed is looked up by the next one', async () => {
  const { page } = machine();
  const [first, second] = [page(), page()];
  const never = { ...namesOnly, match: () => new Promise<never>(() => undefined) };
  const asking = await opened({ page: first, references: never });
  void asking.sheet.writing.enter([{ line: 'e1', column: area, text: 'Xã Cao Xá' }], 'Sửa địa bàn');
  await settled();

  const { sheet, saved } = await opened({ page: second });
  second.outbox.start(() => undefined);
  first.close();
  await settled();
  window.dispatchEvent(new Event('online'));
  await settled();

  expect(saved.map(({ label, payload }) => [label, payload.creates.enterpriseSites?.length])).toEqual([['Sửa địa bàn', 1]]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('what is on its way is not kept twice', async () => {
  const { page, kept, drafts } = machine();
  const { sheet, next } = await opened({ page: page() });
  next(() => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} })));

  void sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
  await settled();

  expect([kept().length, drafts()]).toEqual([1, []]);
});

test('a number that is enciphered is never written down in the browser, what is typed beside it is', async () => {
  const { page, drafts } = machine();
  const members = columnsOf(board, 'PartyMember');
  const [secret, day] = (['secret', 'day'] as const).map(
    (kind) => members.find(({ field, hops }) => field.kind === kind && hops.length === 0)?.key ?? '',
  );
  const table = createTable(
    async () => ({ rows: [], total: 0 }),
    async () => [],
    { canCreate: true },
  );
  createDrafting({ key: 'PartyMember', table, columns: members, drafts: page().outbox.drafts, taken: () => undefined });
  const edit = { ...typed(undefined), text: '0241900005xx', mark: 'bad' as const };

  table.append([{ id: 'm1', row: null, edits: new Map([secret, day].map((column) => [column ?? '', edit])), since: null, stray: false }]);
  await settled();

  expect([secret, day]).not.toContain('');
  expect(drafts().flatMap(({ lines }) => lines.flatMap(({ edits }) => [...edits.keys()]))).toEqual([day]);
});

test('of what is given up with its list nothing is kept', async () => {
  const { page, drafts } = machine();
  const { sheet } = await opened({ page: page() });
  await sheet.writing.enter([bad], 'Sửa ngày');
  await settled();
  expect(drafts()).toHaveLength(1);

  sheet.close();
  await settled();

  expect(drafts()).toEqual([]);
});

test('what was typed right before its list was given up is not kept either', async () => {
  const { page, drafts } = machine();
  const { sheet } = await opened({ page: page() });
  await settled();

  await sheet.writing.enter([bad], 'Sửa ngày');
  sheet.close();
  await settled();

  expect(drafts()).toEqual([]);
});

test('what is given back is kept at every moment, until it is kept with the sheet it is given to', async () => {
  const { second, drafts } = await reopened();

  const opening = opened({ page: second });
  expect(drafts()).toHaveLength(1);
  await opening;
  await settled();

  expect(drafts()).toMatchObject([{ operation: `${second.own} Enterprise`, lines: [{ id: 'e1' }] }]);
});

test('what could not be written of a new row is kept with the row, once that is there', async () => {
  const { page, drafts } = machine();
  const { sheet } = await opened({ page: page() });
  const line = sheet.table.lineAt(1)?.id ?? '';
  const cell = (column: typeof name, text: string) => ({ line, column, text });
  await sheet.writing.enter([cell(name, 'Gạch Tân Yên'), cell(foundedOn, '31/02/2021')], 'Sửa');
  await settled();
  expect(drafts()).toMatchObject([{ lines: [{ id: line, row: null }] }]);

  await sheet.writing.enter([cell(columnNamed('Enterprise', 'taxCode'), '2499100721')], 'Sửa');
  await settled();

  expect(drafts()).toMatchObject([{ lines: [{ id: line, row: { name: 'Gạch Tân Yên' } }] }]);
  expect([...(drafts()[0]?.lines[0]?.edits.values() ?? [])].map(({ text }) => text)).toEqual(['31/02/2021']);
});
