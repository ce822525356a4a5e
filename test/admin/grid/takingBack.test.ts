import { cardOf } from '../../../admin/src/catalog.js';
import { Refused } from '../../../admin/src/failure.js';
import { machine } from '../outbox/machine.js';
import { board, columnNamed } from '../world.js';
import { copied, foundedOn, label, name, opened, settled } from './openedSheet.js';
import { refusal } from './server.js';

const taxCode = columnNamed('Enterprise', 'taxCode');

test('an undone action is taken out of the sheet, and can be redone', async () => {
  const { sheet, kept, nextUndo } = await opened();
  await sheet.paste(copied([['Gạch Tân Yên', '2499100721']]), { row: 1, column: 0 }, label);
  const [id = ''] = [...kept.keys()].filter((known) => known !== 'e1');

  kept.delete(id);
  nextUndo(async () => ({ removed: [id] }));
  const undone = await sheet.undoing.undo();

  expect(undone).toEqual({ label: '1×2', redo: false, kept: [], written: 1 });
  expect(sheet.table.get().lines.map((line) => line?.row?.name ?? null)).toEqual(['May Nhã Nam', null]);
  expect(sheet.undoing.stacks.get().undone).toHaveLength(1);
});

test('undo first takes back what was typed and could not be written, then what was', async () => {
  const { sheet, saved } = await opened();
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
  await sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '31/02/2021' }], 'Sửa ngày');

  const labels = [await sheet.undoing.undo(), await sheet.undoing.undo(), await sheet.undoing.undo()].map((done) => done?.label);

  expect(labels).toEqual(['Sửa ngày', 'Sửa tên', undefined]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
  expect(saved).toHaveLength(1);
});

test('one undo takes back a paste with the cells of it that could not be written', async () => {
  const { sheet } = await opened({
    askBlock: async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() }),
  });
  await sheet.paste(
    copied([
      ['Tên DN', 'MST', 'Thành lập'],
      ['Gạch Tân Yên', '2499100721', '31/02/2021'],
    ]),
    { row: 1, column: 0 },
    label,
  );

  await sheet.undoing.undo();

  expect(sheet.table.lineAt(1)?.edits.size).toBe(0);
  expect(sheet.undoing.stacks.get()).toMatchObject({ done: [], undone: [{ label: '1×3' }] });
});

test('a paste that is done again has the cells that could not be written, too, and one undo takes all of it back again', async () => {
  const { sheet } = await opened({
    askBlock: async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() }),
  });
  const unwritten = [
    ['Tên DN', 'MST', 'Thành lập'],
    ['Gạch Tân Yên', '2499100721', '31/02/2021'],
  ];
  await sheet.paste(copied(unwritten), { row: 1, column: 0 }, label);
  const texts = () => [...(sheet.table.lineAt(1)?.edits.values() ?? [])].map(({ text, mark }) => [text, mark]);

  await sheet.undoing.undo();
  await sheet.undoing.redo();
  expect(texts()).toEqual([['31/02/2021', 'bad']]);

  await sheet.undoing.undo();
  expect(texts()).toEqual([]);
});

test('its rows are in the order in which they were pasted, those that could not be written among those that were', async () => {
  const { sheet, kept, nextUndo } = await opened({
    askBlock: async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() }),
  });
  const block = [
    ['Gạch Một', '2499100721'],
    ['Gạch Hai', 'không rõ'],
    ['Gạch Ba', '2499101002'],
  ];
  await sheet.paste(copied(block), { row: 1, column: 0 }, label);
  const written = [...kept.values()].filter(({ id }) => id !== 'e1');
  const names = () => sheet.table.get().lines.map((line) => line?.edits.get('name')?.text ?? line?.row?.name ?? null);
  expect(names()).toEqual(['May Nhã Nam', 'Gạch Một', 'Gạch Hai', 'Gạch Ba', null]);

  nextUndo(async () => ({ removed: written.map(({ id }) => id) }));
  await sheet.undoing.undo();
  expect(names()).toEqual(['May Nhã Nam', null]);
  nextUndo(async () => ({ rows: written }));
  await sheet.undoing.redo();

  expect(names()).toEqual(['May Nhã Nam', 'Gạch Một', 'Gạch Hai', 'Gạch Ba', null]);
});

