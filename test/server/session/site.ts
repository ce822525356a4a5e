import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Pool } from 'pg';
import { guards } from '../../../server/db/derived.js';
import { serve } from '../../../server/graphql/server.js';
import { vaultOf } from '../../../server/query/vault.js';
import { resources } from '../../../server/resources/index.js';
import { hashPassword } from '../../../server/session/passwords.js';
import { addUser } from '../../../server/session/store/accounts.js';
import type { Duty } from '../../../server/session/store/grants.js';
import { tables } from '../../../server/tables.js';
import { onePool } from '../../onePool.js';
import { freshDatabase } from '../../postgres.js';

export interface Site {
  db: Pool;
  url: string;
  /** As a page of it would say in the header origin. */
  origin: string;
  close(): Promise<void>;
}

/** The platform on a port, over a database of its own. Behind a proxy unless said, so that a test comes from any address. */
export async function openSite(trustProxy: false | number = 1): Promise<Site> {
  const db = new Pool({ connectionString: (await freshDatabase()).appUrl });
  const place = { host: '127.0.0.1', port: 0 };
  const server = await serve({
    config: { ...place, trustProxy },
    pools: onePool(db),
    vault: vaultOf(randomBytes(32)),
    resources,
    guards: guards(tables),
  });
  server.listen(place);
  await once(server, 'listening');
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    db,
    url: `http://${host}/graphql`,
    origin: `${trustProxy ? 'https' : 'http'}://${host}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await db.end();
    },
  };
}

/** Long, and no word of a list. */
export const password = 'ngựa vằn uống trà sen';
const hash = hashPassword(password);

/** A user with one role, and the password of all here. Answers the id. */
export async function makeUser(db: Pool, username: string, duty: Partial<Duty> = {}): Promise<string> {
  const user = { username, displayName: `Người thử ${username}`, passwordHash: await hash };
  const id = await addUser(db, user, { role: 'communeOfficer', places: [], units: [], ...duty });
  if (id === null) throw new Error(`${username} is taken`);
  return id;
}
