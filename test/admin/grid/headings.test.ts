import { columnsOf } from '../../../admin/src/grid/columns.js';
import { layOut } from '../../../admin/src/grid/headings.js';
import { board } from '../world.js';

const all = columnsOf(board, 'Enterprise');
const visible = all.filter(({ usual }) => usual);
const laid = (block: string[][], from = 0) => {
  const { columns, headings } = layOut(block, visible, all, from);
  return { columns: columns.map((column) => column?.key ?? null), headings };
};

test('a block without headings goes by place from the active cell on', () => {
  expect(laid([['May Nhã Nam', '2499100496']], 0)).toEqual({ columns: ['name', 'taxCode'], headings: 0 });
});

test('headings are known by label and alias, whatever their case and accents', () => {
  const block = [
    ['STT', 'TÊN DN', 'mst', 'Xã, phường', 'Khu, cụm công nghiệp', 'Thành phần kinh tế', 'Thành lập'],
    ['1', 'May Nhã Nam', '2499100496', 'Xã Cao Xá', 'CCN Lăng Cao', 'Ngoài nhà nước', '10/2/2011'],
  ];

  expect(laid(block)).toEqual({
    columns: [null, 'name', 'taxCode', 'site.areaId', 'site.zoneId', 'standing.ownership', 'foundedOn'],
    headings: 1,
  });
});

test('two lines may share the naming, with their numbers below', () => {
  const block = [
    ['Tên doanh nghiệp', 'Mã số thuế', 'Ngày, tháng, năm', ''],
    ['', '', 'Thành lập', 'Đi vào hoạt động'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['May Nhã Nam', '2499100496', '10/2/2011', '11/4/2011'],
  ];

  expect(laid(block)).toEqual({ columns: ['name', 'taxCode', 'foundedOn', 'operatingOn'], headings: 3 });
});

test('a name that happens to be a heading does not make its row one', () => {
  expect(laid([['Doanh nghiệp', '2499100496', 'x', 'y']]).headings).toBe(0);
});

test('a column named twice is taken once', () => {
  const { columns } = laid([
    ['Tên doanh nghiệp', 'Tên DN', 'Mã số thuế'],
    ['A', 'B', '1'],
  ]);

  expect(columns).toEqual(['name', null, 'taxCode']);
});

test('what stands in no column of the sheet is told by its heading, or by its place; running numbers and empty columns are not', () => {
  const block = [
    ['STT', 'Tên doanh nghiệp', 'Mã số thuế', 'Thành lập', 'Chủ doanh nghiệp', 'Cột trống', ''],
    ['1', 'May Nhã Nam', '2499100496', '10/2/2011', 'Nguyễn Văn An', '', 'x'],
  ];

  expect(layOut(block, visible, all, 0).unread).toEqual(['Chủ doanh nghiệp', '7']);
  expect(layOut([['a', 'b']], visible, all, visible.length - 1).unread).toEqual(['2']);
  expect(layOut([['a', '']], visible, all, visible.length - 1).unread).toEqual([]);
});
