import { cardOf } from '../../../admin/src/catalog.js';
import { Refused } from '../../../admin/src/failure.js';
import { type AskPlan, type PlanQuestion, planKey, usualPlan } from '../../../admin/src/grid/blockPlan.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Since } from '../../../admin/src/grid/line.js';
import { type AskMeant, made } from '../../../admin/src/grid/meaning.js';
import { groundOf } from '../../../admin/src/grid/news.js';
import type { AskBlock, BlockQuestion } from '../../../admin/src/grid/previewing.js';
import { createRecalled } from '../../../admin/src/grid/recalled.js';
import type { References } from '../../../admin/src/grid/references.js';
import type { SaveAnswer } from '../../../admin/src/grid/server.js';
import { createSheet } from '../../../admin/src/grid/sheet.js';
import type { AskWays, WayQuestion } from '../../../admin/src/grid/ways.js';
import { machine } from '../outbox/machine.js';
import { board, columnNamed } from '../world.js';
import { farEnd, refusal } from './server.js';

const columns = columnsOf(board, 'Enterprise');
const speech = () => ({ catalog: board, language: 'vi' as const });
const places: Record<string, string[]> = { 'Xã Cao Xá': ['cao-xa'], 'Xã Quang Trung': ['quang-trung-15', 'quang-trung-33'] };
/** What the name meant on any day that is told. */
const then = 'quang-trung-15';

const namesOnly: References = {
  match: async (target, wanted) =>
    wanted.map(({ text, on }) => {
      const ids = target === 'AdminUnit' ? (places[text] ?? []) : [];
      const choices = ids.map((id) => ({ value: id, shown: text }));
      if (ids.includes(then) && on === '2024-02-01') return { exact: then, choices: choices.slice(0, 1), among: choices };
      return ids.length === 1 && ids[0]
        ? { exact: ids[0], choices }
        : ids.length > 1
          ? { ambiguous: ids, choices }
          : { unknown: true, near: [], choices };
    }),
  suggest: async () => [],
  locate: async () => [],
  holding: async () => new Map(),
  forget: () => undefined,
};

const may = { id: 'e1', version: 1, name: 'May Nhã Nam', taxCode: '2499100496', foundedOn: null };

async function opened({
  rows = [may],
  since = { day: '2026-11-22', column: null, correct: false },
  askBlock = async () => null,
  askMeant = async () => null,
  askPlan = async (question) => usualPlan(question),
  references = namesOnly,
  browser = { getItem: () => null, setItem: () => undefined },
  page = machine().page(),
  askWays = async (questions) => new Map(questions.map(({ column }) => [column.key, { days: 'dmy' }])),
}: {
  rows?: (typeof may)[];
  since?: Since | null;
  askBlock?: AskBlock;
  askWays?: AskWays;
  askMeant?: AskMeant;
  askPlan?: AskPlan;
  references?: References;
  browser?: Pick<Storage, 'getItem' | 'setItem'>;
  page?: ReturnType<ReturnType<typeof machine>['page']>;
} = {}) {
  const end = farEnd(rows);
  const options = {
    card: cardOf(board, 'Enterprise'),
    columns,
    visible: () => columns.filter(({ usual }) => usual),
    server: end.server,
    references,
    speech,
    today: () => '2026-11-22',
    askPlan,
    recalled: createRecalled('Enterprise', browser),
  };
  const sheet = createSheet({ ...options, askSince: async () => since, askBlock, askWays, askMeant, outbox: page.outbox });
  sheet.table.refresh();
  await settled();
  return { sheet, ...end };
}

