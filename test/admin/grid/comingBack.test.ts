import { broughtBack, orderOf } from '../../../admin/src/grid/comingBack.js';
import { type Line, lineOf, newLine } from '../../../admin/src/grid/line.js';

const row = (id: string) => lineOf({ id, version: 1 });
/** `abc|d`: three rows of the list, of which `.` is none that was read, and one behind them. */
function standing(ids: string) {
  const [stored = '', added = ''] = ids.split('|');
  const lines = [...stored, ...added].map((id): Line | undefined => (id === '.' ? undefined : row(id)));
  return { lines, total: stored.length };
}
const shown = ({ lines, total }: { lines: readonly (Line | undefined)[]; total: number | null }) => {
  const ids = lines.map((line) => line?.id ?? '.').join('');
  return `${ids.slice(0, total ?? 0)}|${ids.slice(total ?? 0)}`;
};

test.each([
  ['between those it stood between', 'abcd|', 'acd|b', 'b', 'abcd|'],
  ['at the top, with others', 'abcd|', 'cd|ab', 'ab', 'abcd|'],
  ['behind what is left of those above it', 'abcd|', 'ad|c', 'c', 'acd|'],
  ['among those that came after the list', 'ab|xyz', 'ab|xzy', 'y', 'ab|xyz'],
  ['as the first of those', 'ab|xy', 'ab|yx', 'x', 'ab|xy'],
])('a row comes back %s', (_, before, now, come, after) => {
  const back = broughtBack(standing(now), orderOf(standing(before)), new Set(come));

  expect([shown(back), back.left]).toEqual([after, []]);
});

test.each([
  ['the rows above it were not read', '.bc|', '.c|b', 'b'],
  ['the rows between are not read any more', 'abcd|', 'a..|d', 'd'],
  ['the list was read anew', 'ab|xy', 'axb|y', 'y'],
])('a row stays at the end where %s', (_, before, now, come) => {
  const back = broughtBack(standing(now), orderOf(standing(before)), new Set(come));

  expect([shown(back), back.left]).toEqual([now, [come]]);
});

test('what is no row of the list, or waits for its own, is none of it', () => {
  const now = standing('ac|');
  const come: Line[] = [newLine('b'), { ...row('d'), waits: 'stored' }, { ...row('e'), stray: true }];

  const back = broughtBack({ ...now, lines: [...now.lines, ...come] }, orderOf(standing('abcde|')), new Set(['b', 'd', 'e']));

  expect([shown(back), back.left]).toEqual(['ac|bde', ['b', 'd', 'e']]);
});
