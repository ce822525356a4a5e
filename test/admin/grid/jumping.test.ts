import { jump } from '../../../admin/src/grid/jumping.js';

const along = (cells: string) => (from: number, way: number) => jump((place) => cells[place] === 'x', from, way, cells.length);

test.each([
  ['to the end of what is filled', 'xxxx..', 0, 1, 3],
  ['back to its beginning', '..xxxx', 5, -1, 2],
  ['from the end of it over what is empty to what is filled next', 'xx...xx', 1, 1, 5],
  ['from an empty cell to what is filled next', '...x..', 0, 1, 3],
  ['to the edge where nothing more is filled', 'xx....', 1, 1, 5],
  ['to the edge where all is filled', 'xxxx', 1, 1, 3],
  ['back to the first cell', 'xxxx', 2, -1, 0],
  ['nowhere from the edge', 'xx', 1, 1, 1],
])('%s', (_, cells, from, way, to) => {
  expect(along(cells)(from, way)).toBe(to);
});
