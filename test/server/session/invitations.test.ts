import { invite, inviteFirstAdministrator } from '../../../server/session/invitations.js';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  for (const table of ['device', 'session', 'invitation', 'credential', 'grant', 'user', 'attempt'])
    await site.db.query(`delete from "${table}"`);
});
afterAll(() => site.close());

const first = async () => String(await inviteFirstAdministrator(site.db));
const accepting = `mutation ($t: String!, $u: String!, $d: String!, $p: String!) {
  acceptInvitation(token: $t, username: $u, displayName: $d, password: $p) { username displayName role } }`;
const accept = (page: ReturnType<typeof browser>, token: string, typed: { u?: string; d?: string; p?: string } = {}) =>
  page.ask(accepting, { t: token, u: 'quan.tri', d: 'Trần Quản Trị', p: password, ...typed });
const openedBy = async (token: string) =>
  (await browser(site).ask('query ($t: String!) { invitation(token: $t) { purpose username displayName } }', { t: token })).data.invitation;
const usersNow = async () => (await site.db.query('select username from "user" order by username')).rows.map(({ username }) => username);

test('a fresh installation has no user, and a link that makes the first administrator', async () => {
  expect(await usersNow()).toEqual([]);
  const token = await first();
  const page = browser(site);

  const opened = await openedBy(token);
  const { data } = await accept(page, token);

  expect(token).toMatch(/^[\w-]{43}$/);
  expect(opened).toEqual({ purpose: 'FIRST_ADMINISTRATOR', username: null, displayName: null });
  expect(data.acceptInvitation).toEqual({ username: 'quan.tri', displayName: 'Trần Quản Trị', role: 'admin' });
  expect(await page.who()).toEqual({ username: 'quan.tri', role: 'admin' });
});

test('the link works once, and there is no second first administrator', async () => {
  const [token, other] = [await first(), await first()];
  await accept(browser(site), token);

  const told = [await accept(browser(site), token, { u: 'ke.gian' }), await accept(browser(site), other, { u: 'ke.gian' })];

  expect(told.map(({ refused }) => refused)).toEqual(['BAD_USER_INPUT EXPIRED', 'BAD_USER_INPUT EXPIRED']);
  expect([await openedBy(token), await openedBy(other), await inviteFirstAdministrator(site.db)]).toEqual([null, null, null]);
  expect(await usersNow()).toEqual(['quan.tri']);
});

test('of ten who open two links at once one becomes the administrator', async () => {
  const tokens = [await first(), await first()];

  const told = await Promise.all(Array.from({ length: 10 }, (_, n) => accept(browser(site), tokens[n % 2] ?? '', { u: `nguoi${n}` })));

  expect(told.map(({ refused }) => refused).sort()).toEqual([...Array(9).fill('BAD_USER_INPUT EXPIRED'), null]);
  expect(await usersNow()).toHaveLength(1);
});

test('the link is good for an hour', async () => {
  const token = await first();
  const { rows } = await site.db.query(`select expires_at <= now() + interval '1 hour' as bounded from invitation`);
  await site.db.query('update invitation set expires_at = now()');

  expect(rows).toEqual([{ bounded: true }]);
  expect((await accept(browser(site), token)).refused).toBe('BAD_USER_INPUT EXPIRED');
});

test('the database does not keep the link', async () => {
  const token = await first();

  const { rows } = await site.db.query('select invitation::text as whole from invitation');

  expect(rows).toHaveLength(1);
  expect(rows[0].whole).not.toContain(token);
});

test('a mistake in the form names its field, and the link stays good', async () => {
  const token = await first();

  const told = [
    await accept(browser(site), token, { u: 'có dấu cách' }),
    await accept(browser(site), token, { u: 'quаn.tri' }),
    await accept(browser(site), token, { d: ' \u200b ' }),
    await accept(browser(site), token, { p: 'ngắn quá' }),
    await accept(browser(site), token, { p: 'quan.tri@2026' }),
  ];

  expect(told.map(({ body }) => JSON.parse(body).errors[0].extensions)).toEqual([
    { code: 'BAD_USER_INPUT', field: 'username', reason: 'INVALID' },
    { code: 'BAD_USER_INPUT', field: 'username', reason: 'INVALID' },
    { code: 'BAD_USER_INPUT', field: 'displayName', reason: 'INVALID' },
    { code: 'BAD_USER_INPUT', field: 'password', reason: 'TOO_SHORT' },
    { code: 'BAD_USER_INPUT', field: 'password', reason: 'GUESSABLE' },
  ]);
  expect((await accept(browser(site), token)).refused).toBeNull();
});

test('an invited user sets a password under the name they have; their sessions end, and links before it opened nothing', async () => {
  const user = await makeUser(site.db, 'lan');
  const old = browser(site);
  await old.signIn('lan', password);
  const [other, token] = [await invite(site.db, user), await invite(site.db, user)];

  const opened = await openedBy(token);
  const { data } = await accept(browser(site), token, { u: 'ten.khac', p: 'mưa phùn trên đồi chè xanh' });

  expect(opened).toEqual({ purpose: 'PASSWORD', username: 'lan', displayName: 'Người thử lan' });
  expect(data.acceptInvitation).toEqual({ username: 'lan', displayName: 'Người thử lan', role: 'communeOfficer' });
  expect([await old.who(), await openedBy(token), await openedBy(other)]).toEqual([null, null, null]);
  expect((await browser(site).signIn('lan', 'mưa phùn trên đồi chè xanh')).refused).toBeNull();
});

test('a link for a suspended user opens nothing', async () => {
  const user = await makeUser(site.db, 'minh');
  const token = await invite(site.db, user);
  await site.db.query('update "user" set suspended_at = now()');

  expect([await openedBy(token), (await accept(browser(site), token)).refused]).toEqual([null, 'BAD_USER_INPUT EXPIRED']);
});

test('a link nobody made opens nothing', async () => {
  const told = await Promise.all(['', 'x', 'A'.repeat(43), '\u0000'].map(openedBy));

  expect(told).toEqual([null, null, null, null]);
});
