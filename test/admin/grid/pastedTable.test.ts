import { type PlanQuestion, planKey, usualPlan } from '../../../admin/src/grid/blockPlan.js';
import type { Since } from '../../../admin/src/grid/line.js';
import type { AskBlock, BlockQuestion } from '../../../admin/src/grid/previewing.js';
import type { References } from '../../../admin/src/grid/references.js';
import type { WayQuestion } from '../../../admin/src/grid/ways.js';
import { columnNamed } from '../world.js';
import { copied, label, may, namesOnly, opened } from './openedSheet.js';

/** Keeps the question and calls the action off. */
const callOff =
  (asked: BlockQuestion[]): AskBlock =>
  async (question) => {
    asked.push(question);
    return null;
  };

const block = [
  ['STT', 'Tên doanh nghiệp', 'MST', 'Xã, phường', 'Thành phần kinh tế', 'Thành lập'],
  ['1', 'Gạch Tân Yên', '2499100721', 'Xã Cao Xá', '100% vốn nước ngoài', '2/4/2007'],
  ['', '', '', '', '', ''],
  ['2', 'Bao bì Ngọc Châu', '2499100859', 'Xã Nơi Nào', 'Hợp tác xã', '31/02/2021'],
];

const founded: Since = { day: '2026-11-22', column: 'foundedOn', correct: false };

test('a pasted table is one save, its rows begin on their own days, and blank lines are left out', async () => {
  const { sheet, saved } = await opened({
    since: founded,
    askBlock: async ({ lacks }) => ({
      mended: new Map(),
      meant: new Map(),
      filled: new Map(lacks.map(({ column }) => [column.key, { value: 'ACTIVE', shown: 'Đang hoạt động' }])),
      repeated: new Map(),
    }),
  });

  const rows = await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  const creates = saved[0]?.payload.creates ?? {};
  expect([rows, saved.length, saved[0]?.label]).toEqual([2, 1, '2×5']);
  expect(creates.enterprises?.map(({ set }) => set.name)).toEqual(['Gạch Tân Yên', 'Bao bì Ngọc Châu']);
  expect(creates.enterpriseStandings?.map(({ set }) => [set.ownership, set.status, set.startedOn])).toEqual([
    ['FDI_100', 'ACTIVE', '2007-04-02'],
    ['COOPERATIVE', 'ACTIVE', '2026-11-22'],
  ]);
  expect(creates.enterpriseSites?.map(({ set }) => set.areaId)).toEqual(['cao-xa']);
});

test('before a paste is written its bad cells are shown with reasons, and called off it writes nothing', async () => {
  const asked: BlockQuestion[] = [];
  const { sheet, saved } = await opened({ since: founded, askBlock: callOff(asked) });

  const rows = await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  expect(asked[0]?.bad.map(({ lines, column, text, reason }) => [lines, column.key, text, reason.code])).toEqual([
    [[4], 'site.areaId', 'Xã Nơi Nào', 'UNKNOWN_REFERENCE'],
    [[4], 'foundedOn', '31/02/2021', 'DATE_INVALID'],
  ]);
  expect(asked[0]?.lacks.map(({ column, lines }) => [column.key, lines.length])).toEqual([['standing.status', 2]]);
  expect([rows, saved.length, sheet.table.get().lines.length]).toEqual([null, 0, 2]);
});

test('a name that a new row needs and lacks is told before anything is written', async () => {
  const asked: BlockQuestion[] = [];
  const { sheet, saved } = await opened({ askBlock: callOff(asked) });

  await sheet.paste(
    copied([
      ['Tên doanh nghiệp', 'MST'],
      ['Gạch Tân Yên', '2499100721'],
      ['', '2499100859'],
    ]),
    { row: 1, column: 0 },
    label,
  );

  expect(asked[0]?.bad.map(({ lines, column, text, reason }) => [lines, column.key, text, reason.code])).toEqual([
    [[3], 'name', '', 'REQUIRED'],
  ]);
  expect(saved).toEqual([]);
});

test('that a place is unknown is told before anybody is asked from which day', async () => {
  const asked: BlockQuestion[] = [];
  const { sheet } = await opened({ since: null, askBlock: callOff(asked) });
  const named = ['Tên DN', 'MST', 'Địa bàn'];

  await sheet.paste(copied([named, ['Gạch Tân Yên', '2499100721', 'Xã Nơi Nào']]), { row: 1, column: 0 }, label);

  expect(asked[0]?.bad.map(({ column, reason }) => [column.key, reason.code])).toEqual([['site.areaId', 'UNKNOWN_REFERENCE']]);
});

