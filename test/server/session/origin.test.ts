import { request } from 'node:http';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await makeUser(site.db, 'an');
});
afterAll(() => site.close());

const signOut = JSON.stringify({ query: 'mutation { signOut }' });

/** A request as another page could make a signed-in browser send it; answers the status and whether the session is still there. */
async function sent(init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string | undefined> }, query = '') {
  const page = browser(site);
  await page.signIn('an', password);
  const usual = { origin: site.origin, 'content-type': 'application/json', 'x-requested-with': 'test', ...init.headers };
  const headers = Object.fromEntries(Object.entries(usual).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const cookie = `__Host-sid=${page.cookies.get('__Host-sid')}`;
  const answer = await fetch(`${site.url}${query}`, { method: 'POST', body: signOut, ...init, headers: { ...headers, cookie } });
  return [answer.status, (await page.who()) !== null, answer.headers.get('access-control-allow-origin')];
}

const refused = [403, true, null];

test('a page of the site itself is served', async () => {
  expect(await sent({})).toEqual([200, false, null]);
  expect(await sent({ headers: { 'sec-fetch-site': 'same-origin' } })).toEqual([200, false, null]);
});

test.each([
  ['no header of a script', { 'x-requested-with': undefined }],
  ['another origin', { origin: 'https://example.org' }],
  ['an origin of the same name on another port', { origin: 'https://127.0.0.1:1' }],
  ['the same host without TLS', { origin: () => site.origin.replace('https', 'http') }],
  ['an opaque origin', { origin: 'null' }],
  ['no origin at all', { origin: undefined }],
  ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbouring host, says the browser', { 'sec-fetch-site': 'same-site' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['plain text', { 'content-type': 'text/plain' }],
  ['plain text that looks like JSON', { 'content-type': 'text/plain; application/json' }],
  ['a message', { 'content-type': 'message/rfc822' }],
])('a request with %s does nothing', async (_, headers) => {
  const said = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, typeof value === 'function' ? value() : value]));

  expect(await sent({ headers: said })).toEqual(refused);
});

test('a link or an image of another page asks nothing of GraphQL', async () => {
  const headers = { origin: undefined, 'x-requested-with': undefined, 'content-type': undefined };

  expect(await sent({ method: 'GET', body: null, headers }, '?query=mutation{signOut}')).toEqual(refused);
});

test('on plain http a name of another host that leads here is refused, and this machine’s own names are not', async () => {
  const plain = await openSite(false);
  await makeUser(plain.db, 'an');

  expect((await browser(plain).signIn('an', password)).refused).toBeNull();
  expect(await statusOf(plain, 'example.org')).toBe(403);
  expect(await statusOf(plain, 'localhost:4000')).toBe(200);
  await plain.close();
});

/** fetch writes the header host itself. */
function statusOf({ url }: Site, host: string): Promise<number | undefined> {
  const headers = { host, origin: `http://${host}`, 'content-type': 'application/json', 'x-requested-with': 'test' };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.on('error', reject).end(signOut);
  });
}
