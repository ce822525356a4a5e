import { cellEventsOf } from '../../../admin/src/grid/cellEvents.js';
import type { Deed } from '../../../admin/src/record/histories.js';
import { columnNamed } from '../world.js';

const column = columnNamed('Enterprise', 'standing.status');
const deed = (at: string, label: string, changes: [id: string, field: string, from: unknown, to: unknown][]): Deed => ({
  key: label,
  at,
  by: 'Lan',
  label,
  parts: changes.map(([id, field, from, to]) => ({ card: column.card, id, event: 'UPDATE', changes: [{ field, from, to }] })),
});
const told = (...deeds: Deed[]) => cellEventsOf(deeds, column).map(({ label, from, to }) => [label, from, to]);

test('of all that was done only what touched the cell is told, with what stood there before', () => {
  expect(
    told(
      deed('3', 'Sửa', [
        ['s1', 'status', 'ACTIVE', 'SUSPENDED'],
        ['s1', 'note', null, 'x'],
      ]),
      deed('2', 'Sửa loại hình', [['s1', 'ownership', null, 'FDI_100']]),
      deed('1', 'Dán', [['s1', 'status', null, 'ACTIVE']]),
    ),
  ).toEqual([
    ['Sửa', 'ACTIVE', 'SUSPENDED'],
    ['Dán', null, 'ACTIVE'],
  ]);
});

test('a successor that took the value over changed nothing; one that did not, did', () => {
  expect(
    told(
      deed('3', 'Đổi', [['s3', 'status', null, 'DISSOLVED']]),
      deed('2', 'Sửa loại hình', [['s2', 'status', null, 'ACTIVE']]),
      deed('1', 'Dán', [['s1', 'status', null, 'ACTIVE']]),
    ),
  ).toEqual([
    ['Đổi', null, 'DISSOLVED'],
    ['Dán', null, 'ACTIVE'],
  ]);
});

test('the same field of another resource is another cell', () => {
  const other = { ...deed('1', 'Sửa', [['u', 'status', 'A', 'B']]) };

  expect(told({ ...other, parts: other.parts.map((part) => ({ ...part, card: columnNamed('PartyUnit', 'status').card })) })).toEqual([]);
});
