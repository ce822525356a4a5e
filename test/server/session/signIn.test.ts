import { digest } from '../../../server/session/token.js';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const nguyenAn = { username: 'nguyễn.an', role: 'communeOfficer' };

test('the right password signs in, in whatever Unicode form name and password are typed', async () => {
  await makeUser(site.db, 'nguyễn.an');
  const [plain, other] = [browser(site), browser(site)];

  const first = await plain.signIn('nguyễn.an', password);
  const second = await other.signIn(' ＮＧＵＹỄN.An '.normalize('NFD'), password.normalize('NFD'));

  expect([first.data.signIn, second.data.signIn]).toEqual([nguyenAn, nguyenAn]);
  expect(await other.who()).toEqual(nguyenAn);
});

test('a name that differs in accents or alphabet is another account', async () => {
  await makeUser(site.db, 'nguyễn.hà');
  const page = browser(site, '203.0.113.2');

  const names = ['nguyen.ha', 'nguyễn.ha', 'nguyễn.hà\u0300', 'nguyễn.h\u0430', 'nguyễn.hà\u200b', 'nguyễn.hà\u0000', ''];
  const told = await Promise.all(names.map((name) => page.signIn(name, password)));

  expect(new Set(told.map(({ refused }) => refused))).toEqual(new Set(['UNAUTHENTICATED WRONG_CREDENTIALS']));
});

test('an unknown name, a wrong password, a suspended and a never finished account are told the same', async () => {
  await makeUser(site.db, 'binh');
  const suspended = await makeUser(site.db, 'cuong');
  const unfinished = await makeUser(site.db, 'dung');
  await site.db.query('update "user" set suspended_at = now() where id = $1', [suspended]);
  await site.db.query('delete from credential where user_id = $1', [unfinished]);
  const page = browser(site, '203.0.113.3');

  const told = [
    await page.signIn('khong.co.ai', password),
    await page.signIn('binh', 'mật khẩu không phải thế'),
    await page.signIn('cuong', password),
    await page.signIn('dung', password),
  ];

  const [{ body } = { body: '' }] = told;
  expect(body).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
  expect(told.map((one) => [one.status, one.body, one.given])).toEqual(told.map(() => [200, body, []]));
});

test('the cookie belongs to this host alone, over TLS alone, and no script reads it', async () => {
  await makeUser(site.db, 'giang');
  const page = browser(site);

  const { given, body } = await page.signIn('giang', password);

  expect(given.map((line) => line.replace(/=[\w-]{43};/, '=TOKEN;').replace(/ Expires=[^;]+;/, ''))).toEqual([
    '__Host-sid=TOKEN; Path=/; HttpOnly; Secure; SameSite=Lax',
    '__Host-device=TOKEN; Max-Age=15552000; Path=/; HttpOnly; Secure; SameSite=Lax',
  ]);
  expect([...page.cookies.values()].filter((token) => body.includes(token))).toEqual([]);
});

test('on plain http, which serves this machine alone, the cookie has a plain name', async () => {
  const plain = await openSite(false);
  await makeUser(plain.db, 'hoa');
  const page = browser(plain);

  const { given } = await page.signIn('hoa', password);

  expect(given.map((line) => line.replace(/=[\w-]{43};/, '=TOKEN;').replace(/ Expires=[^;]+;/, ''))).toEqual([
    'sid=TOKEN; Path=/; HttpOnly; SameSite=Lax',
    'device=TOKEN; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax',
  ]);
  expect(await page.who()).toEqual({ username: 'hoa', role: 'communeOfficer' });
  await plain.close();
});

test('the database keeps no token, only its digest', async () => {
  await makeUser(site.db, 'khanh');
  const page = browser(site);
  await page.signIn('khanh', password);
  const token = page.cookies.get('__Host-sid') ?? '';

  const { rows } = await site.db.query('select token_hash, session::text as whole from session where token_hash = $1', [digest(token)]);

  expect(rows).toHaveLength(1);
  expect(rows[0].whole).not.toContain(token);
});

test('a cookie planted before signing in is worth nothing after it', async () => {
  await makeUser(site.db, 'linh');
  const [victim, attacker] = [browser(site), browser(site)];
  for (const page of [victim, attacker]) page.cookies.set('__Host-sid', 'A'.repeat(43));

  await victim.signIn('linh', password);

  expect(await victim.who()).toEqual({ username: 'linh', role: 'communeOfficer' });
  expect(await attacker.who()).toBeNull();
});

test('signing in again ends the session the browser held', async () => {
  await makeUser(site.db, 'minh');
  const [page, thief] = [browser(site), browser(site)];
  await page.signIn('minh', password);
  thief.cookies.set('__Host-sid', page.cookies.get('__Host-sid') ?? '');

  await page.signIn('minh', password);

  expect(await thief.who()).toBeNull();
});

test('a password is tried once a request, however often it is aliased', async () => {
  await makeUser(site.db, 'nga');
  const page = browser(site);
  const tries = ['sai lầm thứ nhất nhé', 'sai lầm thứ hai nhé', password].map(
    (p, n) => `a${n}: signIn(username: "nga", password: "${p}") { username }`,
  );

  const told = await page.ask(`mutation { ${tries.join(' ')} }`);

  expect(told.body).toContain('WRONG_CREDENTIALS');
  expect(told.given).toEqual([]);
  expect((await site.db.query(`select 1 from session s join "user" u on u.id = s.user_id where u.username = 'nga'`)).rows).toEqual([]);
});

test('a user without a role in force is told so only with the right password', async () => {
  await makeUser(site.db, 'oanh', { from: '2020-01-01', until: '2024-01-01' });
  const page = browser(site);

  const [wrong, right] = [await page.signIn('oanh', 'mật khẩu không phải thế'), await page.signIn('oanh', password)];

  expect([wrong.refused, right.refused]).toEqual(['UNAUTHENTICATED WRONG_CREDENTIALS', 'UNAUTHENTICATED NO_ROLE']);
});

test('a hash of weaker parameters is made anew at the next signing in', async () => {
  const weak = '$argon2id$v=19$m=8192,t=1,p=1$';
  const user = await makeUser(site.db, 'phuc');
  const { hash } = await import('@node-rs/argon2');
  const old = await hash(password.normalize('NFKC'), { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  await site.db.query('update credential set password_hash = $2 where user_id = $1', [user, old]);

  const { refused } = await browser(site).signIn('phuc', password);

  const { rows } = await site.db.query('select password_hash as kept from credential where user_id = $1', [user]);
  expect([refused, old.startsWith(weak), rows[0].kept.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')]).toEqual([null, true, true]);
});
