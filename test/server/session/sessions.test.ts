import { randomUUID } from 'node:crypto';
import { AdminUnit } from '../../../server/resources/place/adminUnit.js';
import { addGrant } from '../../../server/session/store/grants.js';
import { make } from '../../make.js';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Page = ReturnType<typeof browser>;
const another = 'mưa phùn trên đồi chè xanh';

async function signedIn(username: string, ip?: string) {
  const page = browser(site, ip, { 'user-agent': `Trình duyệt của ${username}`.normalize('NFD').replace(/[^ -~]/g, '') });
  await page.signIn(username, password);
  return page;
}

/** Somebody who took the cookie of a page. */
function thiefOf(page: Page) {
  const thief = browser(site);
  thief.cookies.set('__Host-sid', page.cookies.get('__Host-sid') ?? '');
  return thief;
}

const addRole = (user: string, role: string, ended: string | null = null) =>
  site.db.query('insert into "grant" (id, version, user_id, role, started_on, ended_on) values ($1, 1, $2, $3, $4, $5)', [
    randomUUID(),
    user,
    role,
    '2024-01-01',
    ended,
  ]);

async function rolesOf(page: Page): Promise<Record<string, unknown>[]> {
  const { data } = await page.ask('{ me { roles { grant role label current startedOn endedOn } } }');
  return (data.me as { roles: Record<string, unknown>[] }).roles;
}

const grantOf = async (page: Page, role: string) => (await rolesOf(page)).find((held) => held.role === role)?.grant;
const switchTo = (page: Page, grant: unknown) => page.ask('mutation ($g: ID!) { switchRole(grant: $g) { role } }', { g: grant });
const change = (page: Page, old: string, fresh: string) =>
  page.ask('mutation ($o: String!, $n: String!) { changePassword(old: $o, new: $n) { username } }', { o: old, n: fresh });

test('signing out ends the session, not only the cookie', async () => {
  await makeUser(site.db, 'an');
  const page = await signedIn('an');
  const thief = thiefOf(page);

  await page.ask('mutation { signOut }');

  expect(page.cookies.has('__Host-sid')).toBe(false);
  expect(await thief.who()).toBeNull();
});

test('me lists the roles held today, and which is in use', async () => {
  const user = await makeUser(site.db, 'ba', { from: '2023-05-01' });
  await addRole(user, 'analyst');
  await addRole(user, 'youthUnion', '2024-06-01');
  const page = await signedIn('ba');

  const roles = await rolesOf(page);

  expect(roles.map(({ grant, ...role }) => role)).toEqual([
    { role: 'communeOfficer', label: 'Cán bộ xã, phường', current: true, startedOn: '2023-05-01', endedOn: null },
    { role: 'analyst', label: 'Phân tích số liệu', current: false, startedOn: '2024-01-01', endedOn: null },
  ]);
});

test('one function held twice for different areas is two roles, of which a request has one', async () => {
  const [north, south] = [
    await make(site.db, AdminUnit, { fullName: 'Xã Bắc' }),
    await make(site.db, AdminUnit, { fullName: 'Xã Nam', code: '99001' }),
  ];
  const user = await makeUser(site.db, 'duc', { places: [north.id], from: '2023-05-01' });
  await addGrant(site.db, user, { role: 'communeOfficer', places: [south.id], from: '2023-06-01' });
  const page = await signedIn('duc');
  const named = async () => {
    const { data } = await page.ask('{ me { roles { role current areas { name } } } }');
    return (data.me as { roles: { role: string; current: boolean; areas: { name: string }[] }[] }).roles.map(
      ({ role, current, areas }) => `${role} ${areas.map(({ name }) => name)} ${current}`,
    );
  };
  const before = await named();

  await switchTo(page, (await rolesOf(page)).find(({ current }) => !current)?.grant);

  expect(before).toEqual(['communeOfficer Xã Bắc true', 'communeOfficer Xã Nam false']);
  expect(await named()).toEqual(['communeOfficer Xã Bắc false', 'communeOfficer Xã Nam true']);
});

test('changing the role changes the token, and the old one is dead', async () => {
  await addRole(await makeUser(site.db, 'chi'), 'analyst');
  const page = await signedIn('chi');
  const thief = thiefOf(page);

  const { data } = await switchTo(page, await grantOf(page, 'analyst'));

  expect(data.switchRole).toEqual({ role: 'analyst' });
  expect(await page.who()).toEqual({ username: 'chi', role: 'analyst' });
  expect(await thief.who()).toBeNull();
});

test('the next signing in begins in the role last used', async () => {
  await addRole(await makeUser(site.db, 'chung', { from: '2020-01-01' }), 'analyst');
  const page = await signedIn('chung');
  await switchTo(page, await grantOf(page, 'analyst'));

  const next = await signedIn('chung');

  expect(await next.who()).toEqual({ username: 'chung', role: 'analyst' });
});

