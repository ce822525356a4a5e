import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { apollo } from '../../server/graphql/apollo.js';
import type { Context } from '../../server/graphql/context.js';
import { graphqlHandler } from '../../server/graphql/http.js';
import { schemaOf } from '../../server/graphql/schema.js';
import { resources } from '../../server/resources/index.js';
import { readActor } from '../../server/session/actor.js';
import { approach } from '../../server/session/approach.js';
import { policy } from '../../server/session/policy.js';
import { visitOf } from '../../server/session/visit.js';
import { listen, poolOf, started } from './child.js';
import { naiveResolvers } from './naiveResolvers.js';
import { sourceOf } from './naiveSource.js';

/**
 * The ordinary way: the same schema, HTTP and session look-up, resolvers over TypeORM repositories, and a dataloader for every link,
 * list and count. No rights.
 */
const start = started();
const [pool, source] = [poolOf(start), await sourceOf(start).initialize()];
const schema = await schemaOf(resources);
for (const [type, fields] of Object.entries(naiveResolvers(source, start.habits ?? { reads: 'whole', groups: 'rows' })))
  answerBy(schema, type, fields);
const graphql = apollo(schema);
await graphql.start();

const by = approach(false);
const contextOf = async (request: IncomingMessage, response: ServerResponse): Promise<Context> => {
  const visit = visitOf(request, response, by);
  const signedIn = await readActor(pool, visit);
  const { actor = null, sessionId = null } = signedIn ?? {};
  // Without a store nothing is compiled: the executor answers by the resolvers above.
  return {
    request: visit,
    actor,
    ended: async () => 'SIGNED_OUT',
    sessionId,
    store: null,
    resources,
    demo: null,
    db: pool,
    work: pool,
    idleMinutes: policy.idleMinutes,
  };
};
await listen(createServer(graphqlHandler({ server: graphql, by, contextOf })));

function answerBy(of: GraphQLSchema, name: string, resolvers: ReturnType<typeof naiveResolvers>[string]) {
  const fields = (of.getType(name) as GraphQLObjectType).getFields();
  for (const [field, resolve] of Object.entries(resolvers)) {
    const found = fields[field];
    if (!found) throw new Error(`${name} has no ${field}`);
    found.resolve = resolve as typeof found.resolve;
  }
}
