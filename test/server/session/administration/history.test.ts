import { AdminUnit } from '../../../../server/resources/place/adminUnit.js';
import { make } from '../../../make.js';
import { browser } from '../browser.js';
import { password } from '../site.js';
import { type Office, openOffice, type Seen } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.site.close());

const ask = async (mutation: string) => (await office.admin.page.ask(`mutation { ${mutation} }`)).data;

interface Told {
  act: string;
  by: string | null;
  role: { vi: string } | null;
  changes: { field: string; from: unknown; to: unknown }[];
  areas: { name: string }[];
}
const told = async (id: string) => {
  const { data } = await office.admin.page.ask(
    'query ($id: ID!) { account(id: $id) { history { act by role { vi } changes { field from to } areas { name } } } }',
    { id },
  );
  return (data.account as { history: Told[] }).history;
};

test('who did what to an account, and who changed which grant, is told newest first', async () => {
  const place = await make(office.site.db, AdminUnit, { fullName: 'Xã Bắc' });
  const made = await ask(
    'createAccount(username: "lan", displayName: "Lan", grants: [{ role: communeOfficer, from: "2024-01-01" }]) { token account { id version grants { id version } } }',
  );
  const { token, account } = made.createAccount as { token: string; account: Seen };
  const [grant] = account.grants;
  await ask(`changeGrant(id: "${grant?.id}", version: 1, terms: { places: ["${place.id}"], until: "2099-01-01" }) { id }`);
  await ask(`endGrant(id: "${grant?.id}", version: 2) { id }`);
  await ask(`renameAccount(id: "${account.id}", version: 1, username: "lan", displayName: "Nguyễn Thị Lan") { id }`);
  await ask(`addGrant(account: "${account.id}", grant: { role: analyst }) { id }`);
  const page = browser(office.site);
  await page.ask(
    'mutation ($t: String!, $p: String!) { acceptInvitation(token: $t, username: "", displayName: "", password: $p) { id } }',
    {
      t: token,
      p: password,
    },
  );
  await ask(`endSessions(account: "${account.id}")`);
  await ask(`lockAccount(id: "${account.id}") { id }`);
  await ask(`unlockAccount(id: "${account.id}") { id }`);

  const events = await told(account.id);

  const admin = 'Người thử quan.tri';
  expect(events.map(({ act, by, role }) => [act, by, role?.vi ?? null])).toEqual([
    ['UNLOCKED', admin, null],
    ['LOCKED', admin, null],
    ['SESSION_ENDED', admin, null],
    ['PASSWORD_SET', 'Nguyễn Thị Lan', null],
    ['GRANT_GIVEN', admin, 'Phân tích số liệu'],
    ['RENAMED', admin, null],
    ['GRANT_CHANGED', admin, 'Cán bộ xã, phường'],
    ['GRANT_CHANGED', admin, 'Cán bộ xã, phường'],
    ['INVITED', admin, null],
    ['GRANT_GIVEN', admin, 'Cán bộ xã, phường'],
    ['CREATED', admin, null],
  ]);
  expect(events[5]?.changes).toEqual([{ field: 'displayName', from: 'Lan', to: 'Nguyễn Thị Lan' }]);
  expect(events[7]).toMatchObject({
    changes: [
      { field: 'endedOn', from: null, to: '2099-01-01' },
      { field: 'places', from: [], to: [place.id] },
    ],
    areas: [{ name: 'Xã Bắc' }],
  });
});

test('what is taken back as if never given is told all the same', async () => {
  const { id } = await office.person('ba', { role: 'analyst' });
  const given = (await ask(`addGrant(account: "${id}", grant: { role: youthUnion }) { grants { id version role } }`)).addGrant as Seen;
  const grant = given.grants.find(({ role }) => role === 'youthUnion');

  await ask(`endGrant(id: "${grant?.id}", version: 1) { id }`);

  expect((await told(id)).slice(0, 2).map(({ act, role }) => [act, role?.vi])).toEqual([
    ['GRANT_WITHDRAWN', 'Đoàn Thanh niên'],
    ['GRANT_GIVEN', 'Đoàn Thanh niên'],
  ]);
});

test('neither a password nor the token of a link or a session is in the trail', async () => {
  const { id } = await office.person('chi');
  const { token } = (await ask(`inviteAccount(id: "${id}") { token }`)).inviteAccount as { token: string };

  const { rows } = await office.site.db.query<{ all: string }>(
    `select string_agg(t::text, ' ') as all from trail t where t.resource <> 'AdminUnit'`,
  );

  expect(rows[0]?.all).toContain('Invitation');
  expect(rows[0]?.all).not.toMatch(new RegExp(`${token}|argon2|[0-9a-f]{64}`));
});

test('what was done to accounts is not among the saves that can be taken back', async () => {
  const { id } = await office.person('dao');
  await ask(`lockAccount(id: "${id}") { id }`);
  const { rows } = await office.site.db.query<{ id: string }>(`select id from operation where label = 'Khóa tài khoản'`);

  const { data } = await office.admin.page.ask('{ operations { rows { label } } }');
  const undone = await ask(`undo(operation: "${rows[0]?.id}", as: "01990000-0000-7000-8000-000000000001") { problems { code } }`);

  expect(JSON.stringify(data)).not.toContain('tài khoản');
  expect(undone.undo).toEqual({ problems: [{ code: 'NOT_FOUND' }] });
  expect((await office.seen(id)).state).toBe('LOCKED');
});
