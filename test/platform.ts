import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { guards } from '../server/db/derived.js';
import { demoOffer } from '../server/demoOffer.js';
import { serve } from '../server/graphql/server.js';
import type { Actor, Areas, Role } from '../server/model/roles.js';
import { resources } from '../server/resources/index.js';
import '../server/rules/index.js';
import { enter } from '../server/session/enter.js';
import { addUser } from '../server/session/store/accounts.js';
import { tables } from '../server/tables.js';
import { onePool } from './onePool.js';
import { freshDatabase } from './postgres.js';
import { vault } from './vault.js';

export interface Answer {
  data: Record<string, never> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** The whole platform on a database of its own, on a free port. Close it when done. */
export async function platform() {
  const database = await freshDatabase();
  const [pool, owner] = [database.appUrl, database.ownerUrl].map(
    (connectionString) => new Pool({ connectionString, options: '-c timezone=Asia/Ho_Chi_Minh -c jit=off' }),
  );
  if (!pool || !owner) throw new Error('no pools');
  for (const each of [pool, owner]) each.on('error', () => undefined);
  const env = { vault, resources, guards: guards(tables) };
  const server = await serve({
    ...env,
    config: { host: '127.0.0.1', port: 0, trustProxy: false },
    pools: onePool(pool),
    demo: demoOffer({ ...env, tables, pool }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Somebody of a role, signed in. */
  const as = async (role: Role, duty: Partial<Areas> = {}): Promise<Ask & { actor: Actor; cookie: string }> => {
    const areas: Areas = { places: [], units: [], agencies: [], ...duty };
    const id = await addUser(
      owner,
      { username: `${role}-${randomUUID()}`, displayName: `${role} thử`, passwordHash: null },
      { role, ...areas },
    );
    if (!id) throw new Error('no user');
    const cookie = await enterAs(owner, id);
    const ask: Ask = (query, variables) => send(site, cookie, { query, variables });
    return Object.assign(ask, { actor: { id, role, ...areas }, cookie });
  };

  const close = async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([pool.end(), owner.end()]);
  };
  return { site, pool, owner, database, as, close };
}

/** Signing in without the password: what a browser holds afterwards. */
async function enterAs(owner: Pool, user: string): Promise<string> {
  let cookie = '';
  const visit = {
    ip: '127.0.0.1',
    userAgent: 'test',
    tls: false,
    cookies: new Map<string, string>(),
    setCookie: (name: string, value: string) => {
      cookie = `${name}=${value}`;
    },
  };
  await enter(owner, visit, { user, known: true });
  return cookie;
}

async function send(site: string, cookie: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'hatnhan', origin: site, cookie },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}
