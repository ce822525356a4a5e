import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { limits } from '../config.js';
import { Compiled } from './compiled.js';
import type { Context } from './context.js';
import { told } from './errors.js';
import { measured, silent } from './guards.js';
import { Known } from './known.js';
import { documentRules } from './limits.js';
import { passThrough, stringified } from './passThrough.js';

/** What was compiled stands under the key it was asked by; everything else under the name of the field, whatever its alias. */
const asAsked: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  const key = String(info.path.key);
  if (source instanceof Compiled && Object.hasOwn(source, key)) return Object.getOwnPropertyDescriptor(source, key)?.value;
  return defaultFieldResolver(source, args, context, info);
};

/** GraphQL over HTTP: a well-formed request whose document is at fault answers 200 to who asks for application/json; one without a document, 400. */
const statusByAccept: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ request, response, errors }) {
      const wantsGraphQL = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
      if (request.query && errors?.length && !wantsGraphQL && (response.http.status === 400 || response.http.status === 500))
        response.http.status = 200;
    },
  }),
};

/** The server, and the documents it knows to be answered without it. */
export function apollo(schema: GraphQLSchema): ApolloServer<Context> & { known: Known } {
  const known = new Known();
  const server = new ApolloServer<Context>({
    schema,
    fieldResolver: asAsked,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      measured,
      passThrough((text, found) => known.keep(text, found)),
      silent,
      statusByAccept,
    ],
    persistedQueries: false,
    // A forged request doesn't come this far (session/origin.ts).
    csrfPrevention: false,
    formatError: told,
    stringifyResult: stringified,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules(limits),
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  return Object.assign(server, { known });
}
