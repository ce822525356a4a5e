import type { IncomingMessage } from 'node:http';
import type { Approach } from './approach.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request may not speak for the cookie it carries, or null. For everything that writes, and all of GraphQL: a form, an
 * image, a script of another site can send none of this. Browsers put Origin on every POST; what has neither it nor
 * Sec-Fetch-Site is no page of ours.
 */
export function forgery(request: IncomingMessage, by: Approach): string | null {
  const { headers } = request;
  if (!headers['x-requested-with']) return 'the header x-requested-with is missing';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return `a request from ${site} is not answered`;
  const { origin } = headers;
  if (origin !== undefined && origin !== ownOrigin(request, by)) return 'the request comes from another origin';
  if (isReading(request)) return null;
  if (origin === undefined && site === undefined) return 'the header origin is missing';
  return json.test(headers['content-type'] ?? '') ? null : 'only application/json is read';
}

/** The same of a socket: no page can put a header on it, but every browser says where the page is from. */
export const forgedSocket = (request: IncomingMessage, by: Approach): boolean =>
  request.headers.origin === undefined || request.headers.origin !== ownOrigin(request, by);

const json = /^application\/json\s*(;|$)/i;

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

/** Plain http is for this machine alone, by its own names: another name that leads here is a trick with DNS. */
function ownOrigin(request: IncomingMessage, { tls, hostOf }: Approach): string | null {
  const host = hostOf(request);
  if (tls) return `https://${host}`;
  return loopback.includes(host.replace(/:\d+$/, '')) ? `http://${host}` : null;
}
