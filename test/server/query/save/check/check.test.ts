import { found, refusedBy } from '../refused.js';
import { id, village, type World, world } from '../world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('every required cell that is missing or emptied is named', async () => {
  const { farms } = await village(here, [{}]);
  const [bare, half] = [id(), id()];

  const problems = await refusedBy(here, here.board, {
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

  const problems = await refusedBy(here, here.board, {
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

test('a new row under a taken id and a change of one that is not there are named', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const [taken = ''] = farms;
  const [changed, deleted] = [id(), id()];

  const problems = await refusedBy(here, here.board, {
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

  const problems = await refusedBy(here, here.board, { creates: { farms: rows } });

  expect(problems).toEqual(
    found(
      ...[7, 100, 299].map((index): [string | undefined, string, string] => [rows[index]?.id, 'villageId', 'UNKNOWN_REFERENCE']),
      ...[8, 101].flatMap((index) =>
        ['plot', 'villageId'].map((field): [string | undefined, string, string] => [rows[index]?.id, field, 'NOT_UNIQUE']),
      ),
    ),
  );
});
