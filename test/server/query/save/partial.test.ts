import { everything, id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('a partial save writes what is good and names the rest, each cell once', async () => {
  const { village: villageId, farms } = await village(here, [{ plot: 'A', workers: 1 }, { workers: 1 }, {}]);
  const [clashing = '', fine = '', gone = ''] = farms;
  await here.board.save({ changes: { farms: [{ id: clashing, version: 1, set: { workers: 9 } }] } });
  const [good, twin, lost, wrong, missing] = [id(), id(), id(), id(), id()];

  const outcome = await here.board.save({
    partial: true,
    creates: {
      farms: [
        { id: good, set: { name: 'Tốt', villageId } },
        { id: twin, set: { name: 'Trùng', villageId, plot: 'A' } },
        { id: lost, set: { name: 'Lạc', villageId: id() } },
        { id: wrong, set: { name: 'Sai', villageId, workers: -1 } },
      ],
    },
    changes: {
      farms: [
        { id: clashing, version: 1, set: { workers: 2 } },
        { id: fine, version: 1, set: { workers: 2 } },
        { id: missing, version: 1, set: { workers: 2 } },
      ],
    },
    deletes: { farms: [{ id: gone, version: 1 }] },
  });

  expect(outcome.saved).toEqual({ farms: [good, fine] });
  expect(outcome.conflicts).toMatchObject([{ id: clashing, field: 'workers', yours: 2, theirs: 9 }]);
  expect(outcome.problems.map(({ id: row, code }) => [row, code]).sort()).toEqual(
    [
      [twin, 'NOT_UNIQUE'],
      [twin, 'NOT_UNIQUE'],
      [lost, 'UNKNOWN_REFERENCE'],
      [wrong, 'TOO_SMALL'],
      [missing, 'NOT_FOUND'],
    ].sort(),
  );
  expect(await here.ask('select workers from farm where id = any($1) order by id', [clashing, fine, good, gone])).toHaveLength(3);
});

test('rows that rest on a bad one are left out with it', async () => {
  const { village: villageId } = await village(here);
  const [village2, farm, farm2, lease, farmer] = [id(), id(), id(), id(), id()];

  const { saved, problems } = await here.board.save({
    partial: true,
    creates: {
      villages: [{ id: village2, set: { name: 'Thôn', parentId: id() } }],
      farms: [
        { id: farm, set: { name: 'A', villageId: village2 } },
        { id: farm2, set: { name: 'B', villageId } },
      ],
      farmers: [{ id: farmer, set: { name: 'Phạm Văn Dũng' } }],
      leases: [{ id: lease, set: { farmId: farm, farmerId: farmer, isMain: true, startedOn: '2020-01-01' } }],
    },
  });

  expect(saved).toEqual({ farms: [farm2], farmers: [farmer] });
  expect(problems.map(({ id: row, field, code }) => [row, field, code])).toEqual([
    [village2, 'parentId', 'UNKNOWN_REFERENCE'],
    [farm, 'villageId', 'UNKNOWN_REFERENCE'],
    [lease, 'farmId', 'UNKNOWN_REFERENCE'],
  ]);
});

test('a partial save of which nothing is good writes nothing, not even that it was', async () => {
  const before = await everything(here);

  const { saved, problems } = await here.board.save({
    partial: true,
    creates: { farms: [{ id: id(), set: { name: 'A', villageId: id() } }] },
  });

  expect({ saved, count: problems.length }).toEqual({ saved: {}, count: 1 });
  expect(await everything(here)).toBe(before);
});

test('asked again, a partial save tells again what it left out', async () => {
  const { village: villageId } = await village(here);
  const request = {
    operation: id(),
    partial: true,
    creates: {
      farms: [
        { id: id(), set: { name: 'A', villageId } },
        { id: id(), set: { name: 'B', villageId: id() } },
      ],
    },
  };

  const [once, again] = [await here.board.save(request), await here.board.save(request)];

  expect(once.problems).toHaveLength(1);
  expect(again).toEqual(once);
});

test('a conflict is told again without its values, and none of them is kept', async () => {
  const { farms } = await village(here, [{ workers: 1 }, {}]);
  const [clashing = '', fine = ''] = farms;
  await here.board.save({ changes: { farms: [{ id: clashing, version: 1, set: { workers: 987654 } }] } });
  const changes = farms.map((farm) => ({ id: farm, version: 1, set: { workers: 123456 } }));
  const request = { operation: id(), partial: true, changes: { farms: changes } };

  const [once, again] = [await here.board.save(request), await here.board.save(request)];

  expect(once).toMatchObject({ saved: { farms: [fine] }, conflicts: [{ id: clashing, yours: 123456, theirs: 987654 }] });
  expect(again).toMatchObject({
    saved: { farms: [fine] },
    problems: [{ resource: 'Farm', id: clashing, field: 'workers', code: 'VERSION_STALE' }],
    conflicts: [],
  });
  const [kept] = await here.ask<{ whole: string }>('select operation::text as whole from operation where id = $1', request.operation);
  expect(kept?.whole).not.toMatch(/987654|123456/);
});

test('however long the chain that hangs on a bad row, all of it is named and the rest is written', async () => {
  const [good, ...chain] = Array.from({ length: 200 }, id);

  const { saved, problems } = await here.board.save({
    partial: true,
    creates: {
      villages: [
        { id: good ?? '', set: { name: 'Tốt' } },
        ...chain.map((one, index) => ({ id: one, set: { name: 'Thôn', parentId: chain[index - 1] ?? id() } })),
      ],
    },
  });

  expect(saved).toEqual({ villages: [good] });
  expect(problems.map(({ id: row, field, code }) => [row, field, code])).toEqual(
    chain.map((one) => [one, 'parentId', 'UNKNOWN_REFERENCE']),
  );
});

test('rows that each take the place of the next, and the last can not leave: too far to be tried out, and nothing is written', async () => {
  const { farms } = await village(
    here,
    Array.from({ length: 120 }, (_, index) => ({ plot: `${index}` })),
  );
  const before = await everything(here);

  const saving = here.board.save({
    partial: true,
    changes: { farms: farms.slice(0, -1).map((farm, index) => ({ id: farm, version: 1, set: { plot: `${index + 1}` } })) },
  });

  await expect(saving).rejects.toMatchObject({ limit: 'rounds' });
  expect(await everything(here)).toBe(before);
});
