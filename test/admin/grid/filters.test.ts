import { cardOf, titlePath } from '../../../admin/src/catalog.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { orderOf, readView, usualSorts, type View, whereOf, writeView } from '../../../admin/src/grid/filters.js';
import { searchedIn } from '../../../admin/src/grid/searching.js';
import { board, columnNamed } from '../world.js';

const columns = columnsOf(board, 'Enterprise');
const shown = ['name', 'site.areaId', 'standing.ownership', 'foundedOn'].map((key) => columnNamed('Enterprise', key));
const searched = searchedIn(board, cardOf(board, 'Enterprise'), shown);
const nothing: View = { saved: null, search: '', conditions: [], sorts: [], given: null };

test('a condition on a column of a row beside reaches through it', () => {
  const view = { ...nothing, conditions: [{ column: 'standing.ownership', test: { in: ['FDI_100'] } }] };

  expect(whereOf(view, columns, searched)).toEqual({ standing: { ownership: { in: ['FDI_100'] } } });
});

test('each word of a search stands in some text that is shown, also in what a link is called', () => {
  const holding = (word: string) => ({ or: [{ name: { contains: word } }, { site: { area: { fullName: { contains: word } } } }] });

  expect(whereOf({ ...nothing, search: ' may  nha ' }, columns, searched)).toEqual({ and: [holding('may'), holding('nha')] });
});

test('a search asks nothing of columns that are not shown, but for what names the row', () => {
  const { texts } = searchedIn(board, cardOf(board, 'Enterprise'), [columnNamed('Enterprise', 'foundedOn')]);

  expect(texts).toEqual([['name']]);
});

test('a long search stays within what one condition may hold', () => {
  const every = searchedIn(board, cardOf(board, 'Enterprise'), columns);
  const where = JSON.stringify(whereOf({ ...nothing, search: 'a '.repeat(60) }, columns, every));

  expect(where.match(/contains/g)?.length).toBeLessThan(200);
});

test('a secret is asked for only where it is typed whole', () => {
  const persons = searchedIn(board, cardOf(board, 'Person'), [columnNamed('Person', 'fullName'), columnNamed('Person', 'citizenId')]);
  const asked = (search: string) => whereOf({ ...nothing, search }, columns, persons);

  expect(asked('0240')).toEqual({ or: [{ fullName: { contains: '0240' } }] });
  expect(asked('024069993258')).toEqual({ or: [{ fullName: { contains: '024069993258' } }, { citizenId: { eq: '024069993258' } }] });
});

test.each([
  ['AdminUnit', 'fullName'],
  ['PartyMember', 'person.fullName'],
  ['EnterpriseSite', 'enterpriseId'],
])('until somebody sorts it, the sheet of %s is in the order of %s', (resource, key) => {
  const titleOf = (target: string) => titlePath(cardOf(board, target));

  expect(usualSorts(cardOf(board, resource), columnsOf(board, resource), titleOf)).toEqual([{ columnKey: key, direction: 'ASC' }]);
});

test('a link sorts by what its row is called', () => {
  expect(orderOf([{ columnKey: 'site.areaId', direction: 'DESC' }], columns, () => ['fullName'])).toEqual([
    { site: { area: { fullName: 'DESC' } } },
  ]);
});

test('a view comes back from its address as it was', () => {
  const view: View = {
    saved: '00000000-0000-7000-8000-000000000001',
    search: 'may & thêu',
    conditions: [
      { column: 'foundedOn', test: { gte: '2020-01-01' } },
      { column: 'site.areaId', test: { in: ['x'] }, shown: 'Xã Cao Xá' },
    ],
    sorts: [
      { columnKey: 'name', direction: 'ASC' },
      { columnKey: 'foundedOn', direction: 'DESC' },
    ],
    given: { where: { site: { areaId: { within: { ids: ['x'] } } } }, label: 'Xã Cao Xá' },
  };

  expect(readView(`?${writeView(view)}`)).toEqual(view);
});

test('an address that is nonsense asks nothing', () => {
  expect(readView('?filter={{&where=7&sort=:')).toEqual({ ...nothing, sorts: [] });
});
