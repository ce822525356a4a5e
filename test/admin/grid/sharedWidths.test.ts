import { sharedWidths } from '../../../admin/src/grid/sharedWidths.js';
import { columnNamed } from '../world.js';

const [name, kind, enterprise] = ['name', 'kind', 'enterpriseId'].map((key) => columnNamed('MassOrganisation', key));
const columns = [name, kind, enterprise].flatMap((column) => column ?? []);
const [long, longer] = [
  'Công đoàn cơ sở Công ty cổ phần May Nhã Nam',
  'Công đoàn cơ sở Công ty cổ phần May xuất khẩu Nhã Nam, chi nhánh 2',
];

const widths = (texts: Record<string, string>, { room = 0, own = {}, isNarrow = false } = {}) =>
  sharedWidths(columns, {
    name: ({ label }) => label.vi,
    texts: ({ key }) => [texts[key] ?? ''],
    own: new Map(Object.entries(own)),
    room,
    isNarrow,
  });
const [usualName = 0, usualKind = 0, usualEnterprise = 0] = widths({});

test('short texts leave the columns as they usually are, however much room there is', () => {
  expect(widths({ name: 'May 1', enterpriseId: 'May 1' }, { room: 4000 })).toEqual([usualName, usualKind, usualEnterprise]);
});

test('long texts are shown whole where there is room, and short choices don’t grow', () => {
  const [wideName = 0, wideKind, wideEnterprise = 0] = widths({ name: longer, enterpriseId: long }, { room: 1600 });

  expect([wideName > longer.length * 8, wideKind, wideEnterprise > long.length * 8]).toEqual([true, usualKind, true]);
});

test('a long choice is shown whole of what is left free, and only of that', () => {
  const choice = 'Ngoài nhà nước, vốn nước ngoài dưới 50 phần trăm';

  expect(widths({ kind: choice }, { room: 1600 })[1]).toBeGreaterThan(choice.length * 8);
  expect(widths({ kind: choice }, { room: 600 })[1]).toBe(usualKind);
});

test('what is left free is for the title first', () => {
  const [wideName = 0, , wideEnterprise = 0] = widths({ name: longer, enterpriseId: longer }, { room: 1200 });

  expect([wideName > longer.length * 8, wideEnterprise > longer.length * 8]).toEqual([true, false]);
});

test('where nothing is left free long texts grow all the same, each within its part of the sheet', () => {
  const [wideName = 0, wideKind, wideEnterprise = 0] = widths({ name: longer, enterpriseId: longer }, { room: 1200, own: { kind: 900 } });

  expect([wideName > usualName, wideName < 600, wideEnterprise > usualEnterprise, wideEnterprise < 400]).toEqual([true, true, true, true]);
  expect(wideKind).toBe(usualKind);
});

test('a column is as wide as its user made it, and the room it leaves is for the others', () => {
  const [, , beside = 0] = widths({ name: longer, enterpriseId: longer }, { room: 1000, own: { name: 100 } });
  const [, , without = 0] = widths({ name: longer, enterpriseId: longer }, { room: 1000 });

  expect(beside).toBeGreaterThan(without);
});

test('on a telephone nothing grows', () => {
  expect(widths({ name: longer }, { room: 390, isNarrow: true })).toEqual(widths({}, { isNarrow: true }));
});
