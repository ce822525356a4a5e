import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import { limits } from '../config.js';
import { forgery } from '../session/origin.js';
import { signedOut } from '../session/refusal.js';
import type { Context } from './context.js';
import { told } from './errors.js';
import { isOpen } from './limits.js';

/** A document of ten megabytes is no question. */
const mostBytes = limits.variableBytes + 200_000;

type ContextOf = (request: Request, response: Response) => Promise<Context>;

/** POST /graphql, and GET for queries. Only pages of this site may speak for its cookie. */
export function graphqlHandler(server: ApolloServer<Context>, contextOf: ContextOf): RequestHandler {
  return async (request, response) => {
    response.set('cache-control', 'no-store');
    const forged = forgery(request);
    if (forged) return fail(response, 403, { message: forged, extensions: { code: 'FORBIDDEN' } });
    try {
      await handle(server, contextOf, request, response);
    } catch (error) {
      const { status, ...words } = explained(error);
      fail(response, status, words);
    }
  };
}

async function handle(server: ApolloServer<Context>, contextOf: ContextOf, request: Request, response: Response) {
  const posted = request.method === 'POST';
  const body: unknown = posted ? JSON.parse(await read(request)) : {};
  const context = await contextOf(request, response);
  const query = posted ? (body as { query?: unknown } | null)?.query : request.query.query;
  if (!context.actor && !isOpen(query, limits.tokens)) throw signedOut();
  await answer(server, request, response, body, context);
}

function explained(error: unknown): { status: number; message: string; extensions: unknown } {
  if (error instanceof TooLarge) return { status: 413, message: error.message, extensions: { code: 'BAD_USER_INPUT', limit: 'bytes' } };
  if (error instanceof SyntaxError) return { status: 400, message: 'the body is no JSON', extensions: { code: 'BAD_USER_INPUT' } };
  const { message, extensions } = told({ message: '' }, error);
  return { status: extensions?.code === 'UNAVAILABLE' ? 503 : 200, message, extensions };
}

async function answer(server: ApolloServer<Context>, request: Request, response: Response, body: unknown, context: Context) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
  const made = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search, body },
    context: async () => context,
  });
  for (const [name, value] of made.headers) response.setHeader(name, value);
  response.statusCode = made.status ?? 200;
  if (made.body.kind === 'complete') response.end(made.body.string);
  else response.end();
}

class TooLarge extends Error {}

/** Reads on for a while past what it takes, for who is cut off in the middle never hears why. */
async function read(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else if (size > 4 * mostBytes) break;
  }
  if (size > mostBytes) throw new TooLarge(`a request has at most ${mostBytes} bytes`);
  return Buffer.concat(chunks).toString('utf8');
}

function fail(response: Response, status: number, error: { message: string; extensions: unknown }) {
  response
    .status(status)
    .type('application/json')
    .send(JSON.stringify({ errors: [error] }));
}
