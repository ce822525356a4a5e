import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import type { Config } from '../config.js';
import { liveOf, type Viewer } from '../live/live.js';
import type { RowClass } from '../model/field.js';
import type { Actor } from '../model/roles.js';
import { type Pools, poolFor } from '../query/pools.js';
import { Store, type StoreEnv } from '../query/store.js';
import type { Vault } from '../query/vault.js';
import { readActor, readEnd, type SignedIn } from '../session/actor.js';
import { type Approach, approach } from '../session/approach.js';
import { policy } from '../session/policy.js';
import { accountOf } from '../session/store/accounts.js';
import { visitOf } from '../session/visit.js';
import { apollo } from './apollo.js';
import type { Context } from './context.js';
import type { Demo } from './demo.js';
import { securityHeaders } from './headers.js';
import { graphqlHandler } from './http.js';
import { schemaOf } from './schema.js';
import { openSockets } from './socket.js';

export interface ServerEnv {
  config: Pick<Config, 'host' | 'port' | 'trustProxy'>;
  pools: Pools;
  vault: Vault;
  resources: readonly RowClass[];
  guards: StoreEnv['guards'];
  demo?: Demo;
}

const built = fileURLToPath(new URL('../../admin/dist/', import.meta.url));

/** The running platform: the API at /graphql, the admin at /, and two questions a supervisor may ask. */
export async function serve(env: ServerEnv): Promise<Server> {
  const schema = await schemaOf(env.resources);
  const graphql = apollo(schema);
  await graphql.start();
  const by = approach(env.config.trustProxy);
  const contextOf = contextFor(env, by);
  const api = graphqlHandler({ server: graphql, by, contextOf });
  const app = express();
  app.disable('x-powered-by');
  app.use((_, response, next) => {
    response.set(securityHeaders(by));
    next();
  });
  app.get('/livez', (_, response) => void response.type('text').send('ok'));
  app.get('/readyz', (_, response) => ready(env.pools.sessions, response));
  app.get(['/graphiql', '/graphiql.html'], (request, response) => graphiql(contextOf, request, response));
  app.use(
    express.static(built, {
      index: 'index.html',
      maxAge: '1h',
      setHeaders: (response, path) => void (path.endsWith('.html') && response.setHeader('cache-control', 'no-cache')),
    }),
  );
  app.use((_, response) => void response.status(404).type('text').send('Không có trang này.'));
  app.use(failed);
  // The API goes past express, whose share of a small answer would be a third.
  const server = createServer((request, response) => (isGraphql(request) ? api : app)(request, response));
  server.on('close', () => void graphql.stop());
  const { resources, pools } = env;
  openSockets(server, { schema, by, db: pools.sessions, live: liveOf(pools), viewerOf: viewerFor(env), resources, isApi: isGraphql });
  return server;
}

const isGraphql = ({ url = '' }: IncomingMessage) => url === '/graphql' || url.startsWith('/graphql?');

const storeOf = ({ pools, vault, resources, guards }: ServerEnv, actor: Actor) =>
  new Store({ pool: poolFor(pools, actor.role), vault, resources, guards, actor });

/** Whoever stays: as whom they read, and what others call them. */
const viewerFor =
  (env: ServerEnv) =>
  async ({ actor }: SignedIn): Promise<Viewer> => ({
    store: storeOf(env, actor),
    name: (await accountOf(env.pools.sessions, actor.id))?.displayName ?? '',
  });

function contextFor(env: ServerEnv, by: Approach) {
  const { pools, resources, demo } = env;
  return async (request: IncomingMessage, response: ServerResponse): Promise<Context> => {
    const visit = visitOf(request, response, by);
    const found = await readActor(pools.sessions, visit);
    const isElsewhere = found !== null && isDrawnForAnother(request, found.grant);
    const signedIn = isElsewhere ? null : found;
    const store = signedIn && storeOf(env, signedIn.actor);
    return {
      request: visit,
      actor: signedIn?.actor ?? null,
      ended: async () => (isElsewhere ? 'ENTERED_ELSEWHERE' : readEnd(pools.sessions, visit)),
      sessionId: signedIn?.sessionId ?? null,
      store,
      resources,
      demo: demo ?? null,
      db: pools.sessions,
      work: pools.work,
      idleMinutes: policy.idleMinutes,
    };
  };
}

/**
 * The tabs of a browser share its cookie. A page says which role it was drawn for, by the id of the grant; when somebody else has come in
 * by another tab, or the same person as something else, it is nobody's page: nothing is read or written for it in another's name.
 */
const isDrawnForAnother = ({ headers }: IncomingMessage, grant: string) => headers['x-grant'] !== undefined && headers['x-grant'] !== grant;

async function ready(pool: Pools['sessions'], response: Response) {
  const is = await pool.query('select 1').then(
    () => true,
    () => false,
  );
  response
    .status(is ? 200 : 503)
    .type('text')
    .send(is ? 'ready' : 'database away');
}

/** The page that asks the API by hand is for those who are signed in; the rest are sent to do that first. */
async function graphiql(contextOf: ReturnType<typeof contextFor>, request: Request, response: Response) {
  const { actor } = await contextOf(request, response);
  if (actor) response.sendFile('graphiql.html', { root: built });
  else response.redirect('/');
}

/** The last resort: a sentence, whatever NODE_ENV says, and never a stack. */
const failed: ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(500).type('text').send('Có lỗi ngoài dự kiến.');
};
