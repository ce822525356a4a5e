import { PartyUnit } from '../../../../server/resources/party/partyUnit.js';
import { AdminUnit } from '../../../../server/resources/place/adminUnit.js';
import { make } from '../../../make.js';
import { account, nobody, type Office, openOffice, type Page, type Seen } from './office.js';

let office: Office;
let north: string;
let south: string;
beforeAll(async () => {
  office = await openOffice();
  north = (await make(office.site.db, AdminUnit, { fullName: 'Xã Bắc', code: '99001' })).id;
  south = (await make(office.site.db, AdminUnit, { fullName: 'Xã Nam', code: '99002' })).id;
});
afterAll(() => office.site.close());

const give = (id: string, grant: object) =>
  office.admin.page.ask(`mutation ($id: ID!, $grant: NewGrant!) { addGrant(account: $id, grant: $grant) { ${account} } }`, { id, grant });
const change = (held: Seen['grants'][number] | undefined, terms: object) =>
  office.admin.page.ask(
    `mutation ($id: ID!, $v: Int!, $terms: GrantTerms!) { changeGrant(id: $id, version: $v, terms: $terms) { ${account} } }`,
    {
      id: held?.id,
      v: held?.version,
      terms,
    },
  );
const end = (held: Seen['grants'][number] | undefined, on: string | null = null) =>
  office.admin.page.ask(`mutation ($id: ID!, $v: Int!, $on: String) { endGrant(id: $id, version: $v, on: $on) { ${account} } }`, {
    id: held?.id,
    v: held?.version,
    on,
  });
const placesOf = ({ grants }: Seen) => grants.map(({ areas }) => areas.map(({ name }) => name));
const actorOf = async (page: Page) => (await page.ask('{ me { role roles { role current areas { name } } } }')).data.me;

test('one role is held twice for different areas, and not twice for the same', async () => {
  const { id } = await office.person('an', { role: 'analyst' });
  const terms = { role: 'communeOfficer', from: '2024-01-01' };

  const told = [
    await give(id, { ...terms, places: [north] }),
    await give(id, { ...terms, places: [south] }),
    await give(id, { ...terms, places: [north, north] }),
    await give(id, { ...terms, places: [north.toUpperCase()] }),
    await give(id, { ...terms, places: [north], from: '2023-01-01', until: '2024-01-01' }),
  ];

  expect(told.map(({ refused }) => refused)).toEqual([null, null, ...Array(2).fill('BAD_USER_INPUT REPEATED_GRANT'), null]);
  expect(
    placesOf(await office.seen(id))
      .map(String)
      .sort(),
  ).toEqual(['', 'Xã Bắc', 'Xã Bắc', 'Xã Nam']);
});

test('other areas of a grant are in reach on the next request, the former ones are not', async () => {
  const { id, page } = await office.person('ba', { places: [north] });
  const [held] = (await office.seen(id)).grants;

  const { refused } = await change(held, { places: [south] });

  expect(refused).toBeNull();
  expect(await actorOf(page)).toMatchObject({ roles: [{ current: true, areas: [{ name: 'Xã Nam' }] }] });
});

test('a grant that ends today says so on the next request; the days it was held stay', async () => {
  const { id, page } = await office.person('chi');
  const [held] = (await office.seen(id)).grants;

  await end(held);

  expect((await page.ask('{ mySessions { id } }')).refused).toBe('UNAUTHENTICATED ROLE_ENDED');
  expect(await office.seen(id)).toMatchObject({ state: 'WITHOUT_ROLE', grants: [{ startedOn: '2024-01-01', inForce: false }] });
});

