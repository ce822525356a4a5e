import type { Request, Response } from 'express';

/** Who comes, as the wire tells it, and how to hand them a cookie. */
export interface Visit {
  ip: string;
  userAgent: string;
  /** The site is reached over TLS: here, or at the proxy that is trusted to end it. */
  tls: boolean;
  cookies: ReadonlyMap<string, string>;
  /** Without seconds it lasts while the browser is open; 0 takes it away. */
  setCookie(name: string, value: string, seconds?: number): void;
}

/** Forwarded addresses count only as far as express's `trust proxy` reaches. */
export function visitOf(request: Request, response: Response): Visit {
  const tls = isTls(request);
  return {
    ip: request.ip ?? '',
    userAgent: (request.get('user-agent') ?? '').slice(0, 300),
    tls,
    cookies: cookiesOf(request.get('cookie') ?? ''),
    setCookie(name, value, seconds) {
      const maxAge = seconds === undefined ? {} : { maxAge: seconds * 1000 };
      response.cookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: tls, ...maxAge });
    },
  };
}

/** A site behind a proxy is a TLS site, whatever one request of it says. */
export const isTls = (request: Request) => request.secure || Boolean(request.app.get('trust proxy'));

function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name.trim(), value.join('=').trim()]));
}
