import type { Site } from './site.js';

interface Told {
  status: number;
  /** Of the first error: `UNAUTHENTICATED WRONG_CREDENTIALS`. */
  refused: string | null;
  message: string | null;
  data: Record<string, unknown>;
  /** The headers as sent. */
  given: string[];
  body: string;
}

interface Sent {
  errors?: { message: string; extensions: { code?: string; reason?: string } }[];
  data?: Record<string, unknown> | null;
}

/** Somebody at a page of the site, with the cookies they were given. */
export function browser(site: Site, ip = '203.0.113.1', more: Record<string, string> = {}) {
  const cookies = new Map<string, string>();

  async function ask(query: string, variables: Record<string, unknown> = {}, init: RequestInit = {}): Promise<Told> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      origin: site.origin,
      cookie,
      'content-type': 'application/json',
      'x-requested-with': 'test',
      'x-forwarded-for': ip,
      ...more,
    };
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(site.url, { method: 'POST', headers, body, ...init });
    const given = answer.headers.getSetCookie();
    for (const line of given) keep(line);
    const text = await answer.text();
    const { errors: [error] = [], data }: Sent = JSON.parse(text);
    const refused = error ? [error.extensions.code, error.extensions.reason].join(' ') : null;
    return { status: answer.status, refused, message: error?.message ?? null, data: data ?? {}, given, body: text };
  }

  function keep(line: string) {
    const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }

  const signIn = (username: string, password: string) =>
    ask('mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { username role } }', { u: username, p: password });

  /** The name and role this browser is signed in under, or null. */
  const who = async () => (await ask('{ me { username role } }')).data.me;

  return { cookies, ask, signIn, who };
}
