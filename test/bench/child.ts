import 'reflect-metadata';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { limits } from '../../server/config.js';
import { sessionOptions } from '../../server/db/session.js';
import { vaultOf } from '../../server/query/vault.js';
import type { Start } from './contender.js';

/** What the process was started with. It ends with the one who started it. */
export function started(): Start {
  process.on('disconnect', () => process.exit());
  return JSON.parse(process.argv[2] ?? '{}');
}

/** The product's own pool. */
export function poolOf({ url, name }: Start): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: 10,
    keepAlive: true,
    options: sessionOptions(limits.statementMs),
  });
  pool.on('error', () => undefined);
  return pool;
}

export const vault = vaultOf(Buffer.alloc(32, 7));

export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.({ port: (server.address() as AddressInfo).port });
}
