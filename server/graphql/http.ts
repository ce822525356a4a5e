import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { limits } from '../config.js';
import type { Approach } from '../session/approach.js';
import { forgery } from '../session/origin.js';
import { signedOut } from '../session/refusal.js';
import type { Context } from './context.js';
import { told } from './errors.js';
import { securityHeaders } from './headers.js';
import type { Known } from './known.js';
import { isOpen } from './limits.js';

/** A document of ten megabytes is no question. */
const mostBytes = limits.variableBytes + 200_000;
/** Nor does signing in take more than this. */
const strangersBytes = 20_000;

export interface GraphqlHttp {
  server: ApolloServer<Context> & { known: Known };
  by: Approach;
  contextOf: (request: IncomingMessage, response: ServerResponse) => Promise<Context>;
}

/** POST /graphql, and GET for queries. Only pages of this site may speak for its cookie. */
export function graphqlHandler(env: GraphqlHttp): (request: IncomingMessage, response: ServerResponse) => void {
  const send = sender(env.by);
  return (request, response) => {
    const forged = forgery(request, env.by);
    if (forged) send(response, failure(403, { message: forged, extensions: { code: 'FORBIDDEN' } }));
    else
      void answer(env, request, response).then(
        (made) => send(response, made),
        (error) => send(response, explained(error)),
      );
  };
}

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** All headers at once: one after the other they cost more than reading a row. */
function sender(by: Approach) {
  const always = Object.entries({ ...securityHeaders(by), 'cache-control': 'no-store' }).flat();
  return (response: ServerResponse, { status, type, text }: Answer) =>
    response.writeHead(status, [...always, 'content-type', type, 'content-length', String(Buffer.byteLength(text))]).end(text);
}

async function answer({ server, contextOf }: GraphqlHttp, request: IncomingMessage, response: ServerResponse): Promise<Answer> {
  const { method = '', url = '' } = request;
  const posted = method === 'POST';
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const context = await contextOf(request, response);
  const body: unknown = posted ? JSON.parse(await read(request, context.actor ? mostBytes : strangersBytes)) : {};
  const query = posted ? (body as { query?: unknown } | null)?.query : new URLSearchParams(search).get('query');
  if (!context.actor && !isOpen(query, limits.tokens)) throw signedOut(await context.ended());
  const straight = posted && context.store && takesJson(request) ? await server.known.answer(body, context.store) : null;
  if (straight !== null) return { status: 200, type: json, text: straight };
  const made = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headersOf(request), search, body },
    context: async () => context,
  });
  const type = made.headers.get('content-type') ?? json;
  return { status: made.status ?? 200, type, text: made.body.kind === 'complete' ? made.body.string : '' };
}

/** Who asks for another form, or weighs one against another, is answered by Apollo, which knows them all. */
const takesJson = ({ headers: { accept = '*/*' } }: IncomingMessage) => accept === '*/*' || accept === 'application/json';

/** What GraphQL over HTTP looks at: in what form one asks and wants to be answered. */
function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name of ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight']) {
    const value = headers[name];
    if (typeof value === 'string') map.set(name, value);
  }
  return map;
}

function explained(error: unknown): Answer {
  if (error instanceof TooLarge) return failure(413, { message: error.message, extensions: { code: 'BAD_USER_INPUT', limit: 'bytes' } });
  if (error instanceof SyntaxError) return failure(400, { message: 'the body is no JSON', extensions: { code: 'BAD_USER_INPUT' } });
  const words = told({ message: '' }, error);
  return failure(words.extensions?.code === 'UNAVAILABLE' ? 503 : 200, words);
}

const json = 'application/json; charset=utf-8';
const failure = (status: number, { message, extensions }: { message: string; extensions?: object }): Answer => ({
  status,
  type: json,
  text: JSON.stringify({ errors: [{ message, extensions }] }),
});

class TooLarge extends Error {
  constructor(most: number) {
    super(`a request has at most ${most} bytes`);
  }
}

/** Reads on for a while past what it takes, for who is cut off in the middle never hears why. */
function read(request: IncomingMessage, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else if (size > 4 * mostBytes) request.destroy(new TooLarge(most));
    });
    request.on('end', () => (size <= most ? resolve(Buffer.concat(chunks).toString('utf8')) : reject(new TooLarge(most))));
    request.on('error', reject);
  });
}
