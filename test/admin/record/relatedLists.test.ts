import { cardOf } from '../../../admin/src/catalog.js';
import { datedLists, momentsOf } from '../../../admin/src/record/moments.js';
import { relatedLists } from '../../../admin/src/record/relatedLists.js';
import { board } from '../world.js';

const listsOf = (resource: string) => relatedLists(board, cardOf(board, resource));
const named = (resource: string, key: string) => {
  const list = listsOf(resource).find((candidate) => candidate.key === key);
  if (!list) throw new Error(`${resource} has no list ${key}`);
  return list;
};

test('an enterprise is told of by those who link to it, and by members who reach it by a short cut', () => {
  const keys = listsOf('Enterprise').map(({ key }) => key);

  expect(keys).toEqual(expect.arrayContaining(['sites', 'standings', 'partyMembers', 'partyUnits']));
  expect(named('Enterprise', 'partyMembers').whereOf('e1')).toEqual({ workplace: { id: { eq: 'e1' } } });
});

test('the enterprises of a commune are those of every place that lies in it, of a zone those in the zone', () => {
  expect(named('AdminUnit', 'enterprises').whereOf('nha-nam')).toEqual({ site: { areaId: { within: { ids: ['nha-nam'] } } } });
  expect(named('IndustrialZone', 'enterprises').whereOf('lang-cao')).toEqual({ zone: { id: { eq: 'lang-cao' } } });
});

test('what belongs to the member belongs to the person', () => {
  expect(named('Person', 'member.standings')).toMatchObject({ path: ['member'], name: 'standings' });
  expect(named('Person', 'member.standings').whereOf('m1')).toEqual({ memberId: { eq: 'm1' } });
});

test('lists stand in the order of the catalogue, and no list shows the row it is of', () => {
  const order = board.resources.map(({ name }) => name);
  const places = listsOf('PartyUnit').map(({ card }) => order.indexOf(card.name));

  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(named('PartyUnit', 'posts').columns.map(({ field }) => field.name)).not.toContain('unitId');
});

test('a time line has the latest first, tells what lasts, and leaves out rows without a day', () => {
  const speech = { catalog: board, language: 'vi' as const };
  const lists = datedLists([named('Person', 'employments')], board);
  const job = (id: string, startedOn: string | null, endedOn: string | null) => ({
    id,
    version: 1,
    startedOn,
    endedOn,
    enterprise: { name: `May ${id}` },
    enterpriseId: id,
  });
  const rows = [job('1', '2011-02-10', '2019-03-08'), job('2', '2019-03-08', null), job('3', null, null)];
  const born = { key: 'bornOn', day: '1994-05-19', label: { vi: 'Ngày sinh', en: 'Born on' }, text: '', page: null };

  const moments = momentsOf([born], lists, new Map([['employments', { rows, total: 3, of: 'p' }]]), speech);

  expect(moments.map(({ day, until, page }) => [day, until, page])).toEqual([
    ['2019-03-08', null, '/Employment/2'],
    ['2011-02-10', '2019-03-08', '/Employment/1'],
    ['1994-05-19', undefined, null],
  ]);
  expect(moments[0]?.text).toContain('May 2');
});