test('a grant given today and ended today is taken back, and its session says so', async () => {
  const { id } = await office.person('dao', { role: 'analyst' });
  await give(id, { role: 'youthUnion', places: [] });
  const page = await office.signedIn('dao');
  const [given] = (await office.seen(id)).grants.filter(({ role }) => role === 'youthUnion');
  await page.ask('mutation ($g: ID!) { switchRole(grant: $g) { role } }', { g: given?.id });

  await end(given);

  expect((await page.ask('{ mySessions { id } }')).refused).toBe('UNAUTHENTICATED ROLE_ENDED');
  expect((await office.seen(id)).grants.map(({ role }) => role)).toEqual(['analyst']);
});

test('a grant of days to come is not in force, and one of a day to come is until then', async () => {
  const { id } = await office.person('em', { role: 'analyst' });

  await give(id, { role: 'youthUnion', from: '2098-01-01', until: '2099-01-01' });
  const [, held] = (await office.seen(id)).grants;
  await end(held, '2097-01-01');

  const roles = (await office.seen(id)).grants.map(({ role, endedOn, inForce }) => [role, endedOn, inForce]);
  expect(roles).toEqual([
    ['youthUnion', '2099-01-01', false],
    ['analyst', '2097-01-01', true],
  ]);
});

test('a grant that has ended is not lengthened by ending it again', async () => {
  const { id } = await office.person('gam', { role: 'analyst' });
  await give(id, { role: 'youthUnion', from: '2020-01-01', until: '2021-01-01' });
  const held = (await office.seen(id)).grants.find(({ role }) => role === 'youthUnion');

  await end(held);

  expect((await office.seen(id)).grants.find(({ role }) => role === 'youthUnion')).toMatchObject({ endedOn: '2021-01-01' });
});

test('what somebody else changed meanwhile is not changed unseen', async () => {
  const { id } = await office.person('giang', { places: [north] });
  const [held] = (await office.seen(id)).grants;
  await change(held, { places: [south] });

  expect((await change(held, { places: [] })).refused).toBe('BAD_USER_INPUT VERSION_STALE');
  expect((await end(held)).refused).toBe('BAD_USER_INPUT VERSION_STALE');
  expect(placesOf(await office.seen(id))).toEqual([['Xã Nam']]);
});

test.each([
  ['a place there is not', { role: 'communeOfficer', places: [nobody] }, 'UNKNOWN_AREA'],
  ['a place that is no id', { role: 'communeOfficer', places: ['07339'] }, 'UNKNOWN_AREA'],
  ['a unit among places', { role: 'communeOfficer', places: ['unit'] }, 'UNKNOWN_AREA'],
  [
    'more places than there are',
    { role: 'communeOfficer', places: Array.from({ length: 501 }, (_, n) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`) },
    'TOO_MANY_AREAS',
  ],
  ['a day there is not', { role: 'analyst', from: '2026-02-30' }, 'NO_DAY'],
  ['an end before the beginning', { role: 'analyst', from: '2026-02-02', until: '2026-02-01' }, 'ENDS_BEFORE_START'],
])('%s is refused', async (_, grant, why) => {
  const unit = await make(office.site.db, PartyUnit);
  const places = 'places' in grant ? { places: grant.places?.map((place) => (place === 'unit' ? unit.id : place)) } : {};

  expect((await give(office.admin.id, { ...grant, ...places })).refused).toBe(`BAD_USER_INPUT ${why}`);
});

test('the roles that may be given say what they are for', async () => {
  const { data } = await office.admin.page.ask('{ grantableRoles { role label { vi en } areas { kind resource } } }');
  const roles = data.grantableRoles as { role: string }[];

  expect(roles).toHaveLength(12);
  expect(roles.find(({ role }) => role === 'communeOfficer')).toEqual({
    role: 'communeOfficer',
    label: { vi: 'Cán bộ xã, phường', en: 'Commune officer' },
    areas: [{ kind: 'places', resource: 'AdminUnit' }],
  });
  expect(roles.find(({ role }) => role === 'unitSecretary')).toMatchObject({ areas: [{ kind: 'units', resource: 'PartyUnit' }] });
  expect(roles.find(({ role }) => role === 'analyst')).toMatchObject({ areas: [] });
});
