import { serverAudits } from 'graphql-http';
import { platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let cookie: string;
beforeAll(async () => {
  site = await platform();
  cookie = (await site.as('organisationBoard')).cookie;
});
afterAll(() => site.close());

/** Asks as a page of ours does: whatever it sends, it sends it from this site and signed in. */
const fromOwnPage: typeof fetch = (url, init) =>
  fetch(url, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-requested-with': 'audit', origin: site.site, cookie },
  });

const audits = serverAudits({ url: () => `${site.site}/graphql`, fetchFn: fromOwnPage });

test('the specification has as many audits as it had', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('GraphQL over HTTP %s: %s', async (_id, _name, audit) => {
  const { status, ...told } = await audit.fn();

  expect({ status, why: 'reason' in told ? told.reason : null }).toEqual({ status: 'ok', why: null });
});
