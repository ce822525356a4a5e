import type { ApolloServerPlugin } from '@apollo/server';
import { print } from 'graphql';
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
      const types = new Map(operation?.variableDefinitions?.map(({ variable, type }) => [variable.name.value, print(type)]));
      for (const [name, value] of Object.entries(request.variables ?? {})) {
        const written = /^\[?(Save|Override)/.test(types.get(name) ?? '');
        assertSmall(value, written ? writtenLimits : questionLimits);
      }
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
