import { sortedAlso, toggled, unsorted } from '../../../admin/src/grid/sorting.js';
import type { Sort } from '../../../shared/savedSheet.js';

const up: Sort = { columnKey: 'a', direction: 'ASC' };
const down: Sort = { columnKey: 'a', direction: 'DESC' };
const other: Sort = { columnKey: 'b', direction: 'ASC' };

test('a column comes behind those a sheet is sorted by already, and keeps its place when it turns round', () => {
  expect(sortedAlso([other], up)).toEqual([other, up]);
  expect(sortedAlso([up, other], down)).toEqual([down, other]);
});

test('a heading pressed again and again sorts up, down and not at all, and leaves the others alone', () => {
  const once = toggled([other], 'a');
  const twice = toggled(once, 'a');

  expect([once, twice, toggled(twice, 'a')]).toEqual([[other, up], [other, down], [other]]);
  expect(unsorted([other, up], 'b')).toEqual([up]);
});
