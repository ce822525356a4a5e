import { countAttempt, network, uncountAttempt } from '../../../server/session/attempts.js';
import { Refusal } from '../../../server/session/refusal.js';
import type { Visit } from '../../../server/session/visit.js';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(() => site.db.query('delete from attempt'));
afterAll(() => site.close());

const wrong = 'mật khẩu không phải thế';
const from = (ip: string): Visit => ({ ip, userAgent: '', tls: true, cookies: new Map(), setCookie: () => {} });
const address = (n: number) => `10.${n >> 8}.${n & 255}.1`;
const wait = () => site.db.query('update attempt set blocked_until = now() where blocked_until is not null');

/** How many attempts, one after another, go through before one is refused. A wait once begun lasts, however slow the machine. */
async function through(most: number, attempt: (n: number) => Promise<boolean>): Promise<number> {
  for (let n = 0; n < most; n += 1) {
    if (!(await attempt(n))) return n;
    await site.db.query(`update attempt set blocked_until = since + interval '1 hour' where blocked_until is not null`);
  }
  return most;
}

/** Whether an attempt goes through. */
async function counts(visit: Visit, username: string): Promise<boolean> {
  try {
    await countAttempt(site.db, visit, username);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.extensions.code === 'THROTTLED') return false;
    throw error;
  }
}

test('of 200 wrong passwords at once from one address 30 are looked at, whatever the names', async () => {
  const page = browser(site, '198.51.100.1');

  const told = await Promise.all(Array.from({ length: 200 }, (_, n) => page.signIn(`ten${n}`, wrong)));

  const reasons = told.map(({ refused }) => refused);
  expect(new Set(reasons)).toEqual(new Set(['UNAUTHENTICATED WRONG_CREDENTIALS', 'THROTTLED TOO_MANY_ATTEMPTS']));
  expect(reasons.filter((reason) => reason === 'UNAUTHENTICATED WRONG_CREDENTIALS')).toHaveLength(30);
});

test('of 200 wrong passwords at once for one account, from 200 addresses, ten are looked at and then one after each doubled wait', async () => {
  await makeUser(site.db, 'an');

  const told = await Promise.all(Array.from({ length: 200 }, (_, n) => browser(site, address(n)).signIn('an', wrong)));

  const seen = told.filter(({ refused }) => refused === 'UNAUTHENTICATED WRONG_CREDENTIALS');
  expect(seen.length).toBeGreaterThanOrEqual(10);
  // The waits are 1, 2, 4, 8 … seconds: five of them are half a minute.
  expect(seen.length).toBeLessThanOrEqual(15);
});

test('no header, no other argument and no spelling of the name gives a caller another count', async () => {
  const spellings = ['binh', 'BINH', ' binh ', 'ｂｉｎｈ', 'Binh'];

  const passed = await through(40, async (n) => {
    const name = spellings[n % spellings.length] ?? '';
    const page = browser(site, address(n), { 'user-agent': `agent ${n}`, 'x-real-ip': address(n), 'x-client': String(n) });
    page.cookies.set('__Host-device', `planted${n}`);
    return (await page.signIn(name, `${wrong} ${n}`)).refused === 'UNAUTHENTICATED WRONG_CREDENTIALS';
  });

  expect(passed).toBe(10);
});

test('an address a caller writes before its own in X-Forwarded-For is not its address', async () => {
  const told = await Promise.all(
    Array.from({ length: 40 }, (_, n) => browser(site, `${address(n)}, 198.51.100.2`).signIn(`ten${n}`, wrong)),
  );

  expect(told.filter(({ refused }) => refused === 'THROTTLED TOO_MANY_ATTEMPTS')).toHaveLength(10);
});

test('without a trusted proxy X-Forwarded-For is not an address', async () => {
  const plain = await openSite(false);

  const told = await Promise.all(Array.from({ length: 40 }, (_, n) => browser(plain, address(n)).signIn(`ten${n}`, wrong)));

  expect(told.filter(({ refused }) => refused === 'THROTTLED TOO_MANY_ATTEMPTS')).toHaveLength(10);
  await plain.close();
});

test('a name nobody has is locked as one somebody has', async () => {
  await makeUser(site.db, 'chi');
  const trying = (name: string) => through(20, (n) => counts(from(address(n)), name));

  expect([await trying('chi'), await trying('khong.co.ai')]).toEqual([10, 10]);
});

