import { Forbidden, Refused } from '../../../server/access/refused.js';
import { everything, id, village, type World, world } from './save/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('new rows of one save may refer to each other', async () => {
  const [villageId, farmId] = [id(), id()];

  const { problems, saved } = await here.board.save({
    creates: {
      farms: [{ id: farmId, set: { name: 'Chè Tân Cương', villageId } }],
      villages: [{ id: villageId, set: { name: 'Tân Cương' } }],
    },
  });

  expect(problems).toEqual([]);
  expect(saved).toEqual({ farms: [farmId], villages: [villageId] });
  expect(await here.ask('select name, village_id, version from farm where id = $1', farmId)).toEqual([
    { name: 'Chè Tân Cương', village_id: villageId, version: 1 },
  ]);
});

test('a change writes its cells, leaves the others and counts the save', async () => {
  const { farms } = await village(here, [{ plot: 'A1', workers: 3 }]);

  const { saved } = await here.board.save({ changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 5 } }] } });

  expect(saved).toEqual({ farms });
  expect(await here.ask('select plot, workers, version from farm where id = $1', farms[0])).toEqual([
    { plot: 'A1', workers: 5, version: 2 },
  ]);
});

test('rows of which different cells are set are written in one save', async () => {
  const { farms } = await village(here, [{}, {}, {}]);
  const [a = '', b = '', c = ''] = farms;

  await here.board.save({
    changes: {
      farms: [
        { id: a, version: 1, set: { plot: 'X', workers: 1 } },
        { id: b, version: 1, set: { workers: 2, plot: 'Y' } },
        { id: c, version: 1, set: { organic: true } },
      ],
    },
  });

  expect(await here.ask('select plot, workers, organic from farm where id = any($1) order by array_position($1, id)', farms)).toEqual([
    { plot: 'X', workers: 1, organic: null },
    { plot: 'Y', workers: 2, organic: null },
    { plot: null, workers: null, organic: true },
  ]);
});

test('a text is kept as one Unicode form with single spaces, and an empty one as nothing', async () => {
  const { farms } = await village(here, [{ name: '  Trại   Hòa​ '.normalize('NFD'), plot: '   ', phone: '' }]);

  const [farm] = await here.ask('select name, plot, phone from farm where id = $1', farms[0]);

  expect(farm).toEqual({ name: 'Trại Hòa'.normalize('NFC'), plot: null, phone: null });
});

test('every kind of value is kept as it was given', async () => {
  const given = {
    hectares: 12.125,
    workers: 40,
    organic: false,
    crop: 'RICE',
    foundedOn: '2020-02-29',
    phone: '+842043851234',
    website: 'https://trai.vn/',
  };
  const { farms } = await village(here, [{ ...given, seenAt: '2026-11-22T20:15:00+07:00' }]);

  const [farm] = await here.ask<{ row: object }>('select to_jsonb(f) as row from farm f where id = $1', farms[0]);

  expect(farm?.row).toMatchObject({ hectares: 12.125, workers: 40, organic: false, crop: 'RICE', founded_on: '2020-02-29' });
  expect(farm?.row).toMatchObject({ phone: '+842043851234', website: 'https://trai.vn/', seen_at: '2026-11-22T20:15:00+07:00' });
});

test('a deleted row is gone', async () => {
  const { farms } = await village(here, [{}]);

  const { problems } = await here.board.save({ deletes: { farms: [{ id: farms[0] ?? '', version: 1 }] } });

  expect(problems).toEqual([]);
  expect(await here.ask('select from farm where id = $1', farms[0])).toEqual([]);
});

test('a parent is deleted together with its children, in whatever order they are named', async () => {
  const { village: villageId, farms } = await village(here, [{}, {}]);

  const { problems } = await here.board.save({
    deletes: { villages: [{ id: villageId, version: 1 }], farms: farms.map((farm) => ({ id: farm, version: 1 })) },
  });

  expect(problems).toEqual([]);
});

