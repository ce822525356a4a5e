import { finderOf, replaced, type Wanted } from '../../../admin/src/grid/spans.js';

const swap = (cell: string, text: string, by: string, how: Partial<Wanted> = {}) =>
  replaced(cell, finderOf({ text, marks: false, whole: false, ...how })(cell), by);

test.each([
  ['accents and capitals do not matter', 'Xã Tân Yên, xã tân yên', 'tan yen', 'Nhã Nam', 'Xã Nhã Nam, xã Nhã Nam'],
  ['đ is d', 'Đồng Đình', 'dong', 'Sông', 'Sông Đình'],
  ['what is decomposed is found', 'Xã Tân Yên'.normalize('NFD'), 'tân', 'Cao', 'Xã Cao Yên'],
  ['letters before and after stay as they are', 'Cụm CN Đồng Đình', 'cn', 'công nghiệp', 'Cụm công nghiệp Đồng Đình'],
  ['nothing is left where nothing is said instead', 'Chi bộ (cũ)', ' (cũ)', '', 'Chi bộ'],
  ['signs are letters like others', 'a.b*c', '.b*', '+', 'a+c'],
])('%s', (_, cell, text, by, after) => {
  expect(swap(cell, text, by)).toBe(after);
});

test('with its accents a word is only itself, wherever its tone is placed', () => {
  expect(swap('Hoà, Hóa, hòa', 'hòa', 'X', { marks: true })).toBe('X, Hóa, X');
});

test('a whole cell holds nothing else', () => {
  expect(swap('May', 'may', 'Thêu', { whole: true })).toBe('Thêu');
  expect(swap('May Nhã Nam', 'may', 'Thêu', { whole: true })).toBe('May Nhã Nam');
});

test('nothing is found for nothing', () => {
  expect(finderOf({ text: '', marks: false, whole: false })('May')).toEqual([]);
});