describe('a paste that the server understands nothing of', () => {
  const refusing = () => Promise.reject(new Refused({ code: 'BAD_USER_INPUT', message: '', detail: {} }));
  const block = [
    ['Gạch Một', '2499100721'],
    ['Gạch Hai', 'không rõ'],
  ];

  async function refused() {
    const page = await opened({
      askBlock: async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() }),
    });
    for (const _ of [1, 2]) page.next(refusing);
    await page.sheet.paste(copied(block), { row: 1, column: 0 }, label);
    const lines = () => page.sheet.table.get().lines.flatMap((line) => line ?? []);
    const waiting = () => lines().flatMap(({ id, edits }) => [...edits].map(([column, { text, mark }]) => [id, column, text, mark]));
    return { ...page, lines, waiting };
  }

  test('goes with one undo though it was sent once more, and comes back whole with one redo', async () => {
    const { sheet, lines, waiting } = await refused();
    await sheet.retry(lines().map(({ id }) => id));
    const before = waiting();

    await sheet.undoing.undo();
    const between = waiting();
    await sheet.undoing.redo();

    expect([before.length, between]).toEqual([4, []]);
    expect(waiting()).toEqual(before);
    expect(sheet.undoing.stacks.get()).toMatchObject({ done: [{ label: '2×2' }], undone: [] });
  });

  test('comes back though the list was read anew in between', async () => {
    const { sheet, waiting } = await refused();
    const before = waiting();

    await sheet.undoing.undo();
    sheet.table.refresh();
    await settled();
    await sheet.undoing.redo();

    expect(waiting()).toEqual(before);
  });
});

test('what could not be written of an action that is taken back out of turn comes back with it, too', async () => {
  const { sheet } = await opened();
  const [bad, other] = [
    { line: 'e1', column: foundedOn, text: '31/02/2021' },
    { line: 'e1', column: columnNamed('Enterprise', 'tradingName'), text: 'MTY' },
  ];
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }, bad], 'Dán');
  await sheet.writing.enter([other], 'Sửa');
  const [deed] = sheet.undoing.stacks.get().done;
  if (!deed || !('operation' in deed)) throw new Error('no deed');

  await sheet.undoing.turn(deed, false);
  const between = sheet.table.line('e1')?.edits.size;
  await sheet.undoing.redo();

  expect([between, sheet.table.line('e1')?.edits.get('foundedOn')?.text]).toEqual([0, bad.text]);
});

test('a deletion that is taken back brings back what was typed into the row and not written, a new line its all', async () => {
  const { sheet, kept, nextUndo } = await opened();
  const empty = sheet.table.lineAt(1)?.id ?? '';
  await sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '31/02/2021' }], 'Sửa ngày');
  await sheet.writing.enter([{ line: empty, column: name, text: 'Gạch' }], 'Sửa tên');
  const texts = () => ['e1', empty].map((id) => [...(sheet.table.line(id)?.edits.values() ?? [])].map(({ text }) => text));

  await sheet.remove(lineOne(sheet), 'Xóa dòng');
  await sheet.remove(
    [empty].flatMap((id) => sheet.table.line(id) ?? []),
    'Xóa dòng mới',
  );
  expect(texts()).toEqual([[], []]);
  nextUndo(async () => ({ rows: [...kept.values()] }));
  for (const _ of [1, 2]) await sheet.undoing.undo();

  expect(texts()).toEqual([['31/02/2021'], ['Gạch']]);
});

const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, version: 1, name: `Hàng ${id}` }));
const idsIn = ({ table }: Awaited<ReturnType<typeof opened>>['sheet']) => table.get().lines.flatMap((line) => (line?.row ? [line.id] : []));

test('rows that were deleted come back where they stood, among those of the list, and are told', async () => {
  const { sheet, kept, nextUndo } = await opened({ rows: five });
  const gone = five.slice(1, 3);
  await sheet.remove(
    gone.flatMap(({ id }) => sheet.table.line(id) ?? []),
    'Xóa 2 dòng',
  );
  for (const { id } of gone) kept.delete(id);
  nextUndo(async () => ({ rows: gone }));

  const undone = await sheet.undoing.undo();

  expect([idsIn(sheet), sheet.table.get().total]).toEqual([['a', 'b', 'c', 'd', 'e'], 5]);
  expect(undone).toMatchObject({ came: { ids: ['b', 'c'], atEnd: 0 } });
});

test('rows of which it is not known where they stood come where the server has them, else they are told to be at the end', async () => {
  const { sheet, nextUndo, kept } = await opened({ rows: five });
  const [own, others] = ['x', 'z'].map((id) => ({ id, version: 1, name: id }));
  if (!own || !others) return;
  const [first, ...rest] = kept.values();
  kept.clear();
  for (const row of [first, own, ...rest]) if (row) kept.set(row.id, row);
  sheet.undoing.did({ operation: 'o', label: 'Xóa' });
  nextUndo(async () => ({ rows: [own, others] }));

  const undone = await sheet.undoing.undo();

  expect([idsIn(sheet), sheet.table.get().total]).toEqual([['a', 'x', 'b', 'c', 'd', 'e', 'z'], 6]);
  expect(undone).toMatchObject({ came: { ids: ['x', 'z'], atEnd: 1 } });
});