test('the day is asked for once the place is known', async () => {
  const mended = new Map([[0, { value: 'cao-xa', shown: 'Xã Cao Xá' }]]);
  const askBlock: AskBlock = async () => ({ mended, meant: new Map(), filled: new Map(), repeated: new Map() });
  const block = copied([
    ['Tên DN', 'MST', 'Địa bàn'],
    ['Gạch Tân Yên', '2499100721', 'Xã Nơi Nào'],
  ]);
  const [calledOff, told] = [await opened({ since: null, askBlock }), await opened({ since: founded, askBlock })];

  const rows = [
    await calledOff.sheet.paste(block, { row: 1, column: 0 }, label),
    await told.sheet.paste(block, { row: 1, column: 0 }, label),
  ];

  expect([rows, calledOff.saved.length]).toEqual([[null, 1], 0]);
  expect(told.saved[0]?.payload.creates.enterpriseSites?.map(({ set }) => [set.areaId, set.startedOn])).toEqual([['cao-xa', '2026-11-22']]);
});

test('a bad cell mended in the preview is written as mended, one left stays in the sheet as it was typed', async () => {
  const choose: AskBlock = async ({ lacks }) => ({
    mended: new Map([[0, { value: 'cao-xa', shown: 'Xã Cao Xá' }]]),
    meant: new Map(),
    filled: new Map(lacks.map(({ column }) => [column.key, { value: 'ACTIVE', shown: 'Đang hoạt động' }])),
    repeated: new Map(),
  });
  const { sheet, saved } = await opened({ since: founded, askBlock: choose });

  await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  expect(saved[0]?.payload.creates.enterpriseSites?.map(({ set }) => set.areaId)).toEqual(['cao-xa', 'cao-xa']);
  expect([...(sheet.table.lineAt(2)?.edits ?? [])].map(([key, { text, mark }]) => [key, text, mark])).toEqual([
    ['foundedOn', '31/02/2021', 'bad'],
  ]);
});

test('a name that the day of a row told apart is shown before it is written, and another may be meant', async () => {
  const asked: BlockQuestion[] = [];
  const choose: AskBlock = async (question) => {
    asked.push(question);
    return {
      mended: new Map(),
      meant: new Map([[0, { value: 'quang-trung-33', shown: 'Xã Quang Trung' }]]),
      filled: new Map(),
      repeated: new Map(),
    };
  };
  const { sheet, saved } = await opened({ since: founded, askBlock: choose });
  const named = ['Tên DN', 'MST', 'Địa bàn', 'Thành lập'];

  await sheet.paste(copied([named, ['Gạch Tân Yên', '2499100721', 'Xã Quang Trung', '01/02/2024']]), { row: 1, column: 0 }, label);

  expect(asked[0]?.told.map(({ text, value, among, lines }) => [text, value, among.length, lines])).toEqual([
    ['Xã Quang Trung', 'quang-trung-15', 2, [2]],
  ]);
  expect(saved[0]?.payload.creates.enterpriseSites?.map(({ set }) => set.areaId)).toEqual(['quang-trung-33']);
});

test('a day and month column that contradicts itself asks how its cells are meant', async () => {
  const asked: BlockQuestion[] = [];
  const { sheet } = await opened({ askBlock: callOff(asked) });

  await sheet.paste(
    copied([
      ['Tên DN', 'MST', 'Thành lập'],
      ['A', '2499100721', '31/12/2020'],
      ['B', '2499100859', '12/31/2020'],
    ]),
    { row: 1, column: 0 },
    label,
  );

  expect(asked[0]?.bad.map(({ text, reason }) => [text, reason.choices?.map(({ shown }) => shown)])).toEqual([
    ['12/31/2020', ['31/12/2020']],
  ]);
});

test('a pasted column that is day first as well as month first is asked about once, and read as it was answered', async () => {
  const asked: (readonly WayQuestion[])[] = [];
  const { sheet, saved } = await opened({
    askWays: async (questions) => {
      asked.push(questions);
      return new Map([['foundedOn', { days: 'mdy' }]]);
    },
  });
  const block = [
    ['Tên DN', 'MST', 'Thành lập'],
    ['A', '2499100721', '03/04/2020'],
    ['B', '2499100496', '5/6/2021'],
  ];

  await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  expect(asked.map((questions) => questions.map(({ column, text, ways }) => [column.key, text, ways.map(({ value }) => value)]))).toEqual([
    [['foundedOn', '03/04/2020', ['2020-04-03', '2020-03-04']]],
  ]);
  expect(saved[0]?.payload.creates.enterprises?.map(({ set }) => set.foundedOn)).toEqual(['2020-03-04', '2021-05-06']);
});

test('calling that question off writes nothing; what was copied from a sheet of ours is not asked about', async () => {
  const { sheet, saved } = await opened({ askWays: async () => null });
  const block = [
    ['Tên DN', 'MST', 'Thành lập'],
    ['A', '2499100721', '03/04/2020'],
    ['B', '2499100496', '5/6/2021'],
  ];

  expect(await sheet.paste(copied(block), { row: 1, column: 0 }, label)).toBeNull();
  expect(saved).toEqual([]);
  await sheet.paste({ cells: block, isOurs: true }, { row: 1, column: 0 }, label);

  expect(saved[0]?.payload.creates.enterprises?.map(({ set }) => set.foundedOn)).toEqual(['2020-04-03', '2021-06-05']);
});

