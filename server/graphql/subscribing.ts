import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { Refused } from '../access/refused.js';
import { limits } from '../config.js';
import { told } from './errors.js';
import { measure } from './guards.js';
import { documentRules } from './limits.js';

interface Sent {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** One subscription as it may be carried out, or what is wrong with it. Nothing but a subscription is asked over a socket. */
export function subscribing(schema: GraphQLSchema, { query, operationName, variables }: Sent): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: limits.tokens, noLocation: true });
    const [operation, ...more] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!operation || more.length > 0 || !isSubscription(operation)) throw new Refused('over a socket one subscription is asked at a time');
    const errors = validate(schema, document, [...documentRules(limits), ...specifiedRules], { maxErrors: 1 });
    if (errors.length > 0) return [...errors];
    measure(operation, variables ?? {});
    return { schema, document, operationName, variableValues: variables };
  } catch (error) {
    return [asGraphql(error)];
  }
}

const isSubscription = ({ operation, selectionSet }: OperationDefinitionNode) =>
  operation === 'subscription' && selectionSet.selections.every((each) => each.kind === Kind.FIELD && !each.name.value.startsWith('__'));

export const asGraphql = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });

/** What the asker is told of errors, as over HTTP. */
const explained = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map((error) => told(error.toJSON(), error));

export const hooks: Pick<ServerOptions, 'onError' | 'onNext'> = {
  onError: (_context, _id, _payload, errors) => explained(errors),
  onNext: (_context, _id, _payload, _args, { errors, data }) => (errors ? { data, errors: explained(errors) as never } : undefined),
};
