import { Forbidden, Refused } from '../../../server/access/refused.js';
import { deletions } from '../../../server/query/deletions.js';
import { type Hand, id, village, type World, world } from './save/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const of = (hand: Hand, ...ids: string[]) => deletions(hand.env, { resource: 'Farm', ids, take: 100 });

/** A farm with leases of it, one after the other, by their first years. */
async function leased(...years: number[]) {
  const { village: villageId, farms } = await village(here, [{}]);
  const [farmId = '', farmerId] = [farms[0], id()];
  const leases = years.map((year) => ({
    id: id(),
    set: { farmId, farmerId, isMain: true, startedOn: `${year}-01-01`, endedOn: `${year + 1}-01-01` },
  }));
  await here.board.save({ creates: { farmers: [{ id: farmerId, set: { name: 'Bùi Thị Na' } }], leases } });
  return { villageId, farmId, farmerId, leases: leases.map((lease) => lease.id) };
}

test('what was deleted of the lists of a row is told, the latest first, until it is back', async () => {
  const { farmId, farmerId, leases } = await leased(2020, 2021, 2022);
  const [first = '', second = '', third = ''] = leases;
  const me = here.as('organisationBoard');
  await here.ask("insert into \"user\" (id, version, username, display_name) values ($1, 1, 'lan', 'Đỗ Thị Lan')", me.env.actor.id);
  const operation = id();
  await me.save({ deletes: { leases: [{ id: first, version: 1 }] } });
  await me.save({ operation, label: 'Xóa 1 dòng', deletes: { leases: [{ id: second, version: 1 }] } });
  await me.save({ deletes: { leases: [{ id: third, version: 1 }] } });
  await me.save({ restores: { leases: [{ id: third }] } });

  const told = await of(me, farmId);

  expect(told.map((one) => [one.resource, one.id])).toEqual([
    ['Lease', second],
    ['Lease', first],
  ]);
  expect(told[0]).toMatchObject({ by: 'Đỗ Thị Lan', operation, label: 'Xóa 1 dòng' });
  expect(told[0]?.changes).toContainEqual({ field: 'farmerId', from: farmerId, to: null });
});

test('each row has its own', async () => {
  const [one, other] = [await leased(2020), await leased(2020)];
  for (const [lease = ''] of [one.leases, other.leases]) await here.board.save({ deletes: { leases: [{ id: lease, version: 1 }] } });

  expect((await of(here.board, one.farmId)).map((gone) => gone.id)).toEqual(one.leases);
  expect((await of(here.board, one.farmId, other.farmId)).map((gone) => gone.id)).toEqual([...other.leases, ...one.leases]);
});

test('it is told to who could see it, of a row in sight', async () => {
  const { villageId, farmId, leases } = await leased(2020);
  await here.board.save({ deletes: { leases: [{ id: leases[0] ?? '', version: 1 }] } });
  const officer = (places: string[]) => here.as('communeOfficer', { places });

  expect([(await of(officer([villageId]), farmId)).length, await of(officer([id()]), farmId)]).toEqual([1, []]);
  // The analyst reads farms, but no leases.
  expect(await of(here.as('analyst'), farmId)).toEqual([]);
  await expect(deletions(officer([]).env, { resource: 'Farmer', ids: [id()], take: 1 })).rejects.toBeInstanceOf(Forbidden);
  await expect(deletions(here.board.env, { resource: 'Trail', ids: [], take: 1 })).rejects.toBeInstanceOf(Refused);
  expect(await of(here.board, "x' or true")).toEqual([]);
});