/** Until nothing is under way. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const name = columnNamed('Enterprise', 'name');
const foundedOn = columnNamed('Enterprise', 'foundedOn');
const label = (rows: number, across: number) => `${rows}×${across}`;
const copied = (cells: string[][]) => ({ cells, isOurs: false });

test('typing a cell sends one save with what stood there, and the answer stands in the cell', async () => {
  const { sheet, saved } = await opened();

  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa');

  expect(saved.map(({ payload }) => payload.changes)).toEqual([
    { enterprises: [{ id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } }] },
  ]);
  expect(sheet.table.line('e1')).toMatchObject({ row: { name: 'May Tân Yên' }, edits: new Map() });
});

test('typing again what is stored sends nothing', async () => {
  const { sheet, saved } = await opened({ rows: [{ ...may, foundedOn: '2011-02-10' as unknown as null }] });

  await sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '10/2/2011' }], 'Sửa');

  expect(saved).toEqual([]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('a cell that can not be read keeps what was typed, with the reason, and is not sent', async () => {
  const { sheet, saved } = await opened();

  await sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '31/02/2021' }], 'Sửa');

  expect(saved).toEqual([]);
  expect(sheet.table.line('e1')?.edits.get('foundedOn')).toMatchObject({
    text: '31/02/2021',
    mark: 'bad',
    reason: { code: 'DATE_INVALID' },
  });
});

test('a name that several rows go by offers them', async () => {
  const { sheet } = await opened();

  await sheet.writing.enter([{ line: 'e1', column: columnNamed('Enterprise', 'site.areaId'), text: 'Xã Quang Trung' }], 'Sửa');

  const reason = sheet.table.line('e1')?.edits.get('site.areaId')?.reason;
  expect(reason?.code).toBe('AMBIGUOUS_REFERENCE');
  expect(reason?.choices?.map(({ value }) => value)).toEqual(['quang-trung-15', 'quang-trung-33']);
});

test('calling off the question of the day leaves the sheet as it was', async () => {
  const { sheet, saved } = await opened({ since: null });

  await sheet.writing.enter([{ line: 'e1', column: columnNamed('Enterprise', 'site.areaId'), text: 'Xã Cao Xá' }], 'Sửa');

  expect(saved).toEqual([]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('a refused save keeps every cell, marks the one at fault, and sends them all again once it is mended', async () => {
  const { sheet, saved, next } = await opened();
  next((operation) => refusal(operation, { problems: [{ resource: 'Enterprise', id: 'e1', field: 'name', code: 'TOO_LONG' }] }));

  await sheet.writing.enter(
    [
      { line: 'e1', column: name, text: 'A' },
      { line: 'e1', column: foundedOn, text: '1/2/2020' },
    ],
    'Dán',
  );
  const marks = [...(sheet.table.line('e1')?.edits ?? [])].map(([key, { mark, reason }]) => [key, mark, reason?.code]);
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'B' }], 'Sửa');

  expect(marks).toEqual([
    ['name', 'refused', 'TOO_LONG'],
    ['foundedOn', 'held', 'WITH_OTHERS'],
  ]);
  expect(saved[1]?.payload.changes.enterprises).toEqual([
    { id: 'e1', was: { name: 'May Nhã Nam', foundedOn: null }, set: { name: 'B', foundedOn: '2020-02-01' } },
  ]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('somebody else in the same cell: both values are shown, and mine is written over theirs only if I say so', async () => {
  const { sheet, saved, next } = await opened();
  next((operation) =>
    refusal(operation, {
      conflicts: [
        { resource: 'Enterprise', id: 'e1', field: 'name', yours: 'A', theirs: 'Thêu Nhã Nam', by: 'Lan', at: '2026-11-22T01:00:00Z' },
      ],
    }),
  );

  await sheet.writing.enter([{ line: 'e1', column: name, text: 'A' }], 'Sửa');
  expect(sheet.table.line('e1')?.edits.get('name')).toMatchObject({ mark: 'conflict', reason: { theirs: 'Thêu Nhã Nam', by: 'Lan' } });
  sheet.writing.insist([{ line: 'e1', column: 'name' }]);
  await sheet.sending.retry(['e1']);
  await settled();

  expect(saved[1]?.payload.changes.enterprises).toEqual([{ id: 'e1', was: { name: 'Thêu Nhã Nam' }, set: { name: 'A' } }]);
});

test('what somebody else wrote into a cell after it was opened is not written over unseen', async () => {
  const { sheet, saved } = await opened();
  const line = sheet.table.line('e1');
  if (!line) throw new Error('no e1');
  const ground = groundOf(line, name);

  sheet.table.show([{ ...may, version: 2, name: 'Thêu Nhã Nam' }]);
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên', ground }], 'Sửa');

  expect(saved[0]?.payload.changes.enterprises).toEqual([{ id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } }]);
});

test('while the database is away the same operation is sent again until it is written', async () => {
  const page = machine().page();
  const { sheet, saved, next } = await opened({ page });
  next(() => Promise.reject(new Refused({ code: 'UNAVAILABLE', message: '', detail: {} })));

  const written = sheet.writing.enter([{ line: 'e1', column: name, text: 'A' }], 'Sửa');
  await settled();
  const mark = sheet.table.line('e1')?.edits.get('name')?.mark;
  const away = page.outbox.state.get().away?.code;
  await written;

  expect([mark, away]).toEqual(['away', 'UNAVAILABLE']);
  expect(saved[1]).toEqual(saved[0]);
  expect(sheet.table.line('e1')?.row?.name).toBe('A');
  expect(page.outbox.state.get()).toEqual({ pending: [], away: null });
});

test('two saves of one row go in the order typed, the second naming what the first wrote', async () => {
  const { sheet, saved } = await opened();

  await Promise.all(['A', 'B'].map((text) => sheet.writing.enter([{ line: 'e1', column: name, text }], 'Sửa')));

  const sets = saved.flatMap(({ payload }) => payload.changes.enterprises ?? []).map(({ was, set }) => [was?.name, set.name]);
  expect(sets.at(-1)?.[1]).toBe('B');
  expect(sets.every(([was], place) => was === (sets[place - 1]?.[1] ?? 'May Nhã Nam'))).toBe(true);
  expect(sheet.table.line('e1')?.row?.name).toBe('B');
});

test('typing into the empty last line makes a row and a new empty line', async () => {
  const { sheet, saved } = await opened();
  const empty = sheet.table.lineAt(1);

  await sheet.writing.enter([{ line: empty?.id ?? '', column: name, text: 'Gạch Tân Yên' }], 'Sửa');
  expect([saved.length, sheet.table.get().lines.length]).toEqual([0, 3]);
  await sheet.writing.enter([{ line: empty?.id ?? '', column: columnNamed('Enterprise', 'taxCode'), text: '2499100721' }], 'Sửa');

  expect(saved.map(({ payload }) => payload.creates)).toEqual([
    { enterprises: [{ id: empty?.id, set: { name: 'Gạch Tân Yên', taxCode: '2499100721' } }] },
  ]);
  expect(sheet.table.lineAt(1)).toMatchObject({ row: { name: 'Gạch Tân Yên' } });
});

const block = [
  ['STT', 'Tên doanh nghiệp', 'MST', 'Xã, phường', 'Thành phần kinh tế', 'Thành lập'],
  ['1', 'Gạch Tân Yên', '2499100721', 'Xã Cao Xá', '100% vốn nước ngoài', '2/4/2007'],
  ['', '', '', '', '', ''],
  ['2', 'Bao bì Ngọc Châu', '2499100859', 'Xã Nơi Nào', 'Hợp tác xã', '31/02/2021'],
];
/** Keeps the question and calls the action off. */
const callOff =
  (asked: BlockQuestion[]): AskBlock =>
  async (question) => {
    asked.push(question);
    return null;
  };

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

