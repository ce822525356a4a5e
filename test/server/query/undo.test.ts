import { undo } from '../../../server/query/undo.js';
import { everything, id, village, type World, world } from './save/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const rowOf = async (one: string) =>
  (await here.ask<{ row: Record<string, unknown> }>('select to_jsonb(f) as row from farm f where id = $1', one))[0]?.row;
const farm = async (set: object = {}) => (await village(here, [set])).farms[0] ?? '';

test('an undone change is as it was, and its versions go on', async () => {
  const one = await farm({ workers: 1, plot: 'A', code: '0100109106' });
  const before = await rowOf(one);
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2, plot: null, code: null } }] } });

  const { saved, problems, conflicts } = await here.board.undo(operation);

  expect({ saved, problems, conflicts }).toEqual({ saved: { farms: [one] }, problems: [], conflicts: [] });
  expect(await rowOf(one)).toEqual({ ...before, version: 3 });
});

test('undoing the undo does it again', async () => {
  const one = await farm({ workers: 1 });
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2 } }] } });
  const undone = (await here.board.undo(operation)).operation;

  const { conflicts } = await here.board.undo(undone);

  expect(conflicts).toEqual([]);
  expect(await rowOf(one)).toMatchObject({ workers: 2, version: 4 });
});

test('cells that others changed since stay and are named; the rest is done', async () => {
  const one = await farm({ workers: 1, plot: 'A' });
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2, plot: 'B' } }] } });
  await here.board.save({ changes: { farms: [{ id: one, version: 2, set: { workers: 3 } }] } });

  const { saved, conflicts } = await here.board.undo(operation);

  expect(saved).toEqual({ farms: [one] });
  expect(conflicts).toMatchObject([{ id: one, field: 'workers', yours: 1, theirs: 3 }]);
  expect(await rowOf(one)).toMatchObject({ workers: 3, plot: 'A' });
});

test('an undo on trial tells what the undo then does, and changes nothing', async () => {
  const { village: villageId, farms } = await village(here, [{ workers: 1, plot: 'A' }, { plot: 'B' }]);
  const [one = '', gone = ''] = farms;
  const [made, operation] = [id(), id()];
  await here.board.save({
    operation,
    creates: { farms: [{ id: made, set: { name: 'Mới', villageId } }] },
    changes: { farms: [{ id: one, version: 1, set: { workers: 2, plot: 'C' } }] },
    deletes: { farms: [{ id: gone, version: 1 }] },
  });
  await here.board.save({ changes: { farms: [{ id: one, version: 2, set: { workers: 3 } }] } });
  const [before, as] = [await everything(here), id()];

  const tried = await undo(here.board.env, { operation, as, trial: true });

  expect(tried).toMatchObject({ saved: { farms: [gone, one] }, removed: [made], conflicts: [{ id: one, field: 'workers', theirs: 3 }] });
  expect(await everything(here)).toBe(before);
  expect(await undo(here.board.env, { operation, as })).toEqual(tried);
});

test('on trial one learns no more than by the undo', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { opinion: 'Khó' } }] } });
  const [stranger, demoted] = [
    here.as('communeOfficer', { places: [villageId] }),
    here.as('communeOfficer', { ...here.board.env.actor, role: 'communeOfficer', places: [villageId] }),
  ];
  const tried = (hand: typeof stranger) => undo(hand.env, { operation, as: id(), trial: true });

  expect((await tried(stranger)).problems).toMatchObject([{ resource: 'Operation', code: 'NOT_FOUND' }]);
  await expect(tried(demoted)).rejects.toMatchObject({ resource: 'Farm', field: 'opinion' });
});

