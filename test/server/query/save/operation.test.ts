import { createHash } from 'node:crypto';
import { everything, id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('a save asked again is done once and answers the same', async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const made = [id(), id(), id()];
  const request = {
    operation: id(),
    creates: { farms: made.map((one) => ({ id: one, set: { name: 'A', villageId } })) },
    changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 2 } }] },
  };
  const once = await here.board.save(request);
  const after = await everything(here);

  const again = await here.board.save(request);

  expect({ ...again, saved: again.saved.farms?.toSorted() }).toEqual({ ...once, saved: once.saved.farms?.toSorted() });
  expect(await everything(here)).toBe(after);
});

test('asked ten times at once it is done once', async () => {
  const { village: villageId } = await village(here);
  const request = { operation: id(), creates: { farms: [{ id: id(), set: { name: 'A', villageId, workers: 1 } }] } };

  const outcomes = await Promise.all(Array.from({ length: 10 }, () => here.board.save(request)));

  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(outcomes[0]?.problems).toEqual([]);
  expect(await here.ask('select count(*)::int as count from trail where operation_id = $1', request.operation)).toEqual([{ count: 1 }]);
});

test.each(['with other values', 'by somebody else'])('an operation asked again %s is refused', async (how) => {
  const { village: villageId } = await village(here);
  const [operation, one] = [id(), id()];
  const creates = (name: string) => ({ operation, creates: { farms: [{ id: one, set: { name, villageId } }] } });
  await here.board.save(creates('A'));
  const before = await everything(here);

  const { problems, saved } =
    how === 'by somebody else' ? await here.as('organisationBoard').save(creates('A')) : await here.board.save(creates('B'));

  expect({ problems, saved }).toEqual({
    problems: [{ resource: 'Operation', id: operation, field: null, code: 'OPERATION_REUSED' }],
    saved: {},
  });
  expect(await everything(here)).toBe(before);
});

test('what was refused may be asked again under the same id when it is mended', async () => {
  const { village: villageId } = await village(here);
  const [operation, one] = [id(), id()];
  await here.board.save({ operation, creates: { farms: [{ id: one, set: { name: '', villageId } }] } });

  const { saved } = await here.board.save({ operation, creates: { farms: [{ id: one, set: { name: 'A', villageId } }] } });

  expect(saved).toEqual({ farms: [one] });
});

test('who saved what, under which label and why against a check is remembered', async () => {
  const { village: villageId } = await village(here);
  const [operation, one] = [id(), id()];
  const overrides = [{ id: one, field: 'code', reason: 'Đúng theo giấy chứng nhận' }];

  const { problems } = await here.board.save({
    operation,
    label: 'Thêm trang trại',
    overrides,
    creates: { farms: [{ id: one, set: { name: 'A', villageId, code: '0100109107' } }] },
  });

  expect(problems).toEqual([]);
  expect(await here.ask('select actor, role, label, undoes, overrides from operation where id = $1', operation)).toEqual([
    { actor: here.board.env.actor.id, role: 'organisationBoard', label: 'Thêm trang trại', undoes: null, overrides },
  ]);
  expect(await here.ask('select resource, row_id, event from trail where operation_id = $1', operation)).toEqual([
    { resource: 'Farm', row_id: one, event: 'I' },
  ]);
  expect(await here.ask('select code_check from farm where id = $1', one)).toEqual([{ code_check: 'CHECK_DIGIT' }]);
});

test('the id of a row that is gone is taken by no other row, and still its own to come back to', async () => {
  const { farms } = await village(here, [{ plot: 'A1' }]);
  const { village: elsewhere } = await village(here);
  const [farm = ''] = farms;
  await here.board.save({ deletes: { farms: [{ id: farm, version: 1 }] } });

  const taken = await here.board.save({ creates: { farms: [{ id: farm, set: { name: 'Trại khác', villageId: elsewhere } }] } });
  const back = await here.board.save({ restores: { farms: [{ id: farm }] } });

  expect(taken.problems).toEqual([{ resource: 'Farm', id: farm, field: null, code: 'ID_EXISTS' }]);
  expect([back.problems, back.saved]).toEqual([[], { farms: [farm] }]);
});

test('what was asked, secrets among it, is remembered as nothing that could be found by trying', async () => {
  const request = { operation: id(), creates: { farmers: [{ id: id(), set: { name: 'Phạm Văn Dũng', citizenId: '024090000011' } }] } };

  const { problems } = await here.board.save(request);

  const [kept] = await here.ask<{ hash: string }>('select payload_hash as hash from operation where id = $1', request.operation);
  const tried = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  expect([problems, kept?.hash === tried, kept?.hash]).toEqual([[], false, here.board.env.vault.digest(JSON.stringify(request))]);
});

test('ids by which what came with the product is known are nobody’s to give', async () => {
  const { village: villageId } = await village(here, []);
  const made = (one: string) => here.board.save({ operation: id(), creates: { farms: [{ id: one, set: { name: 'A', villageId } }] } });

  await expect(made('00de3000-0000-8000-8000-000000000000')).rejects.toThrow('no id of a new row');
  await expect(made('6ba7b810-9dad-51d1-80b4-00c04fd430c8')).rejects.toThrow('no id of a new row');
});
