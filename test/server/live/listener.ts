import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../../e2e/eventually.js';

export interface News {
  rows: { id: string; version: number; linked: boolean }[];
  gone: string[];
  present: { id: string; names: string[] }[] | null;
  others: boolean;
  fewer: boolean;
  missed: boolean;
}

interface Page {
  site: string;
  cookie: string;
  /** Of which site the page says it is. */
  origin?: string;
  grant?: string;
}

export interface Watched {
  resource: string;
  ids: readonly string[];
  through?: readonly string[];
  where?: object;
}

const newsOf = `subscription Changes($resource: String!, $ids: [ID!]!, $through: [String!]! = [], $where: JSON) {
  changes(resource: $resource, ids: $ids, through: $through, where: $where) { rows { id version linked } gone present { id names } others fewer missed }
}`;

/** How the server answers somebody who asks for a socket: 101 is yes. */
export const knock = ({ site, cookie, origin = site }: Page): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = socketTo({ site, cookie, origin });
    socket.once('open', () => resolve(101));
    socket.once('unexpected-response', (_, { statusCode }: IncomingMessage) => resolve(statusCode ?? 0));
    socket.once('error', reject);
    socket.once('open', () => socket.close());
  });

/** Somebody asks for a socket and is gone before there is an answer. */
export async function flee({ site, cookie }: Page): Promise<void> {
  const { host, hostname, port } = new URL(site);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  await once(socket, 'connect');
  const lines = [
    'GET /graphql HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${site}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
  ];
  socket.write(
    `${[...lines, 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`].join('\r\n')}\r\n\r\n`,
  );
  await sleep(100);
  await once(socket.resetAndDestroy(), 'close');
}

const socketTo = ({ site, cookie, origin }: Omit<Page, 'grant'>) =>
  new WebSocket(`${site.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie, ...(origin && { origin }) } });

/** An open page, and what it is told. */
export function pageOn({ site, cookie, grant }: Page) {
  const closed: number[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { cookie, origin: site } });
      this.once('close', (code) => closed.push(code));
    }
  }
  const client = createClient({
    url: `${site.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    connectionParams: { grant },
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  return { client, closed, watch: (watched: Watched) => watching(client, watched), ask: (query: string) => firstOf(client, query) };
}

/** Pages of several people, until all are closed. */
export function pagesAt(site: string) {
  const open: ReturnType<typeof pageOn>[] = [];
  const pageOf = ({ cookie }: { cookie: string }) => {
    const page = pageOn({ site, cookie });
    open.push(page);
    return page;
  };
  return {
    pageOf,
    /** One that has looked once. */
    watch: (who: { cookie: string }, watched: Watched) => pageOf(who).watch(watched),
    close: () => Promise.all(open.splice(0).map(({ client }) => client.dispose())),
  };
}

/** From here on: what was told, once the first look is over. */
async function watching(client: Client, variables: Watched) {
  const told: News[] = [];
  const errors: unknown[] = [];
  const stop = client.subscribe<{ changes: News }>(
    { query: newsOf, variables: { ...variables } },
    {
      next: ({ data, errors: wrong }) => (data ? told.push(data.changes) : errors.push(...(wrong ?? []))),
      error: (error) => errors.push(...(Array.isArray(error) ? error : [error])),
      complete: () => undefined,
    },
  );
  await eventually(async () => told.length + errors.length > 0, true);
  return { told, errors, stop, first: told.shift() };
}

/** The errors of a document that is refused. */
const firstOf = (client: Client, query: string): Promise<unknown> =>
  new Promise((resolve) => {
    client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve(null) });
  });

/** Every row that was told of, each once. */
export const idsIn = (told: readonly News[]) => [...new Set(told.flatMap(({ rows }) => rows.map(({ id }) => id)))].sort();