test('each failure past the tenth doubles the wait, up to a quarter of an hour; at the hundredth it lasts until a new password', async () => {
  const waits: number[] = [];
  for (let n = 1; n <= 100; n += 1) {
    await countAttempt(site.db, from(address(n)), 'dao');
    const { rows } = await site.db.query(
      'select round(extract(epoch from max(blocked_until - since)))::float as wait from attempt where count = $1',
      [n],
    );
    waits.push(rows[0].wait ?? 0);
    await wait();
    if (n % 25 === 0) await site.db.query('delete from attempt where count <> $1 or blocked_until is null', [n]);
  }

  expect(waits.slice(0, 22)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  expect([waits[98], (waits[99] ?? 0) > 90 * 365 * 86_400]).toEqual([900, true]);
});

test('a locked account opens to the right password after the wait, and begins to count anew', async () => {
  await makeUser(site.db, 'em');
  await through(20, (n) => counts(from(address(n)), 'em'));

  const during = await browser(site).signIn('em', password);
  await wait();
  const after = await browser(site).signIn('em', password);

  expect([during.refused, during.message, after.refused]).toEqual([
    'THROTTLED TOO_MANY_ATTEMPTS',
    'Đã thử quá nhiều lần, hãy thử lại sau 60 phút.',
    null,
  ]);
  expect(await through(20, (n) => counts(from(address(n)), 'em'))).toBe(10);
});

test('who has signed in from this browser before is not locked out by failures from elsewhere', async () => {
  await makeUser(site.db, 'giang');
  const known = browser(site);
  await known.signIn('giang', password);
  await through(20, (n) => counts(from(address(n)), 'giang'));

  expect((await known.signIn('giang', password)).refused).toBeNull();
  expect((await browser(site).signIn('giang', password)).refused).toBe('THROTTLED TOO_MANY_ATTEMPTS');
});

test('a known browser has ten failures of its own, and is no known browser for another account', async () => {
  await makeUser(site.db, 'hai');
  await makeUser(site.db, 'ich');
  const known = browser(site);
  await known.signIn('hai', password);
  const visit = { ...from('198.51.100.3'), cookies: known.cookies };
  await through(20, (n) => counts(from(address(n)), 'ich'));

  expect(await through(20, () => counts(visit, 'hai'))).toBe(10);
  expect((await known.signIn('ich', password)).refused).toBe('THROTTLED TOO_MANY_ATTEMPTS');
});

test('guessing the old password in changePassword counts as signing in does', async () => {
  await makeUser(site.db, 'khoi');
  const page = browser(site);
  await page.signIn('khoi', password);
  page.cookies.delete('__Host-device');
  await through(20, (n) => counts(from(address(n)), 'khoi'));

  const told = await page.ask('mutation { changePassword(old: "một mật khẩu nào đó", new: "mưa phùn trên đồi chè") { id } }');

  expect(told.refused).toBe('THROTTLED TOO_MANY_ATTEMPTS');
});

test('right passwords are not counted against an address many share', async () => {
  const passed = await through(60, async (n) => {
    await uncountAttempt(site.db, await countAttempt(site.db, from('198.51.100.4'), `nguoi${n}`));
    return true;
  });

  expect(passed).toBe(60);
});

test('an address may begin again ten minutes after it began', async () => {
  const trying = () => through(40, (n) => counts(from('198.51.100.5'), `ten${n}`));
  const first = await trying();

  await site.db.query(`update attempt set since = since - interval '10 minutes'`);
  await wait();

  expect([first, await trying()]).toEqual([30, 30]);
});

test('everybody together has 300 attempts a minute', async () => {
  expect(await through(320, (n) => counts(from(address(n)), `ten${n}`))).toBe(300);
});

test('what one address is refused takes no room from the others', async () => {
  const passed = await through(320, (n) => counts(from(n < 31 ? address(0) : address(n)), `ten${n}`));
  await through(300, async () => !(await counts(from(address(0)), 'ten')));

  expect(passed).toBe(30);
  expect(await counts(from(address(1)), 'khac')).toBe(true);
});

test('what one account is refused takes no room from the others', async () => {
  const passed = await through(20, (n) => counts(from(address(n)), 'lan'));
  await through(300, async (n) => !(await counts(from(address(n)), 'lan')));

  expect(passed).toBe(10);
  expect(await counts(from(address(1)), 'khac')).toBe(true);
});

test('a known browser signs in while everybody together is at the end of its attempts', async () => {
  await makeUser(site.db, 'mai');
  const known = browser(site);
  await known.signIn('mai', password);
  await through(320, (n) => counts(from(address(n)), `ten${n}`));

  expect((await known.signIn('mai', password)).refused).toBeNull();
  expect((await browser(site).signIn('mai', password)).refused).toBe('THROTTLED TOO_MANY_ATTEMPTS');
});

test('what is typed where the name belongs is not kept', async () => {
  await countAttempt(site.db, from('198.51.100.6'), 'mật khẩu gõ nhầm chỗ');

  const { rows } = await site.db.query('select attempt::text as whole from attempt');

  expect(rows.map(({ whole }) => whole).join()).not.toMatch(/mật|198\.51/);
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:0000::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%s is counted as %s', (ip, counted) => {
  expect(network(ip)).toBe(counted);
});
