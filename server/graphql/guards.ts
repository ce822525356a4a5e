import type { ApolloServerPlugin } from '@apollo/server';
import { type OperationDefinitionNode, print } from 'graphql';
import { Refused } from '../access/refused.js';
import { assertSmall } from '../access/shape.js';
import { limits } from '../config.js';
import { signedOut } from '../session/refusal.js';
import type { Context } from './context.js';
import { told } from './errors.js';
import { questionLimits } from './read.js';

/** Of a save: as many changes as one may have, of fifty cells. */
const writtenLimits = { ...questionLimits, nodes: limits.changes * 50, list: limits.changes };

/** Variables are measured before they are coerced: what they hold may be deeper than any function may go. */
export const measured: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, request }) {
      if (operation?.operation === 'subscription') throw new Refused('subscriptions are asked over a socket');
      measure(operation, request.variables ?? {});
    },
  }),
};

export function measure(operation: OperationDefinitionNode | undefined, variables: { [name: string]: unknown }): void {
  const written = operation ? writtenBy(operation) : new Set();
  for (const [name, value] of Object.entries(variables)) assertSmall(value, written.has(name) ? writtenLimits : questionLimits);
}

const writtenNames = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** The variables of an operation that hold what is to be saved. */
function writtenBy(operation: OperationDefinitionNode): ReadonlySet<string> {
  const known = writtenNames.get(operation);
  if (known) return known;
  const all = operation.variableDefinitions ?? [];
  const found = new Set(all.filter(({ type }) => /^\[?(Save|Override)/.test(print(type))).map(({ variable }) => variable.name.value));
  writtenNames.set(operation, found);
  return found;
}

/** Whoever is nobody learns nothing of the schema from what is wrong with a document. */
export const silent: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, operation, response: { body } }) {
      if (contextValue.actor || operation || body.kind !== 'single') return;
      body.singleResult = { errors: [told({ message: '' }, signedOut())] };
    },
  }),
};
