import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { graphql } from 'graphql';
import { Pool } from 'pg';
import { buildSchema } from 'type-graphql';
import type { Context } from '../../../server/graphql/context.js';
import { SessionResolver } from '../../../server/graphql/sessionResolver.js';
import { readActor } from '../../../server/session/actor.js';
import { forgery } from '../../../server/session/origin.js';
import { hashPassword } from '../../../server/session/passwords.js';
import { addUser, type Duty } from '../../../server/session/store/accounts.js';
import { visitOf } from '../../../server/session/visit.js';
import { freshDatabase } from '../../postgres.js';

export interface Site {
  db: Pool;
  url: string;
  /** As a page of it would say in the header origin. */
  origin: string;
  close(): Promise<void>;
}

/** Signing in, on a port, over a database of its own. Behind a proxy unless said, so that a test comes from any address. */
export async function openSite(trustProxy: false | number = 1): Promise<Site> {
  const db = new Pool({ connectionString: (await freshDatabase()).appUrl });
  const schema = await buildSchema({ resolvers: [SessionResolver], validate: false });
  const app = express().set('trust proxy', trustProxy);
  app.use('/graphql', express.json(), async (request, response) => {
    const refused = forgery(request);
    if (refused) return response.status(403).json({ refused });
    const visit = visitOf(request, response);
    const { actor = null, sessionId = null } = (await readActor(db, visit)) ?? {};
    const contextValue: Context = { request: visit, actor, sessionId, store: null, resources: [], db, idleMinutes: 30 };
    const { query: source, variables: variableValues } = request.body;
    return response.json(await graphql({ schema, source, variableValues, contextValue }));
  });
  const server = createServer(app).listen(0, '127.0.0.1');
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