test('what it made goes, what it deleted comes back, with all that hung together', async () => {
  const { village: villageId, farms } = await village(here, [{ plot: 'A' }]);
  const [old = ''] = farms;
  const [newVillage, newFarm, operation] = [id(), id(), id()];
  const before = { farm: await rowOf(old) };
  await here.board.save({
    operation,
    creates: {
      villages: [{ id: newVillage, set: { name: 'Mới' } }],
      farms: [{ id: newFarm, set: { name: 'Mới', villageId: newVillage } }],
    },
    deletes: { farms: [{ id: old, version: 1 }], villages: [{ id: villageId, version: 1 }] },
  });

  const { problems, conflicts } = await here.board.undo(operation);

  expect({ problems, conflicts }).toEqual({ problems: [], conflicts: [] });
  expect(await rowOf(old)).toEqual({ ...before.farm, version: 2 });
  expect(await here.ask('select id from village where id = any($1)', [villageId, newVillage])).toEqual([{ id: villageId }]);
  expect(await rowOf(newFarm)).toBeUndefined();
});

test('rows that are gone by an undo are told, also to who asks again', async () => {
  const { village: villageId } = await village(here);
  const [one, operation, as] = [id(), id(), id()];
  await here.board.save({ operation, creates: { farms: [{ id: one, set: { name: 'A', villageId } }] } });

  const [first, again] = [await undo(here.board.env, { operation, as }), await undo(here.board.env, { operation, as })];

  expect([first, again]).toEqual(Array(2).fill({ operation: as, saved: {}, removed: [one], problems: [], conflicts: [] }));
});

test('a row it made that others changed since stays and is named', async () => {
  const { village: villageId } = await village(here);
  const [kept, gone, operation] = [id(), id(), id()];
  await here.board.save({
    operation,
    creates: { farms: [kept, gone].map((one) => ({ id: one, set: { name: 'A', villageId } })) },
  });
  await here.board.save({ changes: { farms: [{ id: kept, version: 1, set: { workers: 1 } }] } });

  const { problems } = await here.board.undo(operation);

  expect(problems).toEqual([{ resource: 'Farm', id: kept, field: null, code: 'VERSION_STALE', detail: { version: 2 } }]);
  expect([await rowOf(kept), await rowOf(gone)]).toEqual([expect.anything(), undefined]);
});

test('a secret and what checks found in it come back, too', async () => {
  const [one, operation] = [id(), id()];
  const secretOf = async () => (await here.ask('select citizen_id, citizen_id_hash, citizen_id_check from farmer where id = $1', one))[0];
  await here.board.save({ creates: { farmers: [{ id: one, set: { name: 'Bùi Thị Na', citizenId: '024190000501', gender: 'MALE' } }] } });
  const before = await secretOf();
  await here.board.save({
    operation,
    changes: { farmers: [{ id: one, version: 1, set: { citizenId: '024190000502', gender: 'FEMALE' } }] },
  });

  const { problems, conflicts } = await here.board.undo(operation);

  expect({ problems, conflicts }).toEqual({ problems: [], conflicts: [] });
  expect(await secretOf()).toEqual(before);
});

test('what checks find is found anew in the row as it then stands, and is never in conflict', async () => {
  const one = id();
  await here.board.save({
    creates: { farmers: [{ id: one, set: { name: 'Hoàng Văn Em', bornOn: '1990-05-01', gender: 'MALE', citizenId: '024090004151' } }] },
  });
  const operation = id();
  await here.board.save({ operation, changes: { farmers: [{ id: one, version: 1, set: { bornOn: '1991-05-01' } }] } });
  await here.board.save({ changes: { farmers: [{ id: one, version: 2, set: { citizenId: '024191004152' } }] } });

  const undone = await here.board.undo(operation);

  expect([undone.problems, undone.conflicts]).toEqual([[], []]);
  expect(await here.ask('select born_on::text, citizen_id_check from farmer where id = $1', one)).toEqual([
    { born_on: '1990-05-01', citizen_id_check: 'BOTH' },
  ]);
});

