import { browser } from '../browser.js';
import { nobody, type Office, openOffice } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.site.close());

interface Line {
  id: string;
  user: { username: string };
  current: boolean;
}
const open = async (id?: string) =>
  (await office.admin.page.ask('query ($id: ID) { accountSessions(account: $id) { id user { username } current } }', { id })).data
    .accountSessions as Line[];
const wrong = 'mật khẩu không phải thế';

test('the administrator sees whose sessions are open, and ends one of them', async () => {
  const { id, page } = await office.person('an');
  const other = await office.signedIn('an');
  const [latest] = await open(id);
  const all = await open();

  const { data } = await office.admin.page.ask('mutation ($id: ID!) { endSession(id: $id) }', { id: latest?.id });

  expect(all.map(({ user, current }) => `${user.username} ${current}`).sort()).toEqual(['an false', 'an false', 'quan.tri true']);
  expect(data.endSession).toBe(true);
  expect([await page.who(), (await other.ask('{ mySessions { id } }')).refused]).toEqual([
    { username: 'an', role: 'communeOfficer' },
    'UNAUTHENTICATED SESSION_REVOKED',
  ]);
  expect(await open(id)).toHaveLength(1);
});

test('all sessions of somebody end at once', async () => {
  const { id, page } = await office.person('ba');
  await office.signedIn('ba');

  const { data } = await office.admin.page.ask('mutation ($id: ID!) { endSessions(account: $id) }', { id });

  expect(data.endSessions).toBe(2);
  expect([await page.who(), await open(id)]).toEqual([null, []]);
});

test.each([nobody, 'x', '\u0000', ''])('there is no session %j to end', async (id) => {
  expect((await office.admin.page.ask('mutation ($id: ID!) { endSession(id: $id) }', { id })).data.endSession).toBe(false);
});

test('sessions of a role that has ended are not open', async () => {
  const { id } = await office.person('chi');
  await office.site.db.query(`update "grant" set ended_on = '2024-06-01' where user_id = $1`, [id]);

  expect(await open(id)).toEqual([]);
});

test('failed sign-ins are counted by person, address, reason and hour, and say who must wait; a name nobody has is not kept', async () => {
  await office.site.db.query('delete from sign_in_failure');
  await office.person('dao');
  const locked = await office.person('em');
  await office.site.db.query('update "user" set suspended_at = now() where id = $1', [locked.id]);
  const at = (n: number) => browser(office.site, `198.51.100.${n}`);
  for (let n = 0; n < 10; n += 1) await at(1).signIn('dao', wrong);
  await office.site.db.query(`update attempt set blocked_until = now() + interval '1 hour' where blocked_until is not null`);
  await at(2).signIn('dao', wrong);
  await at(3).signIn('em', 'ngựa vằn uống trà sen');
  await at(4).signIn('mat.khau.go.nham', wrong);

  const { data } = await office.admin.page.ask(
    '{ failedSignIns { total rows { reason address count user { username } accountBlockedUntil addressBlockedUntil } } }',
  );

  const waits = expect.stringMatching(/^\d{4}-.*Z$/);
  const line = { count: 1, user: null, accountBlockedUntil: null, addressBlockedUntil: null };
  expect(data.failedSignIns).toEqual({
    total: 4,
    rows: [
      { ...line, reason: 'UNKNOWN_NAME', address: '198.51.100.4' },
      { ...line, reason: 'SUSPENDED', address: '198.51.100.3', user: { username: 'em' } },
      { ...line, reason: 'THROTTLED', address: '198.51.100.2', user: { username: 'dao' }, accountBlockedUntil: waits },
      { ...line, reason: 'WRONG_PASSWORD', address: '198.51.100.1', user: { username: 'dao' }, count: 10, accountBlockedUntil: waits },
    ],
  });
  expect((await office.site.db.query('select f::text from sign_in_failure f')).rows.map(String).join()).not.toContain('go.nham');
});

test('a wrong old password is a failed sign-in, too, and so is one without a role', async () => {
  await office.site.db.query('delete from sign_in_failure');
  const { id, page } = await office.person('giang');
  await page.ask(`mutation { changePassword(old: "${wrong}", new: "mưa phùn trên đồi chè") { id } }`);
  await office.site.db.query(`update "grant" set ended_on = '2024-06-01' where user_id = $1`, [id]);
  await office.signedIn('giang');

  const { data } = await office.admin.page.ask('query ($id: ID!) { failedSignIns(account: $id) { rows { reason } } }', { id });

  expect(data.failedSignIns).toEqual({ rows: [{ reason: 'NO_ROLE' }, { reason: 'WRONG_PASSWORD' }] });
});
