import { browser } from '../browser.js';
import { password } from '../site.js';
import { account, nobody, type Office, openOffice, type Page, type Seen } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.site.close());

const create = (page: Page, username: string, grants: object[] = []) =>
  page.ask(
    `mutation ($u: String!, $g: [NewGrant!]!) { createAccount(username: $u, displayName: "Nguyễn Thị Lan", grants: $g) { token account { ${account} } } }`,
    { u: username, g: grants },
  );
const change = (page: Page, name: string, id: string) => page.ask(`mutation ($id: ID!) { ${name}(id: $id) { id } }`, { id });
const inviteAgain = async (id: string) =>
  (await office.admin.page.ask('mutation ($id: ID!) { inviteAccount(id: $id) { token } }', { id })).data.inviteAccount as { token: string };
const accept = (token: string, chosen = password) =>
  browser(office.site).ask(
    'mutation ($t: String!, $p: String!) { acceptInvitation(token: $t, username: "", displayName: "", password: $p) { username role } }',
    { t: token, p: chosen },
  );

test('an account is made without a password, and its link sets one, once', async () => {
  const { data } = await create(office.admin.page, 'Lan', [{ role: 'analyst' }]);
  const made = data.createAccount as { token: string; account: Seen };
  const [first, second] = [await accept(made.token), await accept(made.token)];

  expect(made.account).toMatchObject({ username: 'lan', state: 'INVITED', grants: [{ role: 'analyst', inForce: true }] });
  expect([first.data.acceptInvitation, second.refused]).toEqual([{ username: 'lan', role: 'analyst' }, 'BAD_USER_INPUT EXPIRED']);
  expect(await office.seen(made.account.id)).toMatchObject({ state: 'ACTIVE' });
});

test('a new link voids the one before it, and setting a password by it ends every session', async () => {
  const { id, page } = await office.person('ba');
  const [older, newer] = [await inviteAgain(id), await inviteAgain(id)];

  const told = [await accept(older.token), await accept(newer.token, 'mưa phùn trên đồi chè xanh')];

  expect(told.map(({ refused }) => refused)).toEqual(['BAD_USER_INPUT EXPIRED', null]);
  expect(await page.who()).toBeNull();
});

test('a name that is taken, empty or of another alphabet makes no account', async () => {
  await office.person('chi');
  const told: (string | null)[] = [];
  for (const name of ['chi', 'CHI', 'x', 'аdmin', '']) told.push((await create(office.admin.page, name)).refused);

  expect(told).toEqual(['BAD_USER_INPUT TAKEN', 'BAD_USER_INPUT TAKEN', ...Array(3).fill('BAD_USER_INPUT INVALID')]);
});

test('an account whose role is refused is not made at all', async () => {
  const told = await create(office.admin.page, 'khong.thanh', [{ role: 'analyst' }, { role: 'communeOfficer', places: [nobody] }]);
  const ended = await create(office.admin.page, 'khong.thanh', [{ role: 'analyst', from: '2026-02-01', until: '2026-02-01' }]);

  expect([told.refused, ended.refused]).toEqual(['BAD_USER_INPUT UNKNOWN_AREA', 'BAD_USER_INPUT ENDS_BEFORE_START']);
  expect((await office.site.db.query(`select from "user" where username = 'khong.thanh'`)).rowCount).toBe(0);
});

test('an account has another name from now on, unless somebody changed it meanwhile', async () => {
  const { id } = await office.person('dao');
  const { version } = await office.seen(id);
  const rename = (username: string) =>
    office.admin.page.ask(
      'mutation ($id: ID!, $v: Int!, $u: String!) { renameAccount(id: $id, version: $v, username: $u, displayName: "Đào") { username } }',
      {
        id,
        v: version,
        u: username,
      },
    );

  const told = [await rename('quan.tri'), await rename('dao.moi'), await rename('dao.cu')];

  expect(told.map(({ refused }) => refused)).toEqual(['BAD_USER_INPUT TAKEN', null, 'BAD_USER_INPUT VERSION_STALE']);
  expect((await browser(office.site).signIn('dao.moi', password)).refused).toBeNull();
});

test('a locked account is out at once, has no way in, and comes back when unlocked', async () => {
  const { id, page } = await office.person('em');
  const link = await inviteAgain(id);

  await change(office.admin.page, 'lockAccount', id);
  const locked = [
    (await page.ask('{ mySessions { id } }')).refused,
    (await page.signIn('em', password)).refused,
    (await accept(link.token)).refused,
    (await change(office.admin.page, 'inviteAccount', id).catch(() => null)) && (await office.seen(id)).state,
  ];
  await change(office.admin.page, 'unlockAccount', id);

  expect(locked).toEqual(['UNAUTHENTICATED ACCOUNT_LOCKED', 'UNAUTHENTICATED WRONG_CREDENTIALS', 'BAD_USER_INPUT EXPIRED', 'LOCKED']);
  expect((await page.signIn('em', password)).refused).toBeNull();
});