test('what somebody else took meanwhile is named, and the rest comes back', async () => {
  const { village: villageId, farms } = await village(here, [{ plot: 'A' }, { plot: 'B' }]);
  const [a = '', b = ''] = farms;
  const operation = id();
  await here.board.save({ operation, deletes: { farms: farms.map((one) => ({ id: one, version: 1 })) } });
  const taker = id();
  await here.board.save({ creates: { farms: [{ id: taker, set: { name: 'C', villageId, plot: 'A' } }] } });

  const { problems, saved } = await here.board.undo(operation);

  const detail = { fields: ['villageId', 'plot'], row: taker, title: 'C' };
  expect(problems).toEqual(detail.fields.map((field) => ({ resource: 'Farm', id: a, field, code: 'NOT_UNIQUE', detail })));
  expect(saved).toEqual({ farms: [b] });
});

test('undoing twice changes nothing more', async () => {
  const one = await farm({ workers: 1 });
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2 } }] } });
  await here.board.undo(operation);
  await here.board.save({ changes: { farms: [{ id: one, version: 3, set: { workers: 5 } }] } });
  const before = await everything(here);

  const { saved, conflicts } = await here.board.undo(operation);

  expect({ saved, count: conflicts.length }).toEqual({ saved: {}, count: 1 });
  expect(await everything(here)).toBe(before);
});

test('an undo is under the rights of today', async () => {
  const { village: villageId, farms } = await village(here, [{ opinion: 'Khó' }]);
  const [one = ''] = farms;
  const operation = id();
  const officer = here.as('communeOfficer', { places: [villageId] });
  const moved = here.as('communeOfficer', { ...officer.env.actor, places: [] });
  await officer.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2 } }] } });
  const opinion = id();
  await here.board.save({ operation: opinion, changes: { farms: [{ id: one, version: 2, set: { opinion: 'Dễ' } }] } });
  const demoted = here.as('communeOfficer', { ...here.board.env.actor, role: 'communeOfficer', places: [villageId] });
  const before = await everything(here);

  const lost = await moved.undo(operation);
  const hidden = demoted.undo(opinion);

  expect(lost.problems).toEqual([{ resource: 'Farm', id: one, field: null, code: 'NOT_FOUND' }]);
  await expect(hidden).rejects.toMatchObject({ resource: 'Farm', field: 'opinion' });
  expect(await everything(here)).toBe(before);
});

test("others' operations are there only for who sees every row they touched", async () => {
  const { village: villageId, farms } = await village(here, [{ workers: 1 }]);
  const [one = ''] = farms;
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2 } }] } });

  const [officer, nobody, colleague] = [
    await here.as('communeOfficer', { places: [villageId] }).undo(operation),
    await here.board.undo(id()),
    await here.as('organisationBoard').undo(operation),
  ];

  expect(officer.problems).toEqual([{ resource: 'Operation', id: operation, field: null, code: 'NOT_FOUND' }]);
  expect(nobody.problems).toMatchObject([{ resource: 'Operation', code: 'NOT_FOUND' }]);
  expect(colleague).toMatchObject({ problems: [], saved: { farms: [one] } });
});

test('a document comes back as it was, with nothing captured anew', async () => {
  const { farms } = await village(here, [{}]);
  const [farmId] = farms;
  const [one, farmerId, operation] = [id(), id(), id()];
  await here.board.save({
    creates: {
      farmers: [{ id: farmerId, set: { name: 'Đặng Văn Phú', gender: 'MALE' } }],
      inspections: [{ id: one, set: { farmId, doneOn: '2020-01-01' } }],
    },
  });
  await here.board.save({ operation, deletes: { inspections: [{ id: one, version: 1 }] } });
  await here.board.save({ creates: { leases: [{ id: id(), set: { farmId, farmerId, isMain: true, startedOn: '2019-01-01' } }] } });

  await here.board.undo(operation);

  expect(await here.ask('select farmer_id, gender from inspection where id = $1', one)).toEqual([{ farmer_id: null, gender: null }]);
});
