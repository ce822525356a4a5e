import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { limits } from '../../../server/config.js';
import { guards } from '../../../server/db/derived.js';
import { endPools, poolsAt } from '../../../server/db/pools.js';
import { serve } from '../../../server/graphql/server.js';
import { resources } from '../../../server/resources/index.js';
import { tables } from '../../../server/tables.js';
import { type Answer, platform } from '../../platform.js';
import { vault } from '../../vault.js';

type Site = Awaited<ReturnType<typeof platform>>;
let site: Site;
let url: string;
let close: () => Promise<unknown>;
beforeAll(async () => {
  site = await platform();
  const pools = poolsAt(site.database.appUrl);
  const server = await serve({
    config: { host: '127.0.0.1', port: 0, trustProxy: false },
    pools,
    vault,
    resources,
    guards: guards(tables),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.closeAllConnections();
    server.close();
    await endPools(pools);
  };
});
afterAll(async () => {
  await close();
  await site.close();
});

const ask = async (cookie: string, query: string): Promise<Answer> =>
  (
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'hatnhan', origin: url, cookie },
      body: JSON.stringify({ query }),
    })
  ).json() as Promise<Answer>;

/** While every row of a table is kept from its readers. */
async function whileHeld<T>(table: string, work: () => Promise<T>): Promise<T> {
  const holder = await site.owner.connect();
  await holder.query(`begin; lock table "${table}" in access exclusive mode`);
  try {
    return await work();
  } finally {
    await holder.query('rollback');
    holder.release();
  }
}

const waiting = async () => {
  const here = '(select oid from pg_database where datname = current_database())';
  const { rows } = await site.owner.query(`select count(*)::integer as count from pg_locks where not granted and database = ${here}`);
  return Number(rows[0].count);
};

async function until(count: number): Promise<void> {
  while ((await waiting()) < count) await new Promise((resolve) => setTimeout(resolve, 10));
}

const twelve = (name: string) => `{ ${Array.from({ length: 12 }, (_, index) => `a${index}: ${name} { total }`).join(' ')} }`;

test.each(['organisationBoard', 'analyst'] as const)(
  'one %s holds so many connections at most, and others read meanwhile',
  async (role) => {
    const [greedy, other] = [await site.as(role), await site.as(role)];

    const [held, read] = await whileHeld('industry', async () => {
      const first = ask(greedy.cookie, twelve('industries'));
      await until(limits.statementsAtOnce);
      const second = await ask(other.cookie, '{ holidays { total } }');
      const most = await waiting();
      void first.catch(() => undefined);
      return [most, second] as const;
    });

    expect(held).toBe(limits.statementsAtOnce);
    expect(read.errors).toBeUndefined();
  },
);

test('who is signing in or out waits for nobody who reads', async () => {
  const readers = await Promise.all([1, 2, 3].map(() => site.as('organisationBoard')));
  const [comer] = [await site.as('communeOfficer')];

  const answer = await whileHeld('industry', async () => {
    for (const { cookie } of readers) void ask(cookie, twelve('industries')).catch(() => undefined);
    await until(10);
    return ask(comer.cookie, '{ me { role } }');
  });

  expect(answer).toEqual({ data: { me: { role: 'communeOfficer' } } });
});

test('who is signing in waits for nobody who looks through accounts', async () => {
  const [administrator, comer] = [await site.as('admin'), await site.as('communeOfficer')];

  const [answer, most] = await whileHeld('trail', async () => {
    void ask(administrator.cookie, '{ accounts { rows { history { at } } } }').catch(() => undefined);
    await until(limits.statementsAtOnce);
    return [await ask(comer.cookie, '{ me { role } }'), await waiting()] as const;
  });

  expect(answer).toEqual({ data: { me: { role: 'communeOfficer' } } });
  expect(most).toBe(limits.statementsAtOnce);
});

test('analysts may wait longer for one answer than those who work', async () => {
  const pools = poolsAt(site.database.appUrl);
  const longest = await Promise.all(
    [pools.work, pools.analysts].map(async (pool) => (await pool.query('show statement_timeout')).rows[0].statement_timeout),
  );
  await endPools(pools);

  expect(longest).toEqual([`${limits.statementMs / 1_000}s`, `${limits.analystStatementMs / 1_000}s`]);
});

test('a stretch is looked at for fifty years at most', async () => {
  const board = await site.as('organisationBoard');
  const asked = (from: string) =>
    `{ enterpriseSites(where: { throughout: { from: { day: "${from}" }, to: { day: "2024-01-01" }, where: { overlaps: { asOf: true } } } }) { total } }`;

  const [long, tooLong] = [await board(asked('1974-01-01')), await board(asked('1973-12-31'))];

  expect(long.errors).toBeUndefined();
  expect(tooLong.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', limit: 'size' });
});
