import { randomUUID } from 'node:crypto';
import { Client, type ClientBase, Pool } from 'pg';
import { Enterprise } from '../../../../server/resources/economy/enterprise.js';
import { EnterpriseOwner } from '../../../../server/resources/economy/enterpriseOwner.js';
import { EnterpriseSite } from '../../../../server/resources/economy/enterpriseSite.js';
import { Employment } from '../../../../server/resources/party/employment.js';
import { PartyMember } from '../../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../../server/resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../../../../server/resources/party/partyUnitEnterprise.js';
import { Person } from '../../../../server/resources/party/person.js';
import { make } from '../../../make.js';
import { freshDatabase } from '../../../postgres.js';

let db: Pool;
let url = '';
let areas: string[];

beforeAll(async () => {
  url = (await freshDatabase()).ownerUrl;
  db = new Pool({ connectionString: url });
  const { rows } = await db.query<{ id: string }>(`select id from admin_unit where level = 'COMMUNE' order by id limit 3`);
  areas = rows.map(({ id }) => id);
});
afterAll(() => db.end());

/** A member at work in an enterprise that lies in this area. */
async function atWork(area = 0) {
  const enterprise = await make(db, Enterprise);
  const site = await make(db, EnterpriseSite, { enterpriseId: enterprise.id, areaId: areas[area] ?? null, isMain: true });
  const person = await make(db, Person);
  const member = await make(db, PartyMember, { personId: person.id });
  const employment = await make(db, Employment, { personId: person.id, enterpriseId: enterprise.id, isMain: true });
  return { enterprise: enterprise.id, site: site.id, person: person.id, member: member.id, employment: employment.id };
}

/** Which of the areas are held of a row, by their numbers. */
async function held(table: 'party_member' | 'party_unit' | 'person', id: string): Promise<number[]> {
  const { rows } = await db.query<{ lies_in: string[] }>(`select lies_in from ${table} where id = $1`, [id]);
  return (rows[0]?.lies_in ?? []).map((area) => areas.indexOf(area)).toSorted();
}

test('a row holds the area it comes to by way of others, whichever of them was there first', async () => {
  const { member, person, enterprise } = await atWork();
  const colleague = await make(db, Person);
  await make(db, Employment, { personId: colleague.id, enterpriseId: enterprise, isMain: true });
  const late = await make(db, PartyMember, { personId: colleague.id });

  expect([await held('party_member', member), await held('person', person), await held('party_member', late.id)]).toEqual([[0], [0], [0]]);
});

test('it holds what changes on the way, and all it ever lay in', async () => {
  const { member, enterprise, employment, site } = await atWork();

  await make(db, EnterpriseSite, { enterpriseId: enterprise, areaId: areas[1] ?? null, isMain: false, startedOn: '1999-01-01' });
  expect(await held('party_member', member)).toEqual([0, 1]);
  await db.query('update enterprise_site set area_id = $2 where id = $1', [site, areas[2]]);
  expect(await held('party_member', member)).toEqual([1, 2]);
  await db.query('update employment set ended_on = $2 where id = $1', [employment, '2024-01-01']);
  expect(await held('party_member', member)).toEqual([1, 2]);
  await db.query('delete from employment where id = $1', [employment]);
  expect(await held('party_member', member)).toEqual([]);
});

test('a person is held where he owns, too, and changes as his member does', async () => {
  const { person, member } = await atWork();
  const other = await atWork(1);

  await make(db, EnterpriseOwner, { personId: person, enterpriseId: other.enterprise });
  await db.query('update party_member set person_id = $2 where id = $1', [member, (await make(db, Person)).id]);

  expect([await held('person', person), await held('party_member', member)]).toEqual([[0, 1], []]);
});

test('a unit is held where it lies itself and where its enterprises do', async () => {
  const { enterprise } = await atWork();
  const unit = await make(db, PartyUnit, { areaId: areas[1] ?? null });

  await make(db, PartyUnitEnterprise, { unitId: unit.id, enterpriseId: enterprise });
  expect(await held('party_unit', unit.id)).toEqual([0, 1]);
  await db.query('update party_unit set area_id = $2 where id = $1', [unit.id, areas[2]]);
  expect(await held('party_unit', unit.id)).toEqual([0, 2]);
});

