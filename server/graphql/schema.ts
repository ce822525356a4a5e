import 'reflect-metadata';
import {
  DirectiveLocation,
  GraphQLDirective,
  type GraphQLSchema,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import type { RowClass } from '../model/field.js';
import { AccountLogResolver } from './accountLogResolver.js';
import { AccountResolver } from './accountResolver.js';
import { CatalogResolver } from './catalogResolver.js';
import { DemoResolver } from './demoResolver.js';
import { GrantResolver } from './grantResolver.js';
import { LiveResolver } from './liveResolver.js';
import { resourceResolvers } from './resourceResolver.js';
import { RevealResolver } from './revealResolver.js';
import { saveResolver } from './saveResolver.js';
import { SessionResolver } from './sessionResolver.js';
import { SheetResolver } from './sheetResolver.js';
import { TrailResolver } from './trailResolver.js';

const snapshot = new GraphQLDirective({
  name: 'snapshot',
  description: 'Đọc tất cả ở cùng một thời điểm: cho báo cáo, bảng tổng hợp',
  locations: [DirectiveLocation.QUERY],
});

/** The whole API, from the declarations and a few resolvers of our own. */
export async function schemaOf(resources: readonly RowClass[]): Promise<GraphQLSchema> {
  const own = [
    SessionResolver,
    AccountResolver,
    GrantResolver,
    AccountLogResolver,
    CatalogResolver,
    DemoResolver,
    RevealResolver,
    TrailResolver,
    LiveResolver,
    SheetResolver,
    saveResolver(resources),
  ];
  const [first, ...rest] = [...resources.flatMap(resourceResolvers), ...own];
  if (!first) throw new Error('there is nothing to serve');
  return buildSchema({
    resolvers: [first, ...rest],
    validate: false,
    orphanedTypes: [...resources],
    directives: [...specifiedDirectives, snapshot],
    pubSub: unused,
    // The server that is given it validates it, without asking it about itself first.
    skipCheck: true,
  });
}

/** TypeGraphQL wants one for any subscription. Ours are told by `live`, through the gate. */
const unused = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('nothing is published here');
  },
};

/** The API in the schema language, the same however the declarations are ordered. */
export const sdlOf = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`;