test("nobody changes to an ended role, another's role or a role there is not, and the session stays", async () => {
  const user = await makeUser(site.db, 'dao');
  await addRole(user, 'analyst', '2024-06-01');
  await makeUser(site.db, 'quan', { role: 'admin' });
  const page = await signedIn('dao');
  const { rows } = await site.db.query('select id from "grant" where user_id = $1 and role = $2', [user, 'analyst']);
  const foreign = await grantOf(await signedIn('quan'), 'admin');

  const told: unknown[] = [];
  for (const grant of [rows[0].id, foreign, randomUUID(), 'x', '\u0000', '']) told.push((await switchTo(page, grant)).refused);

  expect(new Set(told)).toEqual(new Set(['BAD_USER_INPUT UNKNOWN_ROLE']));
  expect(await page.who()).toEqual({ username: 'dao', role: 'communeOfficer' });
});

test('a new password ends every session but goes on in this browser, under another token', async () => {
  await makeUser(site.db, 'em');
  const [page, elsewhere] = [await signedIn('em'), await signedIn('em')];
  const thief = thiefOf(page);

  const { data } = await change(page, password, another);

  expect(data.changePassword).toEqual({ username: 'em' });
  expect(await Promise.all([page, elsewhere, thief].map((one) => one.who()))).toEqual([
    { username: 'em', role: 'communeOfficer' },
    null,
    null,
  ]);
  expect((await browser(site).signIn('em', password)).refused).toBe('UNAUTHENTICATED WRONG_CREDENTIALS');
  expect((await browser(site).signIn('em', another)).refused).toBeNull();
});

test('a password is changed only by who knows the old one, and only to a good one', async () => {
  await makeUser(site.db, 'giang');
  const page = await signedIn('giang');

  const told = [
    await change(page, 'mật khẩu không phải thế', another),
    await change(page, password, 'ngắn'),
    await change(page, password, 'giang giang 2026'),
    await change(browser(site), password, another),
  ].map(({ refused }) => refused);

  expect(told).toEqual([
    'BAD_USER_INPUT WRONG_PASSWORD',
    'BAD_USER_INPUT TOO_SHORT',
    'BAD_USER_INPUT GUESSABLE',
    'UNAUTHENTICATED SIGNED_OUT',
  ]);
  expect((await page.signIn('giang', password)).refused).toBeNull();
});

test('one sees and ends one’s own sessions', async () => {
  await makeUser(site.db, 'huong');
  const [page, other] = [await signedIn('huong', '203.0.113.7'), await signedIn('huong', '203.0.113.8')];

  const { data } = await page.ask('{ mySessions { id ip userAgent role current } }');
  const sessions = data.mySessions as { id: string; ip: string; userAgent: string; role: string; current: boolean }[];
  await page.ask('mutation ($id: ID!) { revokeSession(id: $id) }', { id: sessions.find(({ ip }) => ip === '203.0.113.8')?.id });

  expect(sessions.map(({ id, ...rest }) => rest)).toEqual([
    { ip: '203.0.113.8', userAgent: 'Trinh duyet cua huong', role: 'communeOfficer', current: false },
    { ip: '203.0.113.7', userAgent: 'Trinh duyet cua huong', role: 'communeOfficer', current: true },
  ]);
  expect([await page.who(), await other.who()]).toEqual([{ username: 'huong', role: 'communeOfficer' }, null]);
});

test('one ends all other sessions at once', async () => {
  await makeUser(site.db, 'hoa');
  const [page, ...others] = [await signedIn('hoa'), await signedIn('hoa'), await signedIn('hoa')];

  const { data } = await page.ask('mutation { revokeOtherSessions }');

  expect(data.revokeOtherSessions).toBe(2);
  expect(await Promise.all([page, ...others].map((one) => one.who()))).toEqual([{ username: 'hoa', role: 'communeOfficer' }, null, null]);
});

test('how one likes the pages is kept, and told wherever one signs in', async () => {
  await makeUser(site.db, 'hue');
  const page = await signedIn('hue');
  const asked = '{ me { language density } }';
  const before = (await page.ask(asked)).data.me;

  for (const density of ['COMFORTABLE', 'COMPACT']) await page.ask(`mutation { setPreferences(language: EN, density: ${density}) { id } }`);

  expect(before).toEqual({ language: null, density: null });
  expect((await (await signedIn('hue')).ask(asked)).data.me).toEqual({ language: 'EN', density: 'COMPACT' });
  expect((await browser(site).ask('mutation { setPreferences(language: EN, density: COMPACT) { id } }')).refused).toBe(
    'UNAUTHENTICATED SIGNED_OUT',
  );
});

test("another's session is no session of one's own", async () => {
  await makeUser(site.db, 'khoa');
  const victim = await makeUser(site.db, 'lien');
  const [page, other] = [await signedIn('khoa'), await signedIn('lien')];
  const { rows } = await site.db.query('select id from session where user_id = $1', [victim]);

  const told: string[] = [];
  for (const id of [rows[0].id, randomUUID(), 'x', '\u0000'])
    told.push((await page.ask('mutation ($id: ID!) { revokeSession(id: $id) }', { id })).body);

  expect(new Set(told)).toEqual(new Set(['{"data":{"revokeSession":false}}']));
  expect(await other.who()).toEqual({ username: 'lien', role: 'communeOfficer' });
});
