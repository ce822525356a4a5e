import { totals } from '../../../server/query/totals.js';

const page = { take: 2, skip: 0, most: 10_001 };
const rows = (...parents: string[]) => parents.map((parent) => [parent, 'x']);

test('rows that end within their page tell the total', () => {
  expect([...totals({ ...page, skip: 7 }, [['x']], [''])]).toEqual([['', '8']]);
  expect([...totals(page, [], [''])]).toEqual([['', '0']]);
});

test('a full page, one past the end, and one of no rows leave the total to be counted', () => {
  expect([...totals(page, [['x'], ['y']], [''])]).toEqual([]);
  expect([...totals({ ...page, skip: 7 }, [], [''])]).toEqual([]);
  expect([...totals({ ...page, take: 0 }, [], [''])]).toEqual([]);
});

test('of lists under rows, those that are full are left to be counted', () => {
  const told = totals(page, rows('a', 'b', 'b'), ['a', 'b', 'c']);

  expect([...told]).toEqual([
    ['a', '1'],
    ['c', '0'],
  ]);
});

test('a total told by rows stops where a counted one does', () => {
  expect([...totals({ ...page, skip: 12_000 }, [['x']], [''])]).toEqual([['', '10001']]);
});
