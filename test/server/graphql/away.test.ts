import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Pool } from 'pg';
import { guards } from '../../../server/db/derived.js';
import { serve } from '../../../server/graphql/server.js';
import { resources } from '../../../server/resources/index.js';
import { tables } from '../../../server/tables.js';
import { onePool } from '../../onePool.js';
import { type Answer, platform } from '../../platform.js';
import { vault } from '../../vault.js';

/** A way to Postgres that can be cut, and opened again at the same place. */
async function bridge(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  const open = async (at = 0) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await once(server, 'close');
  };
  return { open, cut };
}

test('while the database is away everybody is told to try again, and who does when it is back is answered', async () => {
  const site = await platform();
  const { cookie } = await site.as('organisationBoard');
  const way = await bridge(site.database.appUrl);
  const port = await way.open();
  const url = new URL(site.database.appUrl);
  url.host = `127.0.0.1:${port}`;
  const pool = new Pool({ connectionString: url.href });
  pool.on('error', () => undefined);
  const server = await serve({
    config: { host: '127.0.0.1', port: 0, trustProxy: false },
    pools: onePool(pool),
    vault,
    resources,
    guards: guards(tables),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'hatnhan', origin, cookie };
    const answered = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await answered.json()) as Answer;
  };
  const ready = async () => (await fetch(`${origin}/readyz`)).status;
  const question = '{ enterprises { total } me { role } }';
  const answer = { data: { enterprises: { total: 0 }, me: { role: 'organisationBoard' } } };
  expect([await ask(question), await ready()]).toEqual([answer, 200]);

  await way.cut();

  const away = await Promise.all([ask(question), ask('{ enterprises { total } }'), ask('{ me { role } }'), ask('mutation { signOut }')]);
  expect(away.map(({ data, errors }) => [data ?? null, errors?.[0]?.extensions])).toEqual(away.map(() => [null, { code: 'UNAVAILABLE' }]));
  expect(await ready()).toBe(503);

  await way.open(port);

  expect([await ask(question), await ready()]).toEqual([answer, 200]);
  server.closeAllConnections();
  server.close();
  await pool.end();
  await way.cut();
  await site.close();
});
