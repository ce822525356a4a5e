import { cardOf } from '../../../admin/src/catalog.js';
import type { ReadEntry } from '../../../admin/src/grid/entry.js';
import { withSiblings } from '../../../admin/src/grid/siblings.js';
import { board, columnNamed, line } from '../world.js';

const card = cardOf(board, 'PartyUnit');
const named = (id: string, name: string): ReadEntry => ({
  entry: { line: id, column: columnNamed('PartyUnit', 'name'), text: name },
  reading: { value: name, shown: name, notes: [] },
});
const under = (id: string, text: string): ReadEntry => ({
  entry: { line: id, column: columnNamed('PartyUnit', 'placement.parentId'), text },
  reading: { reason: { code: 'UNKNOWN_REFERENCE' } },
});
const made = (id: string) => ({ ...line({}), id });

test('a unit pasted above may be the parent of those below it', () => {
  const read = [named('a', 'Đảng ủy xã Nhã Nam'), named('b', 'Chi bộ May'), under('b', 'ĐẢNG ỦY XÃ NHÃ NAM')];

  const [, , placed] = withSiblings(read, card, [made('a'), made('b')]);

  expect(placed?.reading).toMatchObject({ value: 'a' });
});

test('no unit is its own parent, and a row that is there already is found by the server', () => {
  const read = [named('a', 'Đảng ủy xã Nhã Nam'), under('a', 'Đảng ủy xã Nhã Nam'), under('b', 'Đảng ủy xã Nhã Nam')];

  const alone = withSiblings(read.slice(0, 2), card, [made('a')]);
  const stored = withSiblings(read, card, [line({}, { id: 'a', version: 1 }), made('b')]);

  expect([alone[1]?.reading, stored[2]?.reading]).toEqual([
    { reason: { code: 'UNKNOWN_REFERENCE' } },
    { reason: { code: 'UNKNOWN_REFERENCE' } },
  ]);
});
