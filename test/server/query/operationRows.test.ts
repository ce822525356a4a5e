import { operationRows } from '../../../server/query/operationRows.js';
import { type Hand, id, village, type World, world } from './save/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const rows = (hand: Hand, operation: string, take = 100, skip = 0) => operationRows(hand.env, { operation, take, skip });

test('what a save did is told row by row, with what stood there before', async () => {
  const { village: villageId, farms } = await village(here, [{ workers: 1 }, { name: 'Cũ' }]);
  const [changed = '', gone = ''] = farms;
  const [made, operation] = [id(), id()];
  await here.board.save({
    operation,
    creates: { farms: [{ id: made, set: { name: 'Mới', villageId } }] },
    changes: { farms: [{ id: changed, version: 1, set: { workers: 2 } }] },
    deletes: { farms: [{ id: gone, version: 1 }] },
  });

  const told = await rows(here.board, operation);

  const of = (one: string) => told.find((row) => row.id === one);
  expect(told).toHaveLength(3);
  expect(of(changed)).toMatchObject({ resource: 'Farm', event: 'UPDATE', changes: [{ field: 'workers', from: 1, to: 2 }] });
  expect(of(made)).toMatchObject({ event: 'CREATE', changes: expect.arrayContaining([{ field: 'name', from: null, to: 'Mới' }]) });
  expect(of(gone)).toMatchObject({ event: 'DELETE', changes: expect.arrayContaining([{ field: 'name', from: 'Cũ', to: null }]) });
  expect([...(await rows(here.board, operation, 2)), ...(await rows(here.board, operation, 2, 2))]).toEqual(told);
});

test('rows and fields one may no longer see are left out of what one did oneself', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const [one = ''] = farms;
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: one, version: 1, set: { workers: 2, opinion: 'Khó' } }] } });
  const as = (places: string[]) => here.as('communeOfficer', { ...here.board.env.actor, role: 'communeOfficer', places });

  expect((await rows(here.board, operation))[0]?.changes.map(({ field }) => field)).toEqual(['workers', 'opinion']);
  expect((await rows(as([villageId]), operation))[0]?.changes.map(({ field }) => field)).toEqual(['workers']);
  expect(await rows(as([]), operation)).toEqual([]);
});

test("of others' saves nothing is told to who sees only some of the rows, nor of what is none", async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 2 } }] } });

  expect(await rows(here.as('communeOfficer', { places: [villageId] }), operation)).toEqual([]);
  expect(await rows(here.as('analyst'), operation)).toHaveLength(1);
  expect([await rows(here.board, id()), await rows(here.board, 'x')]).toEqual([[], []]);
});
