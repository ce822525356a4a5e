import type { Since } from '../../../admin/src/grid/line.js';
import type { AskBlock, BlockQuestion } from '../../../admin/src/grid/previewing.js';
import { columnNamed } from '../world.js';
import { callOff } from './callOff.js';
import { copied, label, opened } from './openedSheet.js';

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

  const pasted = await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  const creates = saved[0]?.payload.creates ?? {};
  expect([pasted, saved.length, saved[0]?.label]).toEqual([{ top: 1, rows: 2, gone: 0 }, 1, '2×5']);
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

  const pasted = await sheet.paste(copied(block), { row: 1, column: 0 }, label);

  expect(asked[0]?.bad.map(({ lines, column, text, reason }) => [lines, column.key, text, reason.code])).toEqual([
    [[4], 'site.areaId', 'Xã Nơi Nào', 'UNKNOWN_REFERENCE'],
    [[4], 'foundedOn', '31/02/2021', 'DATE_INVALID'],
  ]);
  expect(asked[0]?.lacks.map(({ column, lines }) => [column.key, lines.length])).toEqual([['standing.status', 2]]);
  expect([pasted, saved.length, sheet.table.get().lines.length]).toEqual([null, 0, 2]);
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

  const pasted = [
    await calledOff.sheet.paste(block, { row: 1, column: 0 }, label),
    await told.sheet.paste(block, { row: 1, column: 0 }, label),
  ];

  expect([pasted, calledOff.saved.length]).toEqual([[null, { top: 1, rows: 1, gone: 0 }], 0]);
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

test('what waits in a new line beside the cells that are pasted stays as it was typed', async () => {
  const { sheet } = await opened();
  const line = sheet.table.lineAt(1)?.id ?? '';
  await sheet.writing.enter([{ line, column: columnNamed('Enterprise', 'taxCode'), text: 'không rõ' }], 'Sửa');

  await sheet.paste(copied([['Gạch Tân Yên']]), { row: 1, column: 0 }, label);

  expect([...(sheet.table.line(line)?.edits ?? [])].map(([key, { text }]) => [key, text])).toEqual([
    ['taxCode', 'không rõ'],
    ['name', 'Gạch Tân Yên'],
  ]);
});
