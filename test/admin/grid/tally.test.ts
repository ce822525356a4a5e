import type { Row } from '../../../admin/src/grid/line.js';
import { tally } from '../../../admin/src/grid/tally.js';
import { columnNamed, line, typed } from '../world.js';

const columns = ['name', 'charterCapital', 'foundedOn'].map((key) => columnNamed('Enterprise', key));
const row = (id: string, cells: Record<string, unknown>): Row => ({ id, version: 1, ...cells });
const lines = [
  line({}, row('a', { name: 'May', charterCapital: 10, foundedOn: '2011-02-10' })),
  line({ charterCapital: typed(2.5) }, row('b', { name: 'Gạch', charterCapital: 7, foundedOn: '2007-04-02' })),
  undefined,
  line({ charterCapital: { ...typed(undefined), text: 'mười' } }, row('c', { name: null, charterCapital: 3, foundedOn: null })),
];
const column = (left: number, right = left) => ({ top: 0, left, bottom: 3, right });

test('of numbers it tells sum, average, least and most, as they are typed; what is no number counts as filled', () => {
  expect(tally(lines, columns, [column(1)])).toEqual({
    count: 3,
    numbers: { sum: 12.5, average: 6.25, min: 2.5, max: 10 },
    days: null,
  });
});

test('of days it tells the first and the last', () => {
  expect(tally(lines, columns, [column(2)])).toEqual({ count: 2, numbers: null, days: { first: '2007-04-02', last: '2011-02-10' } });
});

test('of several rectangles it tells together, and nothing of empty cells', () => {
  expect(
    tally(lines, columns, [
      { ...column(0), bottom: 0 },
      { ...column(0), top: 1 },
    ]),
  ).toEqual({ count: 2, numbers: null, days: null });
});

test('years are counted, not added up', () => {
  const years = [2025, 2026].map((year) => line({}, row(String(year), { year })));

  expect(tally(years, [columnNamed('DevelopmentPlanLine', 'year')], [column(0)])).toEqual({ count: 2, numbers: null, days: null });
});
