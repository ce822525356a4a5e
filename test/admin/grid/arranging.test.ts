import { cardOf } from '../../../admin/src/catalog.js';
import { frozenIn, plainLayout, rearranged, reordered, shownColumns, stepped, without } from '../../../admin/src/grid/arranging.js';
import { columnsOf, isNeeded } from '../../../admin/src/grid/columns.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { roleNames } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';
import { board } from '../world.js';

const shown = ['a', 'b', 'c', 'd'];
const keysOf = (resource: string, keys: readonly string[] | null) =>
  shownColumns(cardOf(board, resource), columnsOf(board, resource), keys).map(({ key }) => key);

test('the columns that were chosen are shown in their order, without those there are none of', () => {
  expect(keysOf('Enterprise', ['taxCode', 'nothing', 'name'])).toEqual(['taxCode', 'name']);
});

test('where none of the chosen columns is left the usual ones are shown', () => {
  expect(keysOf('Enterprise', ['nothing'])).toEqual(keysOf('Enterprise', null));
  expect(keysOf('Enterprise', [])).toEqual(keysOf('Enterprise', null));
});

test('a sheet nobody thought of begins with what names its rows, then what they can’t be without', () => {
  const card = cardOf(board, 'StudySession');
  const [title, ...others] = shownColumns(card, columnsOf(board, 'StudySession'), null);
  const needed = others.map((column) => isNeeded(column));

  expect([title?.key, title?.field.link]).toContain(card.title.split('.')[0]);
  expect(needed).toEqual(needed.toSorted((a, b) => Number(b) - Number(a)));
  expect(needed).toContain(true);
});

test.each(roleNames)('%s is shown whatever a row of the sheet must have, be it theirs to write or not', (role) => {
  const seen = catalog(role, resources);
  const unseen = seen.resources.flatMap((card) => {
    const columns = columnsOf(seen, card.name);
    const keys = shownColumns(card, columns, null);
    return columns
      .filter((column) => column.hops.length === 0 && column.field.required && !keys.includes(column))
      .map(({ key }) => `${card.name}.${key}`);
  });

  expect(unseen).toEqual([]);
});

test('the first column stays in sight unless somebody chose otherwise', () => {
  expect([plainLayout, { columns: null, frozen: 0 }, { columns: null, frozen: 9 }].map((each) => frozenIn(each, shown))).toEqual([1, 0, 4]);
});

test('a column is dragged to where another stands, or goes one place at a time', () => {
  expect([reordered(shown, 'a', 'c'), reordered(shown, 'd', 'b')]).toEqual([
    ['b', 'c', 'a', 'd'],
    ['a', 'd', 'b', 'c'],
  ]);
  expect([stepped(shown, 'b', 1), stepped(shown, 'b', -1), stepped(shown, 'a', -1)]).toEqual([
    ['a', 'c', 'b', 'd'],
    ['b', 'a', 'c', 'd'],
    shown,
  ]);
});

test('of the columns that stayed in sight the rest still does when one is hidden', () => {
  const arranged = { columns: shown, frozen: 2 };

  expect(rearranged(shown, without(shown, 'b'), arranged)).toEqual({ columns: ['a', 'c', 'd'], frozen: 1 });
  expect(rearranged(shown, without(shown, 'c'), arranged)).toEqual({ columns: ['a', 'b', 'd'], frozen: 2 });
  expect(rearranged(shown, stepped(shown, 'b', 1), arranged)).toEqual({ columns: ['a', 'c', 'b', 'd'], frozen: 2 });
  expect(rearranged(shown, without(shown, 'a'), { columns: shown, frozen: null }).frozen).toBeNull();
});
