import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import type { RowClass } from '../model/field.js';
import { resourceResolvers } from './resourceResolver.js';

/** The whole API, from the declarations and a few resolvers of our own. */
export async function schemaOf(resources: readonly RowClass[], own: readonly Function[]): Promise<GraphQLSchema> {
  const resolvers = [...resources.flatMap(resourceResolvers), ...own] as unknown as NonEmptyArray<Function>;
  return buildSchema({ resolvers, validate: false, orphanedTypes: [...resources] });
}