describe('a table pasted from its first line', () => {
  const table = [
    ['DANH SÁCH DOANH NGHIỆP', '', '', ''],
    ['STT', 'Tên doanh nghiệp', 'MST', 'Chủ'],
    ['I', 'Xã Cao Xá', '', ''],
    ['1', 'May Tân Yên', '2499100721', 'An'],
    ['2', 'May Ngọc Châu', '2499100224', 'Bình'],
    ['', 'Cộng xã Cao Xá: 2 đơn vị', '', ''],
  ];
  const created = (saved: Awaited<ReturnType<typeof opened>>['saved']) =>
    saved.flatMap(({ payload }) => payload.creates.enterprises ?? []).map(({ set }) => set);
  const paste = (sheet: Awaited<ReturnType<typeof opened>>['sheet'], cells = table) =>
    sheet.paste(copied(cells), { row: 1, column: 0 }, label);

  test('writes its rows, and tells which lines it left out and which column goes nowhere', async () => {
    const asked: PlanQuestion[] = [];
    const { sheet, saved } = await opened({ askPlan: async (question) => (asked.push(question) ? usualPlan(question) : null) });

    await paste(sheet);

    expect(created(saved)).toEqual([
      { name: 'May Tân Yên', taxCode: '2499100721' },
      { name: 'May Ngọc Châu', taxCode: '2499100224' },
    ]);
    expect(asked[0]?.layout.left.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'title'],
      [2, 'heading'],
      [3, 'group'],
      [6, 'total'],
    ]);
  });

  test('is written as its user corrected it, and a table with these headings is read so the next time', async () => {
    const kept = new Map<string, string>();
    const browser = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text) };
    const note = columnNamed('Enterprise', 'note');
    const first = await opened({
      browser,
      askPlan: async (question) => ({ ...usualPlan(question), columns: new Map([[planKey(0, 3), note]]) }),
    });
    await paste(first.sheet);

    const second = await opened({ browser });
    await paste(second.sheet);

    expect(created(first.saved).map(({ note }) => note)).toEqual(['An', 'Bình']);
    expect(created(second.saved).map(({ note }) => note)).toEqual(['An', 'Bình']);
  });

  test('has a line back as a row that was taken for something else', async () => {
    const { sheet, saved } = await opened({
      askPlan: async (question) => ({ ...usualPlan(question), taken: new Set([6]) }),
      askBlock: leaveAll,
    });

    await paste(sheet);

    expect(sheet.table.get().lines.map((line) => line?.edits.get('name')?.text)).toContain('Cộng xã Cao Xá: 2 đơn vị');
    expect(created(saved).length).toBe(2);
  });

  test('is not written at all where it is called off', async () => {
    const { sheet, saved } = await opened({ askPlan: async () => null });

    expect(await paste(sheet)).toBeNull();
    expect(saved).toEqual([]);
  });

  test('leaves out a line that repeats one above it, unless one says otherwise', async () => {
    const asked: BlockQuestion[] = [];
    const twice = [...table.slice(0, 5), ['3', 'MAY TÂN YÊN', '2499100721', '']];
    const { sheet, saved } = await opened({ askBlock: async (question) => (asked.push(question) ? leaveAll(question) : null) });

    await paste(sheet, twice);

    expect(asked[0]?.repeats.map(({ number, of, differs }) => [number, of, differs.map(({ key }) => key)])).toEqual([
      [6, { number: 4 }, ['name']],
    ]);
    expect(created(saved).map(({ name }) => name)).toEqual(['May Tân Yên', 'May Ngọc Châu']);
  });

  test('updates a row that is there, in its own columns, if one says so', async () => {
    const holding: References['holding'] = async () => new Map([['2499100721', { value: 'e1', shown: 'May Nhã Nam' }]]);
    const update: AskBlock = async (question) => ({
      mended: new Map(),
      meant: new Map(),
      filled: new Map(),
      repeated: new Map(question.repeats.map(({ line }) => [line, 'update'])),
    });
    const { sheet, saved } = await opened({
      rows: [{ ...may, taxCode: '2499100721' }],
      askBlock: update,
      references: { ...namesOnly, holding },
    });

    await paste(sheet);

    expect(saved.flatMap(({ payload }) => payload.changes.enterprises ?? [])).toEqual([
      { id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } },
    ]);
    expect(created(saved).map(({ name }) => name)).toEqual(['May Ngọc Châu']);
  });
});

const leaveAll: AskBlock = async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() });
