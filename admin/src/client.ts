import { ApolloClient, type DocumentNode, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { type Failure, failureOf, Refused } from './failure.js';

/** Every sheet has a fragment called `row`: documents are never put together. */
gql.disableFragmentWarnings();

/** Apollo would ask the type of every object, for a cache that we don't use. */
class PlainCache extends InMemoryCache {
  override transformDocument(document: DocumentNode): DocumentNode {
    return document;
  }
}

/** The role that the pages are drawn for, by its grant. */
let drawnFor: Readonly<Record<string, string>> = {};
export const drawFor = (grant: string | null): void => {
  drawnFor = grant === null ? {} : headersFor(grant);
};
const headersFor = (grant: string) => ({ 'x-grant': grant });

/** The one way to the server. Nothing is cached here: react-admin and the sheet keep what they read. */
export const client = new ApolloClient({
  link: new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'x-requested-with': 'hatnhan' },
    // Told with everything: the cookie may be another's by now, who came in by another tab.
    fetch: (uri, options) => fetch(uri, { ...options, headers: { ...drawnFor, ...options?.headers } }),
  }),
  cache: new PlainCache(),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});

const lost = new Set<(why: Failure) => void>();

/** Told when the server no longer knows who is asking. */
export const onSessionLost = (listener: (why: Failure) => void): (() => void) => {
  lost.add(listener);
  return () => void lost.delete(listener);
};

/** Why somebody was not let in, which ends nothing. */
const notLost = new Set<unknown>(['WRONG_CREDENTIALS', 'NO_ROLE']);

interface Asking {
  /** For pages that are still to be drawn. */
  grant?: string;
  /** Ends the waiting. */
  signal?: AbortSignal;
  /** Goes out even when the page is left. */
  keepalive?: boolean;
}

/** Asks the server. What it refuses is thrown as `Refused`. */
export async function ask<T>(
  document: string,
  variables: Record<string, unknown> = {},
  { grant, signal, keepalive }: Asking = {},
): Promise<T> {
  const parsed = gql(document);
  const isMutation = parsed.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  );
  const context = { ...(grant && { headers: headersFor(grant) }), ...((signal || keepalive) && { fetchOptions: { signal, keepalive } }) };
  try {
    const { data } = isMutation
      ? await client.mutate<T>({ mutation: parsed, variables, context })
      : await client.query<T>({ query: parsed, variables, context, fetchPolicy: 'no-cache' });
    if (data) return data;
    throw new Refused({ code: 'INTERNAL', message: '', detail: {} });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'UNAUTHENTICATED' && !notLost.has(failure.detail.reason)) for (const listener of lost) listener(failure);
    throw new Refused(failure);
  }
}
