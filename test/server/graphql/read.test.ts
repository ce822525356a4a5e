import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { AdminUnit } from '../../../server/resources/place/adminUnit.js';
import { make } from '../../make.js';
import { type Ask, platform } from '../../platform.js';

const [commune, timber] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003'];

let site: Awaited<ReturnType<typeof platform>>;
let board: Ask;

beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
  await make(site.owner, AdminUnit, {
    id: commune,
    fullName: 'Xã Thử',
    name: 'Thử',
    level: 'COMMUNE',
    kind: 'COMMUNE',
    startedOn: '2020-01-01',
  });
  const factory = await make(site.owner, Enterprise, { name: 'Công ty May Nhã Nam', taxCode: '2499100224' });
  await make(site.owner, Enterprise, { id: timber, name: 'Công ty Gỗ' });
  await make(site.owner, EnterpriseSite, { enterpriseId: factory.id, areaId: commune, isMain: true, startedOn: '2021-01-01' });
});
afterAll(() => site.close());

test('a page of rows with their links, lists and total', async () => {
  const answer = await board(
    `{ enterprises(where: { name: { contains: "nha nam" } }) { total rows { name site { area { fullName } } sites { total rows { startedOn } } } } }`,
  );

  expect(answer).toEqual({
    data: {
      enterprises: {
        total: 1,
        rows: [
          { name: 'Công ty May Nhã Nam', site: { area: { fullName: 'Xã Thử' } }, sites: { total: 1, rows: [{ startedOn: '2021-01-01' }] } },
        ],
      },
    },
  });
});

test('the executor answers what it is given together with introspection', async () => {
  const answer = await board(
    'query ($w: EnterpriseWhere) { a: enterprises(where: $w, order: [{ name: DESC }]) { n: total rows { __typename id t: name } } catalog __schema { queryType { name } } }',
    { w: { name: { startsWith: 'Công ty G' } } },
  );

  expect(answer.errors).toBeUndefined();
  expect(answer.data?.a).toEqual({ n: 1, rows: [{ __typename: 'Enterprise', id: timber, t: 'Công ty Gỗ' }] });
});

test('groups by the boundaries of a day, each with its way down', async () => {
  const answer = await board(
    `{ enterpriseSiteGroups(by: [{ areaId: { boundaries: { today: true } } }], measures: [{ as: "n", fn: COUNT }, { as: "s", ratio: ["n", "n"] }]) { rows { keys { label } values drill } partial } }`,
  );

  expect(answer).toEqual({
    data: {
      enterpriseSiteGroups: {
        rows: [
          {
            keys: [{ label: 'Xã Thử' }],
            values: [1, 1],
            drill: { and: [{ areaId: { within: { ids: [commune], at: { today: true } } } }] },
          },
        ],
        partial: false,
      },
    },
  });
});

test('of a day gone by a total, a list and groups are told even of rows that have no days', async () => {
  const answer = await board(
    `{ enterprises(asOf: "2010-01-01") { total rows { id } } enterpriseGroups(asOf: "2010-01-01", by: [], measures: [{ as: "n", fn: COUNT }]) { rows { values } } }`,
  );

  expect(answer).toMatchObject({ data: { enterprises: { total: 2 }, enterpriseGroups: { rows: [{ values: [2] }] } } });
});
