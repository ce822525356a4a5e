import type { Values } from '../../../../server/query/save/request.js';
import type { Problem } from '../../../../shared/problem.js';
import { everything, type Hand, id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

type Request = Parameters<Hand['save']>[0];

/** What was found, as `id field code`; nothing may have been written. */
async function refusedBy(hand: Hand, request: Request): Promise<string[]> {
  const before = await everything(here);
  const { problems, conflicts, saved } = await hand.save(request);
  expect({ conflicts, saved }).toEqual({ conflicts: [], saved: {} });
  expect(await everything(here)).toBe(before);
  return problems.map(told).sort();
}
const told = ({ id: row, field, code }: Problem) => `${row} ${field} ${code}`;
const found = (...problems: [string | undefined, string | null, string][]) => problems.map((parts) => parts.map(String).join(' ')).sort();

async function farmer(set: object = {}): Promise<string> {
  const one = id();
  const { problems } = await here.board.save({ creates: { farmers: [{ id: one, set: { name: 'Nguyễn Văn An', ...set } }] } });
  expect(problems).toEqual([]);
  return one;
}

test('every required cell that is missing or emptied is named', async () => {
  const { farms } = await village(here, [{}]);
  const [bare, half] = [id(), id()];

  const problems = await refusedBy(here.board, {
    creates: {
      farms: [
        { id: bare, set: {} },
        { id: half, set: { name: ' ', villageId: id() } },
      ],
    },
    changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { name: '' } }] },
  });

  expect(problems).toEqual(
    found([bare, 'name', 'REQUIRED'], [bare, 'villageId', 'REQUIRED'], [half, 'name', 'REQUIRED'], [farms[0], 'name', 'REQUIRED']),
  );
});

test('every value that cannot be kept is named', async () => {
  const { farms } = await village(here, [{}, {}, {}]);
  const [a = '', b = '', c = ''] = farms;

  const problems = await refusedBy(here.board, {
    changes: {
      farms: [
        { id: a, version: 1, set: { code: '0100109107', workers: 1 } },
        { id: b, version: 1, set: { phone: 'gọi sau', hectares: 600 } },
        { id: c, version: 1, set: { crop: 'RICE' } },
      ],
    },
  });

  expect(problems).toEqual(found([a, 'code', 'TAX_CODE_CHECKSUM'], [b, 'phone', 'PHONE_FORMAT'], [b, 'hectares', 'TOO_LARGE']));
});

test('every link to what is not there, or not in sight, is named', async () => {
  const { village: own, farms } = await village(here, [{}]);
  const { village: other } = await village(here, []);
  const [lost, hidden] = [id(), id()];
  const [leaseOfHidden, leaseOfLost] = [id(), id()];
  const { farms: elsewhere } = await village(here, [{}]);
  const holder = await farmer();
  const officer = here.as('communeOfficer', { places: [own] });

  const byBoard = await refusedBy(here.board, {
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
  const byOfficer = await refusedBy(officer, { changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { villageId: id() } }] } });

  expect(byBoard).toEqual(
    found(
      [lost, 'villageId', 'UNKNOWN_REFERENCE'],
      [leaseOfLost, 'farmId', 'UNKNOWN_REFERENCE'],
      [leaseOfLost, 'farmerId', 'UNKNOWN_REFERENCE'],
    ),
  );
  expect(byOfficer).toContain(`${farms[0]} villageId UNKNOWN_REFERENCE`);
});

test('every row that says again what only one may say is named, also where both are new', async () => {
  const { village: villageId } = await village(here, [{ code: '0100109106', plot: 'A' }]);
  const [same, one, two, third] = [id(), id(), id(), id()];

  const problems = await refusedBy(here.board, {
    creates: {
      farms: [
        { id: same, set: { name: 'A', villageId, code: '0100109106' } },
        { id: one, set: { name: 'B', villageId, plot: 'C' } },
        { id: two, set: { name: 'C', villageId, plot: 'C' } },
        { id: third, set: { name: 'D', villageId, plot: 'A' } },
      ],
    },
  });

  expect(problems).toEqual(
    found(
      [same, 'code', 'NOT_UNIQUE'],
      [one, 'plot', 'NOT_UNIQUE'],
      [one, 'villageId', 'NOT_UNIQUE'],
      [two, 'plot', 'NOT_UNIQUE'],
      [two, 'villageId', 'NOT_UNIQUE'],
      [third, 'plot', 'NOT_UNIQUE'],
      [third, 'villageId', 'NOT_UNIQUE'],
    ),
  );
});

