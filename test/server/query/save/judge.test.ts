import { randomBytes } from 'node:crypto';
import type { Values } from '../../../../server/query/save/request.js';
import { save } from '../../../../server/query/save.js';
import { undo } from '../../../../server/query/undo.js';
import { vaultOf } from '../../../../server/query/vault.js';
import { id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const verdict = async (one: string) =>
  (await here.ask<{ found: string }>('select citizen_id_check as found from farmer where id = $1', one))[0]?.found;

async function farmer(set: object): Promise<string> {
  const one = id();
  const { problems } = await here.board.save({ creates: { farmers: [{ id: one, set: { name: 'Hoàng Văn Em', ...set } }] } });
  expect(problems).toEqual([]);
  return one;
}

test.each([
  ['024090004101', { bornOn: '1990-05-01', gender: 'MALE' }, 'AGREES'],
  ['024090004102', { bornOn: '1991-05-01', gender: 'MALE' }, 'BIRTH_YEAR'],
  ['024090004103', { bornOn: '1990-05-01', gender: 'FEMALE' }, 'GENDER'],
  ['024190004104', { bornOn: '1985-05-01', gender: 'MALE' }, 'BOTH'],
  ['024090004105', {}, 'AGREES'],
  [null, { bornOn: '1990-05-01' }, null],
])('the citizen id %s of %j: %s', async (citizenId, person, expected) => {
  const one = await farmer({ citizenId, ...person });

  expect(await verdict(one)).toBe(expected);
});

test('a change of the day of birth is held against the secret that is already there', async () => {
  const one = await farmer({ citizenId: '024090004106', bornOn: '1990-05-01', gender: 'MALE' });

  await here.board.save({ changes: { farmers: [{ id: one, version: 1, set: { bornOn: '1999-05-01' } }] } });
  const wrong = await verdict(one);
  await here.board.save({ changes: { farmers: [{ id: one, version: 2, set: { citizenId: null } }] } });

  expect([wrong, await verdict(one)]).toEqual(['BIRTH_YEAR', null]);
});

test('a secret is kept enciphered, with the hash it is found by', async () => {
  const one = await farmer({ citizenId: '024090004107' });

  const [row] = await here.ask<{ citizen_id: string; citizen_id_hash: Buffer }>(
    'select citizen_id, citizen_id_hash from farmer where id = $1',
    one,
  );

  expect(row?.citizen_id).toMatch(/^[A-Za-z0-9+/=]+\.107$/);
  expect(row?.citizen_id_hash).toHaveLength(32);
  expect(JSON.stringify(await here.ask('select to_jsonb(t) from trail t'))).not.toContain('024090004107');
});

test('a tax code that is right again loses its mark', async () => {
  const { farms } = await village(here, [{ code: '0100109106' }]);
  const [one = ''] = farms;
  const check = async () => (await here.ask<{ found: string }>('select code_check as found from farm where id = $1', one))[0]?.found;
  const overrides = [{ id: one, field: 'code', reason: 'Theo giấy tờ' }];

  const found = [await check()];
  await here.board.save({ overrides, changes: { farms: [{ id: one, version: 1, set: { code: '0100109107' } }] } });
  found.push(await check());
  await here.board.save({ changes: { farms: [{ id: one, version: 2, set: { code: '0100109106' } }] } });

  expect([...found, await check()]).toEqual(['RIGHT', 'CHECK_DIGIT', 'RIGHT']);
});

test('a secret whose key is lost is not judged, and keeps nobody from changing the row or taking that back', async () => {
  const one = await farmer({ citizenId: '024090004188', bornOn: '1990-05-01', gender: 'MALE' });
  const found = await here.ask<{ sealed: string }>('select citizen_id as sealed from farmer where id = $1', one);
  const env = { ...here.board.env, vault: vaultOf(randomBytes(32)) };
  const change = (version: number, set: Values) => save(env, { operation: id(), changes: { farmers: [{ id: one, version, set }] } });

  const changed = await change(1, { bornOn: '1999-05-01' });
  const judged = await verdict(one);
  const replaced = await change(2, { citizenId: '024099004188' });
  const undone = await undo(env, { operation: replaced.operation, as: id() });

  expect([changed, replaced, undone].map(({ problems, conflicts }) => [problems, conflicts])).toEqual([
    [[], []],
    [[], []],
    [[], []],
  ]);
  expect(judged).toBeNull();
  expect(await here.ask('select citizen_id as sealed from farmer where id = $1', one)).toEqual(found);
});
