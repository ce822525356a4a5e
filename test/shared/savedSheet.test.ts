import { layoutLimits, readLayout, readSavedSheet } from '../../shared/savedSheet.js';

const layout = { columns: ['name', 'site.areaId'], frozen: 1, widths: { name: 240 } };
const sheet = {
  search: 'may',
  conditions: [{ column: 'name', test: { contains: 'may' }, shown: 'may' }],
  sorts: [{ columnKey: 'name', direction: 'DESC' }],
  given: { where: { name: { contains: 'a' } }, label: 'Có chữ a' },
  columns: null,
  frozen: null,
};
const many = (count: number) => Array.from({ length: count }, (_, place) => `c${place}`);

test('a layout and a saved sheet are read as they were written, without what does not belong to them', () => {
  expect(readLayout({ ...layout, more: 1 })).toEqual(layout);
  expect(readSavedSheet({ ...sheet, more: 1 })).toEqual(sheet);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['no object', 'columns'],
  ['a name that is none', { ...layout, columns: ['__proto__ '] }],
  ['a column twice', { ...layout, columns: ['name', 'name'] }],
  ['too many columns', { ...layout, columns: many(layoutLimits.columns + 1) }],
  ['too many frozen', { ...layout, frozen: layoutLimits.frozen + 1 }],
  ['half a column frozen', { ...layout, frozen: 0.5 }],
  ['a width that is none', { ...layout, widths: { name: '240' } }],
  ['a width out of all bounds', { ...layout, widths: { name: 100_000 } }],
  ['no widths', { columns: null, frozen: null }],
])('a layout is bounded: %s', (_, value) => {
  expect(readLayout(value)).toBeNull();
});

test.each<[string, unknown]>([
  ['no search', { ...sheet, search: null }],
  ['a condition without a test', { ...sheet, conditions: [{ column: 'name' }] }],
  ['a test that is a list', { ...sheet, conditions: [{ column: 'name', test: [] }] }],
  ['too many conditions', { ...sheet, conditions: many(layoutLimits.conditions + 1).map((column) => ({ column, test: {} })) }],
  ['a direction that is none', { ...sheet, sorts: [{ columnKey: 'name', direction: 'UP' }] }],
  ['a condition brought along without a name', { ...sheet, given: { where: {} } }],
  ['too long a text', { ...sheet, search: 'a'.repeat(layoutLimits.text) }],
])('a saved sheet is bounded: %s', (_, value) => {
  expect(readSavedSheet(value)).toBeNull();
});