test('a secret that is said again is found by its hash', async () => {
  await farmer({ citizenId: '024090000123' });
  const again = id();

  const problems = await refusedBy(here.board, {
    creates: { farmers: [{ id: again, set: { name: 'Trần Thị Bé', citizenId: '024090000123' } }] },
  });

  expect(problems).toEqual(found([again, 'citizenId', 'NOT_UNIQUE']));
});

test('every row in force beside another where only one may be is named; those that only touch, and those that do not count, stand', async () => {
  const { farms } = await village(here, [{}]);
  const [farmId] = farms;
  const farmerId = await farmer();
  const lease = (set: object) => ({ id: id(), set: { farmId, farmerId, isMain: true, ...set } });
  const [first, second, sublease] = [
    lease({ startedOn: '2020-01-01', endedOn: '2021-01-01' }),
    lease({ startedOn: '2021-01-01' }),
    lease({ startedOn: '2020-06-01', isMain: false }),
  ];
  expect((await here.board.save({ creates: { leases: [first, second, sublease] } })).problems).toEqual([]);
  const [within, beyond] = [lease({ startedOn: '2020-03-01', endedOn: '2020-04-01' }), lease({ startedOn: '2030-01-01' })];

  const problems = await refusedBy(here.board, {
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
  const farmerId = await farmer();
  const lease = (farmId: string | undefined, set: object = {}) => ({
    id: id(),
    set: { farmId, farmerId, isMain: true, startedOn: '2020-01-01', endedOn: '2021-01-01', ...set },
  });
  const [a, b, c] = [lease(farms[0]), lease(farms[1]), lease(farms[2], { endedOn: '2020-01-01' })];
  await here.board.save({ creates: { leases: [a, b] } });

  const problems = await refusedBy(here.board, {
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

  const problems = await refusedBy(here.board, {
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
  const problems = await refusedBy(here.board, {
    creates: { duties: [duty(meanwhile, { teamId: b, underId: a, startedOn: '2020-12-31', endedOn: '2021-01-01' })] },
  });

  expect(none).toEqual([]);
  expect(problems).toEqual(found([meanwhile, 'underId', 'TREE_CYCLE']));
});

test('a row that others link to is not deleted; they are listed as far as one may see them', async () => {
  const { village: villageId, farms } = await village(here, [{}, {}]);
  const farmerId = await farmer();
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

test('a row in force gives way to the next from a day, in one save', async () => {
  const { farms } = await village(here, [{}]);
  const [before, after] = [await farmer(), await farmer()];
  const [old, next] = [id(), id()];
  const lease = { farmId: farms[0], isMain: true };
  await here.board.save({ creates: { leases: [{ id: old, set: { ...lease, farmerId: before, startedOn: '2020-01-01' } }] } });

  const { problems } = await here.board.save({
    creates: { leases: [{ id: next, set: { ...lease, farmerId: after, startedOn: '2024-01-01' } }] },
    changes: { leases: [{ id: old, version: 1, set: { endedOn: '2024-01-01' } }] },
  });

  expect(problems).toEqual([]);
});

test('a new row under a taken id and a change of one that is not there are named', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const [taken = ''] = farms;
  const [changed, deleted] = [id(), id()];

  const problems = await refusedBy(here.board, {
    creates: { farms: [{ id: taken, set: { name: 'A', villageId } }] },
    changes: { farms: [{ id: changed, version: 1, set: { workers: 1 } }] },
    deletes: { farms: [{ id: deleted, version: 1 }] },
  });

  expect(problems).toEqual(found([taken, null, 'ID_EXISTS'], [changed, null, 'NOT_FOUND'], [deleted, null, 'NOT_FOUND']));
});

test('among hundreds of good rows each bad one is found', async () => {
  const { village: villageId } = await village(here);
  const rows = Array.from({ length: 300 }, (_, index) => ({
    id: id(),
    set: { name: `Trại ${index}`, villageId, workers: index } as Record<string, unknown>,
  }));
  for (const index of [7, 100, 299]) Object.assign(rows[index]?.set ?? {}, { villageId: id() });
  for (const index of [8, 101]) Object.assign(rows[index]?.set ?? {}, { plot: 'Z' });

  const problems = await refusedBy(here.board, { creates: { farms: rows } });

  expect(problems).toEqual(
    found(
      ...[7, 100, 299].map((index): [string | undefined, string, string] => [rows[index]?.id, 'villageId', 'UNKNOWN_REFERENCE']),
      ...[8, 101].flatMap((index) =>
        ['plot', 'villageId'].map((field): [string | undefined, string, string] => [rows[index]?.id, field, 'NOT_UNIQUE']),
      ),
    ),
  );
});
