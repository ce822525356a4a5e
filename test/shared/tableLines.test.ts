import { headingAt, readTableLines } from '../../shared/tableLines.js';
import { officeTable } from '../workbooks/officeTable.js';

const nothing = () => false;
const known =
  (...names: string[]) =>
  (text: string) =>
    names.includes(text);
const kinds = (block: string[][], isName: (text: string) => boolean = nothing) =>
  readTableLines(block, isName)?.lines.map(({ kind }) => kind);

/** The lines of each kind, counted from 1, as the samples' README gives them; it counts block titles apart and blank lines within the table. */
const sheets: [table: string, rows: number, lines: Record<string, number[]>][] = [
  [
    'enterprises',
    186,
    {
      title: [1, 2, 4, 5],
      heading: [7, 8, 9],
      group: [10, 73, 100, 129, 155, 203],
      total: [72, 99, 128, 154, 202, 218, 219],
      note: [221, 222, 223, 225, 226],
      blank: [3, 6, 20, 37, 83, 98, 110, 125, 138, 153, 164, 181, 212, 220, 224],
    },
  ],
  ['workforce', 174, { title: [1, 2], heading: [4, 5], total: [180], blank: [3] }],
  ['members', 286, { title: [1], heading: [3], blank: [2] }],
  ['memberRatings', 190, { heading: [1] }],
  [
    'organisations',
    119,
    {
      title: [1, 2, 4, 68, 114, 128],
      heading: [5, 69, 115, 129],
      total: [65, 111, 125, 140],
      blank: [3, 66, 67, 112, 113, 126, 127],
    },
  ],
  ['units', 76, { title: [1], heading: [3, 4], total: [81], blank: [2] }],
  ['unitRatings', 26, { title: [1], heading: [3, 4], blank: [2] }],
  ['candidates', 81, { heading: [1] }],
];

test.each(sheets)('of %s %i lines are rows, and the others are what the office meant by them', async (table, rows, lines) => {
  const told = readTableLines(await officeTable(table), nothing)?.lines ?? [];

  const found: Record<string, number[]> = {};
  for (const [place, { kind }] of told.entries()) if (kind !== 'row') found[kind] = [...(found[kind] ?? []), place + 1];
  expect(found).toEqual(lines);
  expect(told.filter(({ kind }) => kind === 'row').length).toBe(rows);
});

test('a table without running numbers is known by the names of its columns', async () => {
  const told = readTableLines(await officeTable('employments'), known('Số CCCD', 'Họ tên', 'Mã số thuế', 'Chức vụ', 'Ngày vào làm'));

  expect(told?.lines.filter(({ kind }) => kind === 'row').length).toBe(273);
});

test('rows know the line that heads them: a group of communes, or a committee that is a row itself', async () => {
  const enterprises = readTableLines(await officeTable('enterprises'), nothing)?.lines ?? [];
  const units = readTableLines(await officeTable('units'), nothing)?.lines ?? [];

  expect([11, 72, 74, 217].map((line) => (enterprises[line - 1]?.group ?? -1) + 1)).toEqual([10, 0, 73, 203]);
  expect([5, 6, 9, 10, 11].map((line) => (units[line - 1]?.group ?? -1) + 1)).toEqual([0, 5, 5, 0, 10]);
});

test('a merged heading names all columns under it', async () => {
  const lines = await officeTable('enterprises');
  const [part] = readTableLines(lines, nothing)?.parts ?? [];

  expect(part && [1, 8, 9, 10, 13, 14].map((place) => headingAt(lines, part, place))).toEqual([
    ['Tên doanh nghiệp'],
    ['Ngày, tháng, năm', 'Thành lập'],
    ['Ngày, tháng, năm', 'Đi vào hoạt động'],
    ['Người đại diện theo pháp luật', 'Họ và tên'],
    ['Người đại diện theo pháp luật', 'Tỷ lệ vốn góp (%)'],
    ['Điện thoại'],
  ]);
});

test('a page that repeats the headings, and the numbers under them, begins no row', () => {
  const heading = ['TT', 'Tên', 'Mã'];
  const block = [heading, ['(1)', '(2)', '(3)'], ['1', 'A', 'x'], heading, ['(1)', '(2)', '(3)'], ['2', 'B', 'y']];

  expect(kinds(block)).toEqual(['heading', 'heading', 'row', 'heading', 'heading', 'row']);
});

test('a company is no total, nor is a sum a company', () => {
  const block = [
    ['STT', 'Tên', 'Vốn'],
    ['1', 'Tổng công ty May Nhã Nam', '5'],
    ['2', 'Cộng Hưởng', '6'],
    ['', 'Cộng xã Cao Xá: 2 đơn vị', '11'],
    ['', 'Tổng:', '11'],
  ];

  expect(kinds(block)).toEqual(['heading', 'row', 'row', 'total', 'total']);
});

test('a group line may bring its sums, and one without a number is a group, too', () => {
  const block = [
    ['STT', 'Tên', 'Địa chỉ', 'Vốn'],
    ['I', 'Xã Cao Xá', '', '1.200'],
    ['1', 'A', 'x', '5'],
    ['', 'Xã Ngọc Lý', '', ''],
    ['2', 'B', 'y', '6'],
    ['', 'NGƯỜI LẬP BIỂU', '', 'CHỦ TỊCH'],
  ];

  expect(kinds(block)).toEqual(['heading', 'group', 'row', 'group', 'row', 'row']);
  expect(kinds([...block.slice(0, 5), ['', '', '', ''], ...block.slice(5)])?.at(-1)).toBe('note');
});

test('a row of a name and figures is no group', () => {
  const rows = [
    ['May Nhã Nam', '2499100496', '5'],
    ['May Tân Yên', '2499100224', '7'],
  ];

  expect(kinds([['Tên', 'Mã', 'Vốn'], ...rows], known('Tên', 'Mã', 'Vốn'))).toEqual(['heading', 'row', 'row']);
  expect(
    kinds([
      ['STT', 'Tên', 'Mã', 'Vốn'],
      ['1', ...(rows[0] ?? [])],
      ['', ...(rows[1] ?? [])],
    ]),
  ).toEqual(['heading', 'row', 'row']);
});

test('numbered lines in which nothing is written yet are no rows', () => {
  expect(
    kinds([
      ['STT', 'Tên', 'Mã'],
      ['1', 'A', 'x'],
      ['2', '', ''],
    ]),
  ).toEqual(['heading', 'row', 'blank']);
});

test('cells in which no line names columns are no table', () => {
  expect(readTableLines([['May Nhã Nam', '2499100496']], nothing)).toBeNull();
  expect(readTableLines([['Doanh nghiệp', '2499100496', 'x', 'y']], known('Doanh nghiệp'))).toBeNull();
});
