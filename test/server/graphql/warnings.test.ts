import { fieldsOf, type RowClass } from '../../../server/model/field.js';
import { resourceOf } from '../../../server/model/resource.js';
import { warningsOf } from '../../../server/model/warning.js';
import { MassOrganisationSurvey } from '../../../server/resources/association/massOrganisationSurvey.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../../server/resources/economy/enterpriseStanding.js';
import { WorkforceSurvey } from '../../../server/resources/economy/workforceSurvey.js';
import { resources } from '../../../server/resources/index.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../../../server/resources/party/partyUnitEnterprise.js';
import { UnitPost } from '../../../server/resources/party/unitPost.js';
import { Dialogue } from '../../../server/resources/plan/dialogue.js';
import type { Catalog } from '../../../shared/catalog.js';
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

  const label = 'Mã số thuế sai số kiểm tra';
  expect(found).toEqual({
    data: {
      enterprises: {
        rows: [
          { id: wrong, warnings: [{ code: 'R29', fields: ['taxCode'], label }], sites: { rows: [{ odd: [{ is: 'R35b' }] }] } },
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

test('a branch is warned of a committee of more than seven', async () => {
  const board = await site.as('organisationBoard');
  const branch = async (members: number) => {
    const { id } = await make(site.owner, PartyUnit, { kind: 'BRANCH', status: 'ACTIVE', establishedOn: '2024-01-01' });
    for (let each = 0; each < members; each += 1)
      await make(site.owner, UnitPost, { unitId: id, kind: 'COMMITTEE_MEMBER', startedOn: '2024-02-01', endedOn: null });
    return id;
  };
  const ids = [await branch(7), await branch(8)];

  const answer = await board('query ($ids: [ID!]) { partyUnits(where: { id: { in: $ids } }) { rows { id warnings { code fields } } } }', {
    ids,
  });

  const { rows } = dataOf<{ partyUnits: { rows: { id: string; warnings: object[] }[] } }>(answer).partyUnits;
  expect(new Map(rows.map(({ id, warnings }) => [id, warnings]))).toEqual(
    new Map([
      [ids[0], []],
      [ids[1], [{ code: 'R11b', fields: ['kind'] }]],
    ]),
  );
});

test('a figure that is more than what it is a part of is warned of on its own cell, and is taken all the same', async () => {
  const [survey, organisation] = [
    await make(site.owner, WorkforceSurvey, { workers: 40, women: 55, insured: 40, unionMembers: null }),
    await make(site.owner, MassOrganisationSurvey, { members: 120, women: 150 }),
  ];
  const board = await site.as('organisationBoard');

  const answer = await board(`{
    survey: workforceSurvey(id: "${survey.id}") { warnings { code fields label } }
    organisation: massOrganisationSurvey(id: "${organisation.id}") { warnings { code fields label } }
  }`);

  expect(answer).toEqual({
    data: {
      survey: { warnings: [{ code: 'R38b', fields: ['women'], label: 'Lớn hơn “Tổng số lao động”' }] },
      organisation: { warnings: [{ code: 'R38b', fields: ['women'], label: 'Lớn hơn “Số đoàn viên, hội viên”' }] },
    },
  });
});

test('an enterprise is warned that it operated before it was founded, not on the day itself', async () => {
  const { id: early } = await make(site.owner, Enterprise, { foundedOn: '2020-05-02', operatingOn: '2020-05-01' });
  const { id: timely } = await make(site.owner, Enterprise, { foundedOn: '2020-05-02', operatingOn: '2020-05-02' });
  const board = await site.as('organisationBoard');

  const warned = await board('query ($ids: [ID!]) { enterprises(where: { id: { in: $ids } }) { rows { id warnings { code } } } }', {
    ids: [early, timely],
  });

  const { enterprises } = dataOf<{ enterprises: { rows: { id: string; warnings: { code: string }[] }[] } }>(warned);
  const told = new Map(enterprises.rows.map(({ id, warnings }) => [id, warnings.map(({ code }) => code)]));
  expect([told.get(early), told.get(timely)]).toEqual([['R37d'], []]);
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
    { code: 'R29b', fields: ['parentId'] },
    { code: 'R37d', fields: ['operatingOn'] },
    { code: 'R29', fields: ['taxCode'] },
  ]);
  expect(catalog.resources.find(({ name }) => name === 'EnterpriseStanding')?.warnings).toEqual([]);
});

/** The unit of a name that stood on a day: it ended with the district, or came after it. */
const placed = async (name: string, day: string) => {
  const { rows } = await site.owner.query<{ id: string }>(
    'select id from admin_unit where full_name = $1 and started_on <= $2 and (ended_on is null or $2 < ended_on)',
    [name, day],
  );
  return rows[0]?.id ?? '';
};
const agencyCalled = async (name: string) =>
  (await site.owner.query<{ id: string }>('select id from agency where name = $1', [name])).rows[0]?.id ?? '';

test('a row that names a place or an agency that had ended by its day is warned, and before that day it is not', async () => {
  const areaId = await placed('Xã Cao Xá', '2025-01-01');
  const agencyId = await agencyCalled('Thường trực Huyện ủy Tân Yên');
  const [late, timely] = [
    await make(site.owner, Dialogue, { areaId, agencyId, heldOn: '2025-07-01' }),
    await make(site.owner, Dialogue, { areaId, agencyId, heldOn: '2025-06-30' }),
  ];
  const board = await site.as('organisationBoard');

  const answer = await board(
    'query ($ids: [ID!]) { dialogues(where: { id: { in: $ids } }, order: [{ heldOn: DESC }]) { rows { id warnings { code fields } } } }',
    { ids: [late.id, timely.id] },
  );

  expect(answer).toEqual({
    data: {
      dialogues: {
        rows: [
          {
            id: late.id,
            warnings: expect.arrayContaining([
              { code: 'R35', fields: ['areaId', 'heldOn'] },
              { code: 'R36b', fields: ['agencyId', 'heldOn'] },
            ]),
          },
          { id: timely.id, warnings: [] },
        ],
      },
    },
  });
});

test('the catalogue says which link had ended by which day, and where its successors are kept', async () => {
  const board = await site.as('organisationBoard');

  const { catalog } = dataOf<{ catalog: Catalog }>(await board('{ catalog }'));

  const card = (name: string) => catalog.resources.find((each) => each.name === name);
  expect(card('Dialogue')?.warnings.map(({ outlived }) => outlived)).toEqual(
    expect.arrayContaining([
      { link: 'areaId', day: 'heldOn' },
      { link: 'agencyId', day: 'heldOn' },
    ]),
  );
  expect(['AdminUnit', 'Agency', 'Dialogue'].map((name) => card(name)?.succession)).toEqual([
    { resource: 'AdminUnitSuccession', before: 'beforeId', after: 'afterId' },
    { resource: 'AgencySuccession', before: 'beforeId', after: 'afterId' },
    null,
  ]);
});

test('every link to what ends and is followed is warned of, but of rows without a day or that tell of lives themselves', () => {
  const followed = new Set<RowClass>(resources.filter((row) => resourceOf(row).succession));
  const named = resources.flatMap((row) =>
    fieldsOf(row).flatMap((field) =>
      field.target && followed.has(field.target()) && !field.captured ? [`${row.name}.${field.name}`] : [],
    ),
  );
  const warned = new Set(resources.flatMap((row) => warningsOf(row).map(({ outlived }) => `${row.name}.${outlived?.link}`)));

  expect(named.filter((link) => !warned.has(link)).sort()).toEqual([
    'AdminUnit.parentId',
    'AdminUnitSuccession.afterId',
    'AdminUnitSuccession.beforeId',
    'Agency.areaId',
    'AgencySuccession.afterId',
    'AgencySuccession.beforeId',
    'IndustrialZoneArea.areaId',
    'TaskAgency.agencyId',
  ]);
});