test('what changes nothing is not remembered as done', async () => {
  const { id } = await office.person('quanh');
  await change(office.admin.page, 'lockAccount', id);
  const operations = async () =>
    (await office.site.db.query<{ count: number }>({ text: 'select count(*)::int as count from operation', values: [] })).rows;
  const before = await operations();

  const { refused } = await change(office.admin.page, 'lockAccount', id);

  expect(refused).toBeNull();
  expect(await operations()).toEqual(before);
});

test('unlocking also takes off the wait after wrong passwords', async () => {
  const { id } = await office.person('giang');
  for (let n = 0; n < 10; n += 1) await browser(office.site, `10.1.${n}.1`).signIn('giang', 'mật khẩu không phải thế');
  await office.site.db.query(`update attempt set blocked_until = now() + interval '1 hour' where blocked_until is not null`);
  const waiting = (await office.admin.page.ask('query ($id: ID!) { account(id: $id) { blockedUntil } }', { id })).data.account;

  await change(office.admin.page, 'unlockAccount', id);

  expect(waiting).toEqual({ blockedUntil: expect.any(String) });
  expect((await browser(office.site, '10.2.1.1').signIn('giang', password)).refused).toBeNull();
});

test('accounts are found by any part of a name, accents or not, and by their state', async () => {
  const { id } = await office.person('huong.lua');
  await office.site.db.query(`update "user" set display_name = 'Đỗ Thị Hường' where id = $1`, [id]);
  const found = async (args: string) => {
    const { data } = await office.admin.page.ask(`{ accounts(${args}) { total rows { username } } }`);
    return data.accounts as { total: number; rows: { username: string }[] };
  };

  const searches = await Promise.all(['"do thi huong"', '"HƯỜNG"', '"ng.lua"'].map((text) => found(`search: ${text}`)));
  await change(office.admin.page, 'lockAccount', id);

  expect(searches.map(({ rows }) => rows.map(({ username }) => username))).toEqual(Array(3).fill(['huong.lua']));
  expect((await found('state: LOCKED')).rows).toContainEqual({ username: 'huong.lua' });
  expect((await found('state: ACTIVE')).rows).not.toContainEqual({ username: 'huong.lua' });
  expect(await found('search: "huong", take: 0')).toEqual({ total: 0, rows: [] });
});

test('there is always an administrator who stays', async () => {
  const { id } = office.admin;
  const [held] = (await office.seen(id)).grants;
  const ask = (mutation: string) => office.admin.page.ask(`mutation { ${mutation} { id } }`);
  const terms = `id: "${held?.id}", version: ${held?.version}`;
  const { data } = await create(office.admin.page, 'chua.vao', [{ role: 'admin' }]);

  const alone = [
    (await ask(`endGrant(${terms})`)).refused,
    (await ask(`endGrant(${terms}, on: "2099-01-01")`)).refused,
    (await ask(`changeGrant(${terms}, terms: { from: "2024-01-01", until: "2099-01-01" })`)).refused,
    (await ask(`changeGrant(${terms}, terms: { from: "2099-01-01" })`)).refused,
    (await ask(`lockAccount(id: "${id}")`)).refused,
    (await ask(`lockAccount(id: "${id.toUpperCase()}")`)).refused,
  ];
  await accept((data.createAccount as { token: string }).token);

  expect(alone).toEqual([...Array(4).fill('BAD_USER_INPUT LAST_ADMINISTRATOR'), ...Array(2).fill('BAD_USER_INPUT YOURSELF')]);
  expect((await ask(`changeGrant(${terms}, terms: { from: "2024-01-01", until: "2099-01-01" })`)).refused).toBeNull();
});

test('two administrators who lock each other at once: one stays', async () => {
  const own = await openOffice();
  const other = await own.person('pho.quan.tri', { role: 'admin' });

  const told = await Promise.all([change(own.admin.page, 'lockAccount', other.id), change(other.page, 'lockAccount', own.admin.id)]);

  const { rows } = await own.site.db.query('select count(*)::int as count from "user" where suspended_at is null');
  expect([told.filter(({ refused }) => refused === null).length, rows[0].count]).toEqual([1, 1]);
  await own.site.close();
});