test('two rows may exchange what only one of them may have', async () => {
  const { farms } = await village(here, [{ plot: 'A' }, { plot: 'B' }]);
  const [a = '', b = ''] = farms;

  const { problems } = await here.board.save({
    changes: {
      farms: [
        { id: a, version: 1, set: { plot: 'B' } },
        { id: b, version: 1, set: { plot: 'A' } },
      ],
    },
  });

  expect(problems).toEqual([]);
});

test('a deleted row comes back as it was, under its id, and its versions go on', async () => {
  const { farms } = await village(here, [{ plot: 'A1', hectares: 1.5, code: '0100109106' }]);
  const [farm = ''] = farms;
  const [before] = await here.ask<{ row: object }>('select to_jsonb(f) as row from farm f where id = $1', farm);
  await here.board.save({ deletes: { farms: [{ id: farm, version: 1 }] } });

  const { saved, problems } = await here.board.save({ restores: { farms: [{ id: farm }] } });

  expect({ saved, problems }).toEqual({ saved: { farms: [farm] }, problems: [] });
  const [after] = await here.ask<{ row: object }>('select to_jsonb(f) as row from farm f where id = $1', farm);
  expect(after?.row).toEqual({ ...before?.row, version: 2 });
});

test('what was never deleted, or out of sight, does not come back', async () => {
  const { village: villageId, farms } = await village(here, [{}, {}]);
  const [there = '', gone = ''] = farms;
  await here.board.save({ deletes: { farms: [{ id: gone, version: 1 }] } });
  const stranger = here.as('communeOfficer', { places: [id()] });
  const neighbour = here.as('communeOfficer', { places: [villageId] });

  const [alive, hidden, shown] = [
    await here.board.save({ restores: { farms: [{ id: there }] } }),
    await stranger.save({ restores: { farms: [{ id: gone }] } }),
    await neighbour.save({ restores: { farms: [{ id: gone }] } }),
  ];

  expect(alive.problems).toEqual([{ resource: 'Farm', id: there, field: null, code: 'NOT_FOUND' }]);
  expect(hidden.problems).toEqual([{ resource: 'Farm', id: gone, field: null, code: 'NOT_FOUND' }]);
  expect(shown.problems).toEqual([]);
});

test('a deleted row comes back alone, or with all that is in sight of what the same save deleted', async () => {
  const { village: villageId, farms } = await village(here, [{}, {}]);
  const { village: elsewhere, farms: others } = await village(here, [{}]);
  const all = [...farms, ...others].map((farm) => ({ id: farm, version: 1 }));
  const neighbour = here.as('communeOfficer', { places: [villageId] });
  const left = async () =>
    (await here.ask<{ id: string }>('select id from farm where village_id = any($1) order by name', [villageId, elsewhere])).map(
      (farm) => farm.id,
    );
  await here.board.save({ deletes: { farms: all } });
  const [first = '', second = '', third = ''] = all.map((farm) => farm.id);

  await here.board.save({ restores: { farms: [{ id: first }] } });
  expect(await left()).toEqual([first]);
  const whole = await neighbour.save({ restores: { farms: [{ id: second, together: true }] } });
  expect([whole.problems, whole.saved]).toEqual([[], { farms: [second] }]);
  const hidden = await neighbour.save({ restores: { farms: [{ id: third, together: true }] } });
  expect(hidden.problems).toEqual([{ resource: 'Farm', id: third, field: null, code: 'NOT_FOUND' }]);

  await here.board.save({ deletes: { farms: [first, second].map((farm) => ({ id: farm, version: 2 })) } });
  await here.board.save({ restores: { farms: [{ id: second, together: true }] } });
  expect((await left()).toSorted()).toEqual([first, second].toSorted());
});

