import type { Values } from '../../../../../server/query/save/request.js';
import { farmer, found, refusedBy } from '../refused.js';
import { everything, id, village, type World, world } from '../world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('every link to what is not there, or not in sight, is named', async () => {
  const { village: own, farms } = await village(here, [{}]);
  const { village: other } = await village(here, []);
  const [lost, hidden] = [id(), id()];
  const [leaseOfHidden, leaseOfLost] = [id(), id()];
  const { farms: elsewhere } = await village(here, [{}]);
  const holder = await farmer(here);
  const officer = here.as('communeOfficer', { places: [own] });

  const byBoard = await refusedBy(here, here.board, {
    creates: {
      farms: [
        { id: lost, set: { name: 'A', villageId: id() } },
        { id: hidden, set: { name: 'B', villageId: other } },
      ],
      leases: [
        { id: leaseOfLost, set: { farmId: id(), farmerId: id(), isMain: true, startedOn: '2020-01-01' } },
        { id: leaseOfHidden, set: { farmId: elsewhere[0], farmerId: holder, isMain: true, startedOn: '2020-01-01' } },
      ],
    },
  });
  const byOfficer = await refusedBy(here, officer, { changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { villageId: id() } }] } });

  expect(byBoard).toEqual(
    found(
      [lost, 'villageId', 'UNKNOWN_REFERENCE'],
      [leaseOfLost, 'farmId', 'UNKNOWN_REFERENCE'],
      [leaseOfLost, 'farmerId', 'UNKNOWN_REFERENCE'],
    ),
  );
  expect(byOfficer).toContain(`${farms[0]} villageId UNKNOWN_REFERENCE`);
});

test('every row that would stand below itself is named', async () => {
  const [top, middle, low, apart] = [id(), id(), id(), id()];
  const { problems: none } = await here.board.save({
    creates: {
      villages: [
        { id: top, set: { name: 'Xã' } },
        { id: middle, set: { name: 'Thôn', parentId: top } },
        { id: low, set: { name: 'Xóm', parentId: middle } },
        { id: apart, set: { name: 'Bản' } },
      ],
    },
  });
  expect(none).toEqual([]);

  const problems = await refusedBy(here, here.board, {
    changes: {
      villages: [
        { id: top, version: 1, set: { parentId: low } },
        { id: apart, version: 1, set: { parentId: apart } },
      ],
    },
  });

  expect(problems).toEqual(found([top, 'parentId', 'TREE_CYCLE'], [apart, 'parentId', 'TREE_CYCLE']));
});

test('a team may come under one that was once under it, but not on the same day', async () => {
  const [a, b] = [id(), id()];
  const [before, after, meanwhile] = [id(), id(), id()];
  const duty = (one: string, set: Values) => ({ id: one, set });
  await here.board.save({
    creates: {
      teams: [
        { id: a, set: { name: 'Tổ 1' } },
        { id: b, set: { name: 'Tổ 2' } },
      ],
    },
  });
  const once = duty(before, { teamId: a, underId: b, startedOn: '2020-01-01', endedOn: '2021-01-01' });
  const then = duty(after, { teamId: b, underId: a, startedOn: '2021-01-01' });

  const { problems: none } = await here.board.save({ creates: { duties: [once, then] } });
  const problems = await refusedBy(here, here.board, {
    creates: { duties: [duty(meanwhile, { teamId: b, underId: a, startedOn: '2020-12-31', endedOn: '2021-01-01' })] },
  });

  expect(none).toEqual([]);
  expect(problems).toEqual(found([meanwhile, 'underId', 'TREE_CYCLE']));
});

test('a row that others link to is not deleted; they are listed as far as one may see them', async () => {
  const { village: villageId, farms } = await village(here, [{}, {}]);
  const farmerId = await farmer(here);
  await here.board.save({
    creates: { leases: [{ id: id(), set: { farmId: farms[0], farmerId, isMain: true, startedOn: '2020-01-01' } }] },
  });
  const before = await everything(here);

  const { problems } = await here.board.save({
    deletes: { villages: [{ id: villageId, version: 1 }], farms: [{ id: farms[0] ?? '', version: 1 }] },
  });

  expect(problems).toHaveLength(2);
  expect(problems).toEqual(
    expect.arrayContaining([
      { resource: 'Village', id: villageId, field: null, code: 'STILL_REFERRED_TO', detail: { resource: 'Farm', count: 1 } },
      { resource: 'Farm', id: farms[0], field: null, code: 'STILL_REFERRED_TO', detail: { resource: 'Lease', count: 1 } },
    ]),
  );
  expect(await everything(here)).toBe(before);
});

test('of what links to a row one may not see, one learns only that there is something', async () => {
  const { village: villageId } = await village(here);
  await here.ask("insert into almanac (id, version, name, village_id) values ($1, 1, 'Lịch', $2)", id(), villageId);

  const { problems } = await here.board.save({ deletes: { villages: [{ id: villageId, version: 1 }] } });

  expect(problems).toEqual([{ resource: 'Village', id: villageId, field: null, code: 'STILL_REFERRED_TO' }]);
});

test('beside what one may see, one learns that there is more', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  await here.ask("insert into almanac (id, version, name, village_id) values ($1, 1, 'Lịch', $2)", id(), villageId);

  const { problems } = await here.board.save({ deletes: { villages: [{ id: villageId, version: 1 }] } });

  const left = { resource: 'Village', id: villageId, field: null, code: 'STILL_REFERRED_TO' };
  expect(farms).toHaveLength(1);
  expect(problems).toEqual(expect.arrayContaining([{ ...left, detail: { resource: 'Farm', count: 1 } }, left]));
});
