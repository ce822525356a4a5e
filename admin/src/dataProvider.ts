import { gql } from '@apollo/client/core';
import buildGraphQLProvider, { type BuildQuery, type BuildQueryResult } from 'ra-data-graphql';
import { type DataProvider, HttpError } from 'react-admin';
import type { Catalog, ResourceCard } from '../../shared/catalog.js';
import { cardOf } from './catalog.js';
import { ask, client } from './client.js';
import { groupsDocument, listDocument, oneDocument, type Selection, selectionOf } from './documents.js';
import { columnsOf } from './grid/columns.js';
import type { Row } from './grid/line.js';
import { nested } from './nested.js';

export interface ListQuery {
  where?: object | null;
  order?: readonly object[];
  take: number;
  skip?: number;
  exact?: boolean;
  count?: boolean;
  /** A day gone by. */
  asOf?: string;
}

export interface GroupsQuery {
  by: readonly object[];
  where?: object | null;
  measures: readonly object[];
  order?: readonly object[];
  take?: number;
}

export interface GroupRow {
  keys: { value: unknown; label: string | null }[];
  values: (number | null)[];
  /** Null: no condition tells its rows from those one may not see. */
  drill: object | null;
}

/** What a row went through, newest first. */
export interface Event {
  at: string;
  by: string | null;
  operation: string | null;
  label: string | null;
  event: string;
  changes: { field: string; from: unknown; to: unknown }[];
}

/** react-admin's provider, and beside it what the platform can do more. */
export interface Provider extends DataProvider {
  list(card: ResourceCard, selection: Selection, query: ListQuery): Promise<{ rows: Row[]; total: number | null }>;
  one(card: ResourceCard, selection: Selection, id: string): Promise<Row | null>;
  groups(card: ResourceCard, query: GroupsQuery): Promise<GroupRow[]>;
}

export function createProvider(catalog: Catalog): Provider {
  const standard = buildGraphQLProvider({ client, introspection: false, buildQuery: () => buildQuery(catalog) });
  return {
    ...standard,
    async list(card, selection, query) {
      const { page } = await ask<{ page: { rows: Row[]; total?: number } }>(listDocument(card, selection), { ...query });
      return { rows: page.rows, total: page.total ?? null };
    },
    one: async (card, selection, id) => (await ask<{ row: Row | null }>(oneDocument(card, selection), { id })).row,
    groups: async (card, query) => (await ask<{ groups: { rows: GroupRow[] } }>(groupsDocument(card), { ...query })).groups.rows,
  };
}

interface Params {
  id?: string;
  ids?: string[];
  target?: string;
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: 'ASC' | 'DESC' };
  filter?: object;
}

/** The reads of react-admin as queries of ours. Writes go through `save` alone, which the sheet and the record page call themselves. */
const buildQuery =
  (catalog: Catalog): BuildQuery =>
  (method: string, resource: string, params: Params): BuildQueryResult => {
    const card = cardOf(catalog, resource);
    const selection = selectionOf(
      catalog,
      card,
      columnsOf(catalog, resource).filter(({ hops }) => hops.length === 0),
    );
    if (method === 'GET_ONE') return one(card, selection, params);
    if (method === 'GET_LIST' || method === 'GET_MANY' || method === 'GET_MANY_REFERENCE') return list(card, selection, method, params);
    throw new HttpError(`${method} goes through save`, 400);
  };

const one = (card: ResourceCard, selection: Selection, { id }: Params): BuildQueryResult => ({
  query: gql(oneDocument(card, selection)),
  variables: { id },
  parseResponse: ({ data }) => {
    if (!data.row) throw new HttpError('NOT_FOUND', 404);
    return { data: data.row };
  },
});

function list(card: ResourceCard, selection: Selection, method: string, params: Params): BuildQueryResult {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: params.ids?.length ?? 50 };
  const own = method === 'GET_MANY' ? { id: { in: params.ids } } : params.target ? { [params.target]: { eq: params.id } } : {};
  return {
    query: gql(listDocument(card, selection)),
    variables: {
      where: { and: [own, params.filter ?? {}] },
      order: params.sort ? [nested(params.sort.field.split('.'), params.sort.order)] : [],
      skip: (page - 1) * perPage,
      take: perPage,
    },
    parseResponse: ({ data }) => ({ data: data.page.rows, total: data.page.total }),
  };
}
