import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Approach } from './approach.js';

/** Who comes, as the wire tells it, and how to hand them a cookie. */
export interface Visit {
  readonly ip: string;
  readonly userAgent: string;
  /** The site is reached over TLS, which the proxy that is trusted ends. */
  tls: boolean;
  cookies: ReadonlyMap<string, string>;
  /** Without seconds it lasts while the browser is open; 0 takes it away. */
  setCookie(name: string, value: string, seconds?: number): void;
}

/** What only a sign-in asks is worked out when it is asked. */
export function visitOf(request: IncomingMessage, response: ServerResponse, { tls, addressOf }: Approach): Visit {
  return {
    get ip() {
      return addressOf(request);
    },
    get userAgent() {
      return (request.headers['user-agent'] ?? '').slice(0, 300);
    },
    tls,
    cookies: cookiesOf(request.headers.cookie ?? ''),
    setCookie(name, value, seconds) {
      const lasting = seconds === undefined ? [] : [`Max-Age=${seconds}`];
      const parts = [`${name}=${value}`, ...lasting, 'Path=/', 'HttpOnly', ...(tls ? ['Secure'] : []), 'SameSite=Lax'];
      response.appendHeader('set-cookie', parts.join('; '));
    },
  };
}

function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name.trim(), value.join('=').trim()]));
}
