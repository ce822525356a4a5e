import { Forbidden, Refused } from '../../../server/access/refused.js';
import { history } from '../../../server/query/history.js';
import { type Hand, id, village, type World, world } from './save/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const of = (hand: Hand, one: string | undefined, resource = 'Farm') => history(hand.env, { resource, id: one ?? '', take: 100, skip: 0 });
const plain = (events: Awaited<ReturnType<typeof of>>) =>
  events.map(({ event, changes }) => [event, ...changes.map(({ field, from, to }) => `${field}: ${from} > ${to}`)]);

test('every cell knows what it was, who changed it and when', async () => {
  const { village: villageId, farms } = await village(here, [{ workers: 1 }]);
  const me = here.as('organisationBoard');
  await here.ask("insert into \"user\" (id, version, username, display_name) values ($1, 1, 'lan', 'Đỗ Thị Lan')", me.env.actor.id);
  const operation = id();
  await me.save({ operation, label: 'Sửa', changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 2, plot: 'A' } }] } });
  await me.save({ deletes: { farms: [{ id: farms[0] ?? '', version: 2 }] } });

  const events = await of(here.board, farms[0]);

  expect(plain(events)).toEqual([
    ['DELETE', 'name: Trại 0 > null', `villageId: ${villageId} > null`, 'plot: A > null', 'workers: 2 > null'],
    ['UPDATE', 'plot: null > A', 'workers: 1 > 2'],
    ['CREATE', 'name: null > Trại 0', `villageId: null > ${villageId}`, 'workers: null > 1'],
  ]);
  expect(events[1]).toMatchObject({ operation, label: 'Sửa', by: 'Đỗ Thị Lan', undoes: null });
});

test('it is cut to the fields one reads today', async () => {
  const { village: villageId, farms } = await village(here, [{ opinion: 'Khó' }]);
  await here.board.save({ changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { opinion: 'Dễ', workers: 3 } }] } });

  const [officer, analyst] = [
    await of(here.as('communeOfficer', { places: [villageId] }), farms[0]),
    await of(here.as('analyst'), farms[0]),
  ];

  expect(JSON.stringify(officer)).not.toMatch(/opinion|Khó|Dễ/);
  expect(plain(officer)[0]).toEqual(['UPDATE', 'workers: null > 3']);
  expect(plain(analyst)[0]).toEqual(['UPDATE', 'workers: null > 3', 'opinion: Khó > Dễ']);
});

test('of a secret one learns that it changed', async () => {
  const one = id();
  await here.board.save({ creates: { farmers: [{ id: one, set: { name: 'Ngô Thị Oanh', citizenId: '024190000601' } }] } });
  await here.board.save({ changes: { farmers: [{ id: one, version: 1, set: { citizenId: '024190000602' } }] } });

  const events = await of(here.board, one, 'Farmer');

  expect(plain(events)[0]).toEqual(['UPDATE', 'citizenId: ********* > *********']);
  expect(JSON.stringify(events.map(({ changes }) => changes))).not.toMatch(/60[12]/);
});

test('a row out of sight has none, be it there or gone', async () => {
  const { village: villageId, farms } = await village(here, [{}, {}]);
  const [there, gone] = farms;
  await here.board.save({ deletes: { farms: [{ id: gone ?? '', version: 1 }] } });
  const stranger = here.as('communeOfficer', { places: [id()] });
  const neighbour = here.as('communeOfficer', { places: [villageId] });

  const lengths = async (hand: Hand) => [(await of(hand, there)).length, (await of(hand, gone)).length, (await of(hand, id())).length];

  expect(await lengths(stranger)).toEqual([0, 0, 0]);
  expect(await lengths(neighbour)).toEqual([1, 2, 0]);
  expect(await lengths(here.board)).toEqual([1, 2, 0]);
});

test('a row that was moved away takes its history along', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const { village: other } = await village(here);
  await here.board.save({ changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { villageId: other } }] } });

  expect(await of(here.as('communeOfficer', { places: [villageId] }), farms[0])).toEqual([]);
});

test('a resource one may not read is forbidden, one that is not declared refused, an id that is none unknown', async () => {
  await expect(of(here.as('communeOfficer'), id(), 'Farmer')).rejects.toBeInstanceOf(Forbidden);
  await expect(of(here.board, id(), 'Trail')).rejects.toBeInstanceOf(Refused);
  expect(await of(here.board, "x' or true")).toEqual([]);
});

test('it is read a page at a time', async () => {
  const { farms } = await village(here, [{ workers: 0 }]);
  const [one = ''] = farms;
  for (const workers of [1, 2, 3])
    await here.board.save({ changes: { farms: [{ id: one, was: { workers: workers - 1 }, set: { workers } }] } });

  const page = await history(here.board.env, { resource: 'Farm', id: one, take: 2, skip: 1 });

  expect(plain(page)).toEqual([
    ['UPDATE', 'workers: 1 > 2'],
    ['UPDATE', 'workers: 0 > 1'],
  ]);
});
