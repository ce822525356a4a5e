import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { readActor } from '../../../server/session/actor.js';
import type { Visit } from '../../../server/session/visit.js';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function signedIn(username: string) {
  const page = browser(site);
  await page.signIn(username, password);
  return page;
}

const visit = (page: ReturnType<typeof browser>): Visit => ({
  ip: '',
  userAgent: '',
  tls: true,
  cookies: page.cookies,
  setCookie: () => {},
});

test('an actor has the role in use and its areas; one without areas has empty ones', async () => {
  const [place, unit] = [randomUUID(), randomUUID()];
  const both = await makeUser(site.db, 'an', { places: [place], units: [unit] });
  const none = await makeUser(site.db, 'ba', { role: 'unitSecretary' });

  const [one, other] = [await readActor(site.db, visit(await signedIn('an'))), await readActor(site.db, visit(await signedIn('ba')))];

  expect(one?.actor).toEqual({ id: both, role: 'communeOfficer', places: [place], units: [unit], agencies: [] });
  expect(other?.actor).toEqual({ id: none, role: 'unitSecretary', places: [], units: [], agencies: [] });
});

test('areas of a role not in use are not in reach', async () => {
  const user = await makeUser(site.db, 'chi', { places: [randomUUID()], from: '2020-01-01' });
  await site.db.query(`insert into "grant" (id, version, user_id, role, started_on) values ($1, 1, $2, 'analyst', '2021-01-01')`, [
    randomUUID(),
    user,
  ]);
  const page = await signedIn('chi');
  const { data } = await page.ask('{ me { roles { grant role } } }');
  const roles = (data.me as { roles: { grant: string; role: string }[] }).roles;

  await page.ask('mutation ($g: ID!) { switchRole(grant: $g) { role } }', { g: roles.find(({ role }) => role === 'analyst')?.grant });

  expect((await readActor(site.db, visit(page)))?.actor).toMatchObject({ role: 'analyst', places: [], units: [] });
});

test.each([
  ['the user is suspended', `update "user" set suspended_at = now() where id = $1`, 'ACCOUNT_LOCKED'],
  ['the role has ended', `update "grant" set ended_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date where user_id = $1`, 'ROLE_ENDED'],
  ['the role has not begun', `update "grant" set started_on = '2099-01-01' where user_id = $1`, 'ROLE_ENDED'],
  ['the session is revoked', 'update session set revoked_at = now() where user_id = $1', 'SESSION_REVOKED'],
  [
    'the session has rested for half an hour',
    `update session set last_seen_at = now() - interval '30 minutes' where user_id = $1`,
    'SIGNED_OUT',
  ],
  ['the session is twelve hours old', 'update session set expires_at = now() where user_id = $1', 'SIGNED_OUT'],
])('nobody is signed in on the next request when %s, and is told why', async (what, sql, why) => {
  const username = `u${what.length}.${what.split(' ').at(-1)}`;
  const user = await makeUser(site.db, username, { from: '2024-01-01' });
  const page = await signedIn(username);
  expect(await page.who()).not.toBeNull();

  await site.db.query(sql, [user]);

  expect(await page.who()).toBeNull();
  expect((await page.ask('{ mySessions { id } }')).refused).toBe(`UNAUTHENTICATED ${why}`);
});

test.each([
  ['', 'nothing'],
  ['x', 'a letter'],
  ["' or 1=1 --", 'SQL'],
  ['A'.repeat(43), 'a token nobody has'],
  ['%00', 'a zero'],
  ['ế', 'an accent'],
])('the cookie %j is nobody (%s)', async (token) => {
  const nobody = await readActor(site.db, { ...visit(browser(site)), cookies: new Map([['__Host-sid', token]]) });

  expect(nobody).toBeNull();
});

test('the plain cookie of this machine is not taken for that of a TLS site', async () => {
  await makeUser(site.db, 'em');
  const page = await signedIn('em');
  page.cookies.set('sid', page.cookies.get('__Host-sid') ?? '');
  page.cookies.delete('__Host-sid');

  expect(await page.who()).toBeNull();
});

test('a database that does not answer is an error, never an anonymous or a mightier caller', async () => {
  await makeUser(site.db, 'giau');
  const page = await signedIn('giau');
  const away = new Pool({ connectionString: 'postgres://app@127.0.0.1:1/away' });

  await expect(readActor(away, visit(page))).rejects.toThrow('ECONNREFUSED');
});

test('using a session keeps it alive, but not past its twelve hours', async () => {
  const user = await makeUser(site.db, 'hung');
  const page = await signedIn('hung');
  await site.db.query(`update session set last_seen_at = now() - interval '20 minutes' where user_id = $1`, [user]);

  await page.who();

  const { rows } = await site.db.query(
    `select last_seen_at > now() - interval '1 minute' as seen, expires_at <= created_at + interval '12 hours' as bounded from session where user_id = $1`,
    [user],
  );
  expect(rows).toEqual([{ seen: true, bounded: true }]);
});
