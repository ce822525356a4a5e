import type { ApolloServerPlugin } from '@apollo/server';
import { assertSmall } from '../access/shape.js';
import { signedOut } from '../session/refusal.js';
import type { Context } from './context.js';
import { told } from './errors.js';
import { questionLimits } from './read.js';

/** Variables are measured before they are coerced: what they hold may be deeper than any function may go. */
export const measured: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, request }) {
      const limits = operation?.operation === 'query' ? questionLimits : { ...questionLimits, nodes: Number.POSITIVE_INFINITY };
      for (const value of Object.values(request.variables ?? {})) assertSmall(value, limits);
    },
  }),
};

/** Whoever is nobody learns nothing of the schema from what is wrong with a document. */
export const silent: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, operation, response: { body } }) {
      if (contextValue.actor || operation || body.kind !== 'single') return;
      body.singleResult = { errors: [told({ message: '' }, signedOut())] };
    },
  }),
};
