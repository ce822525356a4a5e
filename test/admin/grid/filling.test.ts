import { entriesOf, fillingOf, pulledTo } from '../../../admin/src/grid/filling.js';
import type { Row } from '../../../admin/src/grid/line.js';
import { tiled } from '../../../admin/src/grid/tiled.js';
import { board, columnNamed, line } from '../world.js';

const columns = ['name', 'tradingName', 'englishName', 'foundedOn'].map((key) => columnNamed('Enterprise', key));
const row = (id: string, cells: Record<string, unknown>): Row => ({ id, version: 1, ...cells });
const lines = [
  line({}, row('a', { name: 'Tổ 1', tradingName: 'A', foundedOn: '2024-12-31' })),
  line({}, row('b', { name: 'Tổ 2', tradingName: 'B' })),
  line({}, row('c', { name: 'may', tradingName: null })),
  line({}, row('d', { name: 'gỗ', tradingName: null })),
];
const sheet = { lines, columns, speech: { catalog: board, language: 'vi' as const } };
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const written = (filling: Parameters<typeof entriesOf>[0]) =>
  entriesOf(filling, sheet).map(({ line: id, column, text, picked }) => [id, column.key, text, picked?.value]);

test('Ctrl+D says the first row of an area again in the rest of it; of one row what stands above', () => {
  expect(fillingOf(area(0, 0, 2, 1), 'down')).toEqual({ from: area(0, 0, 0, 1), to: area(1, 0, 2, 1), way: 'down', counting: false });
  expect(fillingOf(area(2, 1, 2, 1), 'down')).toMatchObject({ from: area(1, 1, 1, 1), to: area(2, 1, 2, 1) });
  expect(fillingOf(area(0, 1, 0, 1), 'down')).toBeNull();
});

test('Ctrl+R goes to the right in the same way', () => {
  expect(fillingOf(area(1, 0, 2, 2), 'right')).toEqual({ from: area(1, 0, 2, 0), to: area(1, 1, 2, 2), way: 'right', counting: false });
  expect(fillingOf(area(1, 2, 1, 2), 'right')).toMatchObject({ from: area(1, 1, 1, 1) });
});

test('a handle fills along the way it was pulled farther, and nothing inside its area', () => {
  const from = area(1, 1, 2, 2);

  expect(pulledTo(from, { row: 5, column: 3 })).toEqual({ way: 'down', to: area(3, 1, 5, 2) });
  expect(pulledTo(from, { row: 0, column: 1 })).toEqual({ way: 'up', to: area(0, 1, 0, 2) });
  expect(pulledTo(from, { row: 2, column: 4 })).toEqual({ way: 'right', to: area(1, 3, 2, 4) });
  expect(pulledTo(from, { row: 1, column: 0 })).toEqual({ way: 'left', to: area(1, 0, 2, 0) });
  expect(pulledTo(from, { row: 2, column: 1 })).toBeNull();
});

test('pulled down, each column goes on by itself', () => {
  expect(written({ from: area(0, 0, 1, 1), to: area(2, 0, 3, 1), way: 'down', counting: true })).toEqual([
    ['c', 'name', 'Tổ 3', 'Tổ 3'],
    ['d', 'name', 'Tổ 4', 'Tổ 4'],
    ['c', 'tradingName', 'A', 'A'],
    ['d', 'tradingName', 'B', 'B'],
  ]);
});

test('pulled up, what is nearest comes first', () => {
  expect(written({ from: area(2, 0, 3, 0), to: area(0, 0, 1, 0), way: 'up', counting: true })).toEqual([
    ['b', 'name', 'gỗ', 'gỗ'],
    ['a', 'name', 'may', 'may'],
  ]);
});

test('a value goes over as it is into a column of its kind, and as text to be read into another', () => {
  expect(written({ from: area(0, 1, 0, 1), to: area(0, 2, 0, 3), way: 'right', counting: false })).toEqual([
    ['a', 'englishName', 'A', undefined],
    ['a', 'foundedOn', 'A', undefined],
  ]);
  expect(written({ from: area(0, 1, 0, 1), to: area(0, 2, 0, 2), way: 'right', counting: false })).toEqual([
    ['a', 'englishName', 'A', 'A'],
  ]);
});

test('a secret is neither given nor taken', () => {
  const secret = { ...sheet, columns: ['fullName', 'citizenId'].map((key) => columnNamed('Person', key)) };

  expect(entriesOf({ from: area(0, 1, 0, 1), to: area(1, 1, 2, 1), way: 'down', counting: true }, secret)).toEqual([]);
  expect(entriesOf({ from: area(0, 0, 0, 0), to: area(0, 1, 0, 1), way: 'right', counting: true }, secret)).toEqual([]);
});

test('a block is said again over an area it fits into in whole numbers', () => {
  expect(tiled([['1'], ['2']], area(0, 0, 3, 1))).toEqual([
    ['1', '1'],
    ['2', '2'],
    ['1', '1'],
    ['2', '2'],
  ]);
  expect(tiled([['1'], ['2']], area(0, 0, 2, 0))).toEqual([['1'], ['2']]);
});
