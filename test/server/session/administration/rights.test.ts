import 'reflect-metadata';
import { type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType, isLeafType, isListType, isNonNullType } from 'graphql';
import { schemaOf } from '../../../../server/graphql/schema.js';
import { resourceOf, single } from '../../../../server/model/resource.js';
import { roleNames } from '../../../../server/model/roles.js';
import { resources } from '../../../../server/resources/index.js';
import { browser } from '../browser.js';
import { nobody, type Office, openOffice } from './office.js';

/** Every question and command that is not of a resource, by who may ask it. What is new must be put here, or the first test fails. */
const doors = {
  anybody: 'me signIn signOut invitation acceptInvitation',
  signedIn:
    'catalog demoLoaded history deletions operations operationRows reveal reveals save undo mySessions revokeSession revokeOtherSessions switchRole changePassword setPreferences sheetLayouts keepLayout savedViews viewAudiences saveView changeView renameView lockView shareView removeView',
  administrator:
    'accounts account accountSessions failedSignIns grantableRoles createAccount inviteAccount renameAccount lockAccount unlockAccount addGrant changeGrant endGrant endSession endSessions loadDemo removeDemo',
};

type Root = GraphQLField<unknown, unknown>;
interface Door {
  kind: 'query' | 'mutation';
  field: Root;
}

async function allDoors(): Promise<Door[]> {
  const schema = await schemaOf(resources);
  const ofResources = resources.flatMap((row) => [single(row), resourceOf(row).plural, `${single(row)}Groups`]);
  const fields = (kind: Door['kind'], root: { getFields(): Record<string, Root> } | null | undefined) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ kind, field }));
  return [...fields('query', schema.getQueryType()), ...fields('mutation', schema.getMutationType())].filter(
    ({ field }) => !ofResources.includes(field.name),
  );
}

/** The field asked with something of the right kind in every argument that is needed. */
function asked({ kind, field }: Door): string {
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const args = needed.map(({ name, type }) => `${name}: ${literal(type)}`);
  const selected = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${kind} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selected} }`;
}

function literal(type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return '[]';
  if (inner.toString() === 'Role') return 'analyst';
  if (isInputObjectType(inner)) {
    const needed = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return inner.toString() === 'Int' ? '1' : JSON.stringify(inner.toString() === 'ID' ? nobody : 'ai.do');
}

let all: Door[];
let office: Office;
beforeAll(async () => {
  all = await allDoors();
  office = await openOffice();
});
afterAll(() => office.site.close());

const closed = () => all.filter(({ field }) => doors.administrator.split(' ').includes(field.name));
const tables = ['user', 'grant', 'grant_place', 'grant_unit', 'grant_agency', 'credential', 'invitation', 'operation', 'trail'];

async function everything(): Promise<string> {
  const texts = tables.map((table) => `(select coalesce(string_agg(r::text, ';' order by r::text), '') from "${table}" r)`);
  const { rows } = await office.site.db.query<{ all: string }>(`select md5(concat(${texts.join()})) as all`);
  return rows[0]?.all ?? '';
}

test('every question and command of the API has its place among those who may ask it', () => {
  const names = all.map(({ field }) => field.name);

  expect(names.sort()).toEqual(
    Object.values(doors)
      .flatMap((list) => list.split(' '))
      .sort(),
  );
});

test.each(roleNames.filter((role) => role !== 'admin'))(
  'nothing of accounts is open to %s, and a refusal changes nothing',
  async (role) => {
    const { page } = await office.person(role.toLowerCase(), { role });
    const before = await everything();

    const told = new Map<string, string | null>();
    for (const door of closed()) told.set(door.field.name, (await page.ask(asked(door))).refused);

    expect(told.size).toBe(doors.administrator.split(' ').length);
    expect(new Set(told.values())).toEqual(new Set(['FORBIDDEN ']));
    expect(await everything()).toBe(before);
  },
);

test('nothing of accounts is open to who is nobody', async () => {
  const told: unknown[] = [];
  for (const door of closed()) told.push((await browser(office.site).ask(asked(door))).body);

  expect(new Set(told)).toEqual(new Set([(await browser(office.site).ask('{ enterprises { total } }')).body]));
});

test('to the administrator all of it is open', async () => {
  const told: unknown[] = [];
  for (const door of closed()) told.push((await office.admin.page.ask(asked(door))).refused);

  expect(told).not.toContain('FORBIDDEN ');
});

test('somebody who is an administrator, too, is none in another role', async () => {
  const { id, page } = await office.person('hai.vai', { role: 'analyst' });
  await office.admin.page.ask('mutation ($id: ID!) { addGrant(account: $id, grant: { role: admin }) { id } }', { id });

  expect((await page.ask('{ accounts { total } }')).refused).toBe('FORBIDDEN ');
});
