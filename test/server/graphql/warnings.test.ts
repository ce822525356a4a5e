import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../../server/resources/economy/enterpriseStanding.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../../../server/resources/party/partyUnitEnterprise.js';
import { make } from '../../make.js';
import { type Answer, platform } from '../../platform.js';

type Site = Awaited<ReturnType<typeof platform>>;
let site: Site;
let wrong: string;
let right: string;
let unit: string;
beforeAll(async () => {
  site = await platform();
  wrong = (await make(site.owner, Enterprise, { taxCodeCheck: 'CHECK_DIGIT', foundedOn: '2020-01-01' })).id;
  right = (await make(site.owner, Enterprise, { taxCodeCheck: 'RIGHT' })).id;
  await make(site.owner, EnterpriseSite, { enterpriseId: wrong, isMain: true, startedOn: '2020-01-01', areaId: null });
  await make(site.owner, EnterpriseStanding, { enterpriseId: wrong, status: 'SUSPENDED', startedOn: '2020-01-01' });
  unit = (await make(site.owner, PartyUnit, { status: 'ACTIVE', establishedOn: '2019-01-01' })).id;
  await make(site.owner, PartyUnitEnterprise, { unitId: unit, enterpriseId: wrong, isMain: true, startedOn: '2020-01-01' });
});
afterAll(() => site.close());

const codes = (rows: readonly { warnings: readonly { code: string }[] }[]) => rows.map(({ warnings }) => warnings.map(({ code }) => code));
const dataOf = <T>({ data, errors }: Answer): T => {
  if (errors) throw new Error(JSON.stringify(errors));
  return data as unknown as T;
};

test('a row is told with what is certainly wrong with it, and on which cells', async () => {
  const board = await site.as('organisationBoard');

  const found = await board(
    `query ($ids: [ID!]) { enterprises(where: { id: { in: $ids } }, order: [{ taxCodeCheck: ASC }]) {
      rows { id warnings { code fields label } sites { rows { odd: warnings { is: code } } } }
    } }`,
    { ids: [wrong, right] },
  );

  const label = 'Mã số thuế sai số kiểm tra, hoặc đơn vị phụ thuộc không có doanh nghiệp chủ quản';
  expect(found).toEqual({
    data: {
      enterprises: {
        rows: [
          { id: wrong, warnings: [{ code: 'R29', fields: ['taxCode', 'parentId'], label }], sites: { rows: [{ odd: [{ is: 'R35b' }] }] } },
          { id: right, warnings: [], sites: { rows: [] } },
        ],
      },
    },
  });
});

test('the answer of a save tells them, too, as the row then stands', async () => {
  const board = await site.as('organisationBoard');
  const id = crypto.randomUUID();

  const answer = await board(
    `mutation ($operation: ID!, $id: ID!) { save(operation: $operation, creates: { partyUnits: [{ id: $id, set: {
      name: "Chi bộ", kind: BRANCH, status: ACTIVE, establishedOn: "2019-01-01" } }] }) { problems { code field } saved { partyUnits { warnings { code } } } } }`,
    { operation: crypto.randomUUID(), id },
  );

  const { save } = dataOf<{ save: { problems: unknown[]; saved: { partyUnits: { warnings: { code: string }[] }[] } } }>(answer);
  expect(save.problems).toEqual([]);
  expect(codes(save.saved.partyUnits)).toEqual([[]]);
});

test('a unit is warned of its enterprise', async () => {
  const secretary = await site.as('unitSecretary', { units: [unit] });

  const answer = await secretary(`{ unit: partyUnit(id: "${unit}") { warnings { code } } }`);

  expect(codes([dataOf<{ unit: { warnings: { code: string }[] } }>(answer).unit])).toEqual([['R26', 'R37c']]);
});

test('the catalogue names the warnings a role may be told', async () => {
  const analyst = await site.as('analyst');

  const { catalog } = dataOf<{ catalog: { resources: { name: string; warnings: object[] }[] } }>(await analyst('{ catalog }'));

  expect(catalog.resources.find(({ name }) => name === 'Enterprise')?.warnings).toMatchObject([
    { code: 'R29', fields: ['taxCode', 'parentId'] },
  ]);
  expect(catalog.resources.find(({ name }) => name === 'EnterpriseStanding')?.warnings).toEqual([]);
});
