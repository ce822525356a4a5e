import { columnsOf } from '../../../admin/src/grid/columns.js';
import { orderOf, readView, type View, whereOf, writeView } from '../../../admin/src/grid/filters.js';
import { board } from '../world.js';

const columns = columnsOf(board, 'Enterprise');
const nothing: View = { search: '', conditions: [], sorts: [], given: null };

test('a condition on a column of a row beside reaches through it', () => {
  const view = { ...nothing, conditions: [{ column: 'standing.ownership', test: { in: ['FDI_100'] } }] };

  expect(whereOf(view, columns)).toEqual({ standing: { ownership: { in: ['FDI_100'] } } });
});

test('the search box asks names and codes', () => {
  expect(whereOf({ ...nothing, search: ' may ' }, columns)).toEqual({
    or: expect.arrayContaining([{ name: { contains: 'may' } }, { taxCode: { contains: 'may' } }]),
  });
});

test('a secret is asked for only where it is typed whole', () => {
  const persons = columnsOf(board, 'Person');

  expect(JSON.stringify(whereOf({ ...nothing, search: '0240' }, persons))).not.toContain('citizenId');
  expect(whereOf({ ...nothing, search: '024069993258' }, persons)).toEqual({
    or: expect.arrayContaining([{ citizenId: { eq: '024069993258' } }]),
  });
});

test('a link sorts by what its row is called', () => {
  expect(orderOf([{ columnKey: 'site.areaId', direction: 'DESC' }], columns, () => ['fullName'])).toEqual([
    { site: { area: { fullName: 'DESC' } } },
  ]);
});

test('a view comes back from its address as it was', () => {
  const view: View = {
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