test('a line that names a new line waits until that one is written, and then goes by itself', async () => {
  const { sheet, saved } = await opened();
  const [parent, branch] = [sheet.table.lineAt(1)?.id ?? '', 'b'];
  sheet.table.append([{ id: branch, row: null, edits: new Map(), since: null, stray: false }]);
  const cell = (line: string, key: string, text: string) => ({ line, column: columnNamed('Enterprise', key), text });

  await sheet.writing.enter([cell(parent, 'name', 'Gạch Tân Yên')], 'Sửa');
  await sheet.writing.enter(
    [
      cell(branch, 'name', 'Chi nhánh Gạch'),
      cell(branch, 'taxCode', '2499100859'),
      { ...cell(branch, 'parentId', 'Gạch Tân Yên'), picked: { value: parent } },
    ],
    'Sửa',
  );
  const waits = sheet.table.line(branch)?.edits.get('parentId')?.reason?.code;
  await sheet.writing.enter([cell(parent, 'taxCode', '2499100721')], 'Sửa');
  await settled();

  expect(waits).toBe('WAITS');
  expect(saved.map(({ payload }) => [payload.creates, payload.changes])).toMatchObject([
    [{ enterprises: [{ id: branch }] }, {}],
    [{ enterprises: [{ id: parent }] }, {}],
    [{}, { enterprises: [{ id: branch, set: { parentId: parent } }] }],
  ]);
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

test('an unknown name may become a row, made in the same save as the cell that names it, and only once', async () => {
  const zones = cardOf(board, 'IndustrialZone');
  const choice = made(zones, 'CCN Yên Lư', { code: 'YL', kind: 'CLUSTER', status: 'OPERATING' });
  const { sheet, saved } = await opened({ askMeant: async () => choice });
  const zone = columnNamed('Enterprise', 'site.zoneId');

  await sheet.writing.enter([{ line: 'e1', column: zone, text: 'CCN Yên Lư' }], 'Sửa');

  expect(saved).toHaveLength(1);
  expect(saved[0]?.payload.creates.industrialZones).toEqual([
    { id: choice.value, set: { name: 'CCN Yên Lư', code: 'YL', kind: 'CLUSTER', status: 'OPERATING' } },
  ]);
  expect(saved[0]?.payload.creates.enterpriseSites?.map(({ set }) => set.zoneId)).toEqual([choice.value]);
});

test('a row named by two lines is made once, and not again with a line that was held back', async () => {
  const { sheet, saved } = await opened({ rows: [may, { ...may, id: 'e2', name: 'Thêu Ren', taxCode: '2499100224' }] });
  const picked = made(cardOf(board, 'IndustrialZone'), 'CCN Yên Lư', { code: 'YL' });
  const zone = columnNamed('Enterprise', 'site.zoneId');
  const entry = { column: zone, text: 'CCN Yên Lư', picked };

  await sheet.writing.enter(
    ['e1', 'e2', sheet.table.lineAt(2)?.id ?? ''].map((line) => ({ ...entry, line })),
    'Dán',
  );
  await sheet.writing.enter([{ line: sheet.table.lineAt(2)?.id ?? '', column: name, text: 'Gạch' }], 'Sửa');
  await sheet.writing.enter(
    [{ line: sheet.table.lineAt(2)?.id ?? '', column: columnNamed('Enterprise', 'taxCode'), text: '2499100721' }],
    'Sửa',
  );

  expect(saved.map(({ payload }) => payload.creates.industrialZones?.length ?? 0)).toEqual([1, 0]);
  expect(saved[1]?.payload.creates.enterpriseSites?.map(({ set }) => set.zoneId)).toEqual([picked.value]);
});

test('what the server says against a row made beside a cell stands on that cell', async () => {
  const { sheet, next } = await opened();
  const picked = made(cardOf(board, 'IndustrialZone'), 'CCN Yên Lư', { code: 'YL' });
  next((operation) =>
    refusal(operation, { problems: [{ resource: 'IndustrialZone', id: String(picked.value), field: 'code', code: 'NOT_UNIQUE' }] }),
  );

  await sheet.writing.enter([{ line: 'e1', column: columnNamed('Enterprise', 'site.zoneId'), text: 'CCN Yên Lư', picked }], 'Sửa');

  expect(sheet.table.line('e1')?.edits.get('site.zoneId')).toMatchObject({ mark: 'refused', reason: { code: 'NOT_UNIQUE' } });
});

describe('what a page could not send before it was closed', () => {
  const gone = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));

  /** A sheet in which one cell was sent and another typed behind it, and which is closed before anything was answered; then the next. */
  async function reopened(answer?: (operation: string) => SaveAnswer) {
    const { page } = machine();
    const [first, second] = [page(), page()];
    const before = await opened({ page: first });
    before.next(gone);
    void before.sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');
    await settled();
    void before.sheet.writing.enter([{ line: 'e1', column: foundedOn, text: '1/2/2020' }], 'Sửa ngày');
    await settled();
    const after = await opened({ page: second });
    if (answer) for (const each of [answer, answer]) after.next(each);
    second.outbox.start(after.sheet.resume);
    first.close();
    await settled();
    await settled();
    return { before, after, second };
  }

  test('is sent by the next one: the same operation with the same content, then what was typed behind it', async () => {
    const { before, after, second } = await reopened();

    expect(after.saved[0]).toEqual(before.saved[0]);
    expect(after.saved.slice(1).map(({ label, payload }) => [label, payload.changes.enterprises])).toEqual([
      ['Sửa ngày', [{ id: 'e1', was: { foundedOn: null }, set: { foundedOn: '2020-02-01' } }]],
    ]);
    expect(after.sheet.table.line('e1')).toMatchObject({ row: { name: 'May Tân Yên', foundedOn: '2020-02-01' }, edits: new Map() });
    expect(second.outbox.state.get().pending).toEqual([]);
    expect(after.sheet.undoing.stacks.get().done.map(({ label }) => label)).toEqual(['Sửa tên', 'Sửa ngày']);
  });

  test('stands in its cells with the reason, where it is refused then', async () => {
    const problems = [{ resource: 'Enterprise', id: 'e1', field: 'name', code: 'TOO_LONG' as const }];
    const { after } = await reopened((operation) => refusal(operation, { problems }));

    expect(after.sheet.table.line('e1')?.edits.get('name')).toMatchObject({
      text: 'May Tân Yên',
      mark: 'refused',
      reason: { code: 'TOO_LONG' },
    });
  });
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
