import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import type { Accounts } from '../../../../server/db/accounts.js';
import { sealAll } from '../../../../server/db/chain/sealing.js';
import { verifyChain } from '../../../../server/db/chain/verifying.js';
import { vaultOf } from '../../../../server/query/vault.js';
import { databaseOf } from '../migrated.js';
import { Boat } from '../nouns.js';

const vault = vaultOf(randomBytes(32));
let at: Accounts;
let app: Pool;
let owner: Client;
beforeEach(async () => {
  at = await databaseOf([Boat]);
  app = new Pool({ connectionString: at.appUrl });
  owner = new Client({ connectionString: at.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  await app.end();
  await owner.end();
});

/** Boats that somebody launches, each a line of the trail, under an operation of its own. */
async function launch(count: number, by: Pool | Client = app) {
  await by.query(
    `with o as (insert into operation (id, label) values (gen_random_uuid(), 'Hạ thủy') returning set_config('hatnhan.operation', id::text, true))
     insert into boat (id, version, name) select gen_random_uuid(), 1, 'Thuyền ' || n from o, generate_series(1, $1) n`,
    [count],
  );
}
const look = async (as = vault, known: Parameters<typeof verifyChain>[2] = null) => {
  const { broken, ...rest } = await verifyChain(owner, as, known);
  return { ...rest, broken: broken.map(({ number, journal, missing }) => [number, journal, missing]) };
};

test('what is remembered is sealed once, in links of 5,000, and is whole', async () => {
  await launch(6_000);
  await app.query(
    `insert into reveal (actor, role, resource, row_id, field, reason) select gen_random_uuid(), 'admin', 'Boat', id, 'lock', 'Mất' from boat limit 1`,
  );

  expect([await sealAll(app, vault), await sealAll(app, vault)]).toEqual([6_001, 0]);
  await launch(1);
  expect(await look()).toMatchObject({ lines: 6_001, unsealed: 1 });
  expect(await sealAll(app, vault)).toBe(1);

  expect(await look()).toMatchObject({ links: 4, lines: 6_002, broken: [], foreign: 0, unsealed: 0, lacksKnown: false });
});

test('nothing remembered is sealed to nothing', async () => {
  expect([await sealAll(app, vault), await look()]).toEqual([
    0,
    { links: 0, lines: 0, broken: [], foreign: 0, unsealed: 0, lacksKnown: false, last: null },
  ]);
});

test('a line that was changed, one that is gone and a doer who was made another are found, each by its link', async () => {
  for (let link = 0; link < 5; link += 1) {
    await launch(2);
    await sealAll(app, vault);
  }
  const operationOf = (link: number) => `(select operation_id from trail where seq = (select seqs[1] from seal where number = ${link}))`;

  await owner.query(`update trail set after = after || '{"name": "Khác"}' where seq = (select seqs[2] from seal where number = 2)`);
  await owner.query('delete from trail where seq = (select seqs[1] from seal where number = 3)');
  await owner.query(`update operation set actor = gen_random_uuid() where id = ${operationOf(5)}`);

  expect((await look()).broken).toEqual([
    ['2', 'trail', 0],
    ['3', 'trail', 1],
    ['5', 'trail', 0],
  ]);
});

test('a link that was taken out is missed by the next; the last, by whoever noted it', async () => {
  for (let link = 0; link < 3; link += 1) {
    await launch(1);
    await sealAll(app, vault);
  }
  const { last } = await look();

  await owner.query('delete from seal where number = 2');
  expect(await look(vault, last)).toMatchObject({ broken: [['3', 'trail', 0]], lacksKnown: false });
  await owner.query('delete from seal where number = 3');
  expect(await look(vault, last)).toMatchObject({ broken: [], lacksKnown: true });
});

test('what a slow save wrote before others, and comes to sight after them, is sealed behind them', async () => {
  const slow = await app.connect();
  await slow.query('begin');
  await slow.query(`insert into boat (id, version, name) values (gen_random_uuid(), 1, 'Chậm')`);
  await launch(2);
  expect(await sealAll(app, vault)).toBe(2);
  await slow.query('commit');
  slow.release();

  expect([await sealAll(app, vault), await sealAll(app, vault)]).toEqual([1, 0]);
  await launch(1);
  await sealAll(app, vault);
  // As on another day, when what was sealed long ago is not looked at again.
  await owner.query(`update seal set at = at - interval '2 days'`);
  expect(await sealAll(app, vault)).toBe(0);
  await launch(1);
  expect(await sealAll(app, vault)).toBe(1);
  expect(await look()).toMatchObject({ lines: 5, broken: [] });
});

test('what a slow save wrote right before the platform stood still for days is sealed when it goes on', async () => {
  const slow = await app.connect();
  await slow.query('begin');
  await slow.query(`insert into boat (id, version, name) values (gen_random_uuid(), 1, 'Chậm')`);
  await launch(2);
  await sealAll(app, vault);
  await slow.query('commit');
  slow.release();
  await owner.query(`update seal set at = at - interval '2 days'`);
  await launch(1);

  expect(await sealAll(app, vault)).toBe(2);
  expect(await look()).toMatchObject({ lines: 4, broken: [] });
});

test('two platforms that seal at once do it once', async () => {
  await launch(20_000);

  const sealed = await Promise.all([sealAll(app, vault), sealAll(app, vault)]);
  await sealAll(app, vault);

  expect(Math.max(...sealed)).toBeGreaterThan(0);
  expect(await look()).toMatchObject({ lines: 20_000, broken: [] });
});

test('under another key nobody can tell of what was sealed, and what comes later is chained to it', async () => {
  const other = vaultOf(randomBytes(32));
  await launch(1);
  await sealAll(app, vault);
  await launch(1);
  await sealAll(app, other);

  expect(await look(other)).toMatchObject({ links: 2, foreign: 1, broken: [] });
});

test('the platform itself can not change what it sealed', async () => {
  for (const statement of ['update seal set digest = null', 'delete from seal', 'truncate seal'])
    await expect(app.query(statement)).rejects.toThrow('permission denied');
});
