import { farmer, found, refusedBy } from '../refused.js';
import { id, village, type World, world } from '../world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('every row in force beside another where only one may be is named; those that only touch, and those that do not count, stand', async () => {
  const { farms } = await village(here, [{}]);
  const [farmId] = farms;
  const farmerId = await farmer(here);
  const lease = (set: object) => ({ id: id(), set: { farmId, farmerId, isMain: true, ...set } });
  const [first, second, sublease] = [
    lease({ startedOn: '2020-01-01', endedOn: '2021-01-01' }),
    lease({ startedOn: '2021-01-01' }),
    lease({ startedOn: '2020-06-01', isMain: false }),
  ];
  expect((await here.board.save({ creates: { leases: [first, second, sublease] } })).problems).toEqual([]);
  const [within, beyond] = [lease({ startedOn: '2020-03-01', endedOn: '2020-04-01' }), lease({ startedOn: '2030-01-01' })];

  const problems = await refusedBy(here, here.board, {
    creates: { leases: [within, beyond] },
    changes: {
      leases: [
        { id: first.id, version: 1, set: { endedOn: '2021-01-02' } },
        { id: sublease.id, version: 1, set: { isMain: true } },
      ],
    },
  });

  expect(problems).toEqual(
    found(...[within, beyond, first, sublease].map((one): [string, string, string] => [one.id, 'startedOn', 'OVERLAPS'])),
  );
});

test('every row that would end before it starts is named, whichever of its days is set', async () => {
  const { farms } = await village(here, [{}, {}, {}]);
  const farmerId = await farmer(here);
  const lease = (farmId: string | undefined, set: object = {}) => ({
    id: id(),
    set: { farmId, farmerId, isMain: true, startedOn: '2020-01-01', endedOn: '2021-01-01', ...set },
  });
  const [a, b, c] = [lease(farms[0]), lease(farms[1]), lease(farms[2], { endedOn: '2020-01-01' })];
  await here.board.save({ creates: { leases: [a, b] } });

  const problems = await refusedBy(here, here.board, {
    creates: { leases: [c] },
    changes: {
      leases: [
        { id: a.id, version: 1, set: { endedOn: '2019-12-31' } },
        { id: b.id, version: 1, set: { startedOn: '2021-01-01' } },
      ],
    },
  });

  expect(problems).toEqual(found(...[a, b, c].map((one): [string, string, string] => [one.id, 'endedOn', 'ENDS_BEFORE_START'])));
});

test('a row in force gives way to the next from a day, in one save', async () => {
  const { farms } = await village(here, [{}]);
  const [before, after] = [await farmer(here), await farmer(here)];
  const [old, next] = [id(), id()];
  const lease = { farmId: farms[0], isMain: true };
  await here.board.save({ creates: { leases: [{ id: old, set: { ...lease, farmerId: before, startedOn: '2020-01-01' } }] } });

  const { problems } = await here.board.save({
    creates: { leases: [{ id: next, set: { ...lease, farmerId: after, startedOn: '2024-01-01' } }] },
    changes: { leases: [{ id: old, version: 1, set: { endedOn: '2024-01-01' } }] },
  });

  expect(problems).toEqual([]);
});
