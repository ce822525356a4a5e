import type { Request } from 'express';
import { isTls } from './visit.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request may not speak for the cookie it carries, or null. For everything that writes, and all of GraphQL: a form, an
 * image, a script of another site can send none of this. Browsers put Origin on every POST; what has neither it nor
 * Sec-Fetch-Site is no page of ours.
 */
export function forgery(request: Request): string | null {
  if (!request.get('x-requested-with')) return 'the header x-requested-with is missing';
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return `a request from ${site} is not answered`;
  const origin = request.get('origin');
  if (origin !== undefined && origin !== ownOrigin(request)) return 'the request comes from another origin';
  if (isReading(request)) return null;
  if (origin === undefined && site === undefined) return 'the header origin is missing';
  return request.is('application/json') === 'application/json' ? null : 'only application/json is read';
}

const isReading = (request: Request) => request.method === 'GET' || request.method === 'HEAD';

/** Plain http is for this machine alone, by its own names: another name that leads here is a trick with DNS. */
function ownOrigin(request: Request): string | null {
  const host = request.host ?? '';
  if (isTls(request)) return `https://${host}`;
  return loopback.includes(host.replace(/:\d+$/, '')) ? `http://${host}` : null;
}