test('5,000 changes are one save, one more is refused and the limit named', async () => {
  const villages = Array.from({ length: 5_000 }, (_, index) => ({ id: id(), set: { name: `Thôn ${index}` } }));

  const { problems } = await here.board.save({ creates: { villages } });
  const over = here.board.save({ creates: { villages: [...villages, { id: id(), set: { name: 'Thôn nữa' } }] } });

  expect(problems).toEqual([]);
  await expect(over).rejects.toMatchObject({ limit: 'changes' });
});

describe('before anything is written', () => {
  test.each([
    ['a resource that is not declared', { creates: { cows: [{ id: id(), set: {} }] } }],
    ['one that is on every object', { creates: { constructor: [{ id: id(), set: {} }] } }],
    ['a field that is not declared', { creates: { villages: [{ id: id(), set: { name: 'A', area: 1 } }] } }],
    ['the version as a field', { creates: { villages: [{ id: id(), set: { name: 'A', version: 7 } }] } }],
    ['the id as a field', { creates: { villages: [{ id: id(), set: { name: 'A', id: id() } }] } }],
    ['an id that is none', { creates: { villages: [{ id: "' or true --", set: { name: 'A' } }] } }],
    ['an override without a reason', { overrides: [{ id: id(), field: 'code', reason: ' ' }] }],
    ['a change that sets nothing', { changes: { villages: [{ id: id(), version: 1, set: {} }] } }],
  ])('%s is refused', async (_, request) => {
    await expect(here.board.save(request)).rejects.toBeInstanceOf(Refused);
  });

  test('a row that is named twice is refused', async () => {
    const one = id();

    const twice = here.board.save({
      changes: { villages: [{ id: one, version: 1, set: { name: 'A' } }] },
      deletes: { villages: [{ id: one.toUpperCase(), version: 1 }] },
    });

    await expect(twice).rejects.toBeInstanceOf(Refused);
  });

  test('a field the role may not write is forbidden by name, whatever else is asked', async () => {
    const { village: villageId, farms } = await village(here, [{}]);
    const officer = here.as('communeOfficer', { places: [villageId] });

    const hidden = officer.save({ changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: -1, opinion: 'x' } }] } });
    const readOnly = here.as('analyst').save({ creates: { farms: [{ id: id(), set: { name: 'A', villageId } }] } });

    await expect(hidden).rejects.toMatchObject({ constructor: Forbidden, resource: 'Farm', field: 'opinion' });
    await expect(readOnly).rejects.toMatchObject({ constructor: Forbidden, resource: 'Farm' });
  });

  test('rows without what a conflict is known by, rows of the engine and what checks write are problems', async () => {
    const before = await everything(here);
    const ids = { noVersion: id(), halfRead: id(), noDelete: id(), almanac: id(), judged: id() };

    const { problems } = await here.board.save({
      changes: {
        farms: [
          { id: ids.noVersion, set: { workers: 1 } },
          { id: ids.halfRead, was: { workers: 1 }, set: { workers: 2, plot: 'A' } },
        ],
        almanacs: [{ id: ids.almanac, version: 1, set: { name: 'B' } }],
      },
      deletes: { villages: [{ id: ids.noDelete }] },
      creates: { farms: [{ id: ids.judged, set: { name: 'A', villageId: id(), codeCheck: 'RIGHT' } }] },
    });

    expect(problems).toHaveLength(5);
    expect(problems).toEqual(
      expect.arrayContaining([
        { resource: 'Farm', id: ids.noVersion, field: null, code: 'VERSION_MISSING' },
        { resource: 'Farm', id: ids.halfRead, field: null, code: 'VERSION_MISSING' },
        { resource: 'Village', id: ids.noDelete, field: null, code: 'VERSION_MISSING' },
        { resource: 'Almanac', id: ids.almanac, field: null, code: 'READ_ONLY' },
        { resource: 'Farm', id: ids.judged, field: 'codeCheck', code: 'READ_ONLY' },
      ]),
    );
    expect(await everything(here)).toBe(before);
  });
});
