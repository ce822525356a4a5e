import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { RowClass } from '../model/field.js';
import { resourceResolvers } from './resourceResolver.js';

type Resolving = new () => object;

/** The whole API, from the declarations and a few resolvers of our own. */
export async function schemaOf(resources: readonly RowClass[], own: readonly Resolving[]): Promise<GraphQLSchema> {
  const [first, ...rest] = [...resources.flatMap(resourceResolvers), ...own];
  if (!first) throw new Error('there is nothing to serve');
  return buildSchema({ resolvers: [first, ...rest], validate: false, orphanedTypes: [...resources] });
}