test('a draft that was mended and written is the draft again once that is undone, and is written again', async () => {
  const { page } = machine();
  const [first, second] = [page(), page()];
  const before = await opened({ page: first });
  const cell = { line: before.sheet.table.lineAt(1)?.id ?? '', column: taxCode, text: 'không rõ' };
  await before.sheet.writing.enter([{ ...cell, column: name, text: 'Gạch' }, cell], 'Dán');
  await settled();
  second.outbox.start(() => undefined);
  first.close();
  await settled();
  const { sheet, saved, kept, nextUndo } = await opened({ page: second });
  await settled();
  const marks = () => [...(sheet.table.line(cell.line)?.edits ?? [])].map(([key, { text, mark }]) => [key, text, mark]);
  const drafted = marks();
  expect(drafted.map(([, text]) => text)).toEqual(['Gạch', 'không rõ']);

  await sheet.writing.enter([{ ...cell, text: '2499100721' }], 'Sửa');
  const written = kept.get(cell.line);
  expect([saved.length, marks()]).toEqual([1, []]);
  nextUndo(async () => ({ removed: [cell.line] }));
  await sheet.undoing.undo();
  expect([sheet.table.line(cell.line)?.row, marks()]).toEqual([null, drafted]);

  nextUndo(async () => ({ rows: written ? [written] : [] }));
  await sheet.undoing.redo();
  expect([sheet.table.line(cell.line)?.row, marks()]).toEqual([written, []]);
});

const lineOne = ({ table }: Awaited<ReturnType<typeof opened>>['sheet']) => [table.line('e1')].flatMap((line) => line ?? []);
const left = (resource: string) =>
  ({ resource: 'Enterprise', id: 'e1', field: null, code: 'STILL_REFERRED_TO', detail: { resource, count: 1 } }) as const;

test('a deletion refused for what still refers to the line tells what does, and is no action yet', async () => {
  const { sheet, next } = await opened();
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
  next((operation) => refusal(operation, { problems: [left('Employment'), left('Visit')] }));

  const refused = await sheet.remove(lineOne(sheet), 'Xóa dòng');

  expect(refused).toEqual({ code: 'STILL_REFERRED_TO', left: [left('Employment'), left('Visit')] });
  expect(sheet.undoing.stacks.get().done.map(({ label: done }) => done)).toEqual(['Sửa tên']);
});

test('rows that go along are deleted in the same save, as one action', async () => {
  const { sheet, saved } = await opened();
  const along = [{ card: cardOf(board, 'Visit'), rows: [{ id: 'v1', version: 3 }] }];

  const refused = await sheet.remove(lineOne(sheet), 'Xóa dòng', along);

  expect(refused).toBeNull();
  expect(saved.map(({ payload }) => payload.deletes)).toEqual([
    { visits: [{ id: 'v1', version: 3 }], enterprises: [{ id: 'e1', version: 1 }] },
  ]);
  expect(sheet.undoing.stacks.get().done).toMatchObject([{ label: 'Xóa dòng' }]);
});

test('undo after a refused deletion says that nothing was deleted, and leaves the action before it written', async () => {
  const { sheet, next } = await opened();
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
  const outside = { resource: 'Visit', id: 'v1', field: null, code: 'OUTSIDE_SCOPE' } as const;
  next((operation) => refusal(operation, { problems: [left('Employment'), outside] }));
  const refused = await sheet.remove(lineOne(sheet), 'Xóa dòng');

  const undone = await sheet.undoing.undo();

  expect(refused).toEqual({ code: 'OUTSIDE_SCOPE', detail: {} });
  expect(undone).toEqual({ label: 'Xóa dòng', redo: false, vain: true });
  expect(sheet.undoing.stacks.get().done.map(({ label: done }) => done)).toEqual(['Sửa tên']);
});

test('a deletion waits, marked, behind what could not be sent of its rows', async () => {
  const { sheet, next } = await opened();
  next(() => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} })));
  void sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
  await settled();

  void sheet.remove(lineOne(sheet), 'Xóa dòng');
  await settled();

  expect(sheet.table.line('e1')).toMatchObject({ leaving: true, row: { name: 'May Nhã Nam' } });
});