test('neither version nor trail tells of it', async () => {
  const { member, enterprise } = await atWork();
  const told = () =>
    db.query('select m.version, (select count(*) from trail where row_id = m.id) from party_member m where id = $1', [member]);
  const before = (await told()).rows;

  await make(db, EnterpriseSite, { enterpriseId: enterprise, areaId: areas[1] ?? null, isMain: false, startedOn: '1999-01-01' });

  expect(await held('party_member', member)).toEqual([0, 1]);
  expect((await told()).rows).toEqual(before);
});

test('in whatever order one save writes what leads there', async () => {
  const [enterpriseId, personId, memberId] = [randomUUID(), randomUUID(), randomUUID()];
  const client = await db.connect();

  await client.query('begin; set constraints all deferred');
  await insert(client, 'enterprise_owner', {
    enterprise_id: enterpriseId,
    person_id: personId,
    is_controlling: true,
    started_on: '2021-01-01',
  });
  await insert(client, 'employment', { enterprise_id: enterpriseId, person_id: personId, is_main: true, started_on: '2021-01-01' });
  await insert(client, 'party_member', { id: memberId, person_id: personId });
  await insert(client, 'person', { id: personId, full_name: 'Hà Văn Lân' });
  await insert(client, 'enterprise_site', { enterprise_id: enterpriseId, area_id: areas[0], is_main: true, started_on: '2021-01-01' });
  await insert(client, 'enterprise', { id: enterpriseId, name: 'May Lân', tax_code: '2499100224' });
  await client.query('commit');
  client.release();

  expect([await held('person', personId), await held('party_member', memberId)]).toEqual([[0], [0]]);
});

test('of two at once who each add a part of the way, the later one knows of the earlier', async () => {
  const { enterprise } = await atWork();
  const person = await make(db, Person);
  const member = await make(db, PartyMember, { personId: person.id });
  const [one, other] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([one.connect(), other.connect()]);

  await one.query('begin');
  await one.query(
    `insert into employment (id, version, person_id, enterprise_id, is_main, started_on) values (gen_random_uuid(), 1, $1, $2, true, '2021-01-01')`,
    [person.id, enterprise],
  );
  await other.query('begin');
  const waiting = other.query(
    `insert into enterprise_site (id, version, enterprise_id, area_id, is_main, started_on) values (gen_random_uuid(), 1, $1, $2, false, '2021-01-01')`,
    [enterprise, areas[1]],
  );
  await one.query('commit');
  await waiting;
  await other.query('commit');
  await Promise.all([one.end(), other.end()]);

  expect(await held('party_member', member.id)).toEqual([0, 1]);
});

test('of two at once neither of which leads anywhere yet, the later one knows of the earlier, too', async () => {
  const { enterprise } = await atWork();
  const [{ id: personId }, memberId] = [await make(db, Person), randomUUID()];
  const [one, other] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([one.connect(), other.connect()]);

  await one.query('begin');
  await insert(one, 'party_member', { id: memberId, person_id: personId });
  await other.query('begin');
  const waiting = insert(other, 'employment', { enterprise_id: enterprise, person_id: personId, is_main: true, started_on: '2021-01-01' });
  await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 100))]);
  await one.query('commit');
  await waiting;
  await other.query('commit');
  await Promise.all([one.end(), other.end()]);

  expect(await held('party_member', memberId)).toEqual([0]);
});

function insert(client: ClientBase, table: string, given: Record<string, unknown>) {
  const values = { id: randomUUID(), version: 1, ...given };
  const places = Object.keys(values).map((_, index) => `$${index + 1}`);
  return client.query(`insert into ${table} (${Object.keys(values).join(', ')}) values (${places.join(', ')})`, Object.values(values));
}
