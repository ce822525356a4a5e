import { randomUUID } from 'node:crypto';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import { Registration } from '../../../server/resources/party/registration.js';
import { IndustrialZone } from '../../../server/resources/place/industrialZone.js';
import { taxCheckDigit } from '../../../shared/checks.js';
import { eventually } from '../../e2e/eventually.js';
import { make } from '../../make.js';
import { type Ask, platform } from '../../platform.js';
import { communes } from './communes.js';
import { idsIn, pagesAt, type Watched } from './listener.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Awaited<ReturnType<typeof site.as>>;
/** Who keeps the list of zones. */
let keeper: typeof board;
let pages: ReturnType<typeof pagesAt>;
beforeAll(async () => {
  site = await platform();
  [board, keeper] = [await site.as('organisationBoard'), await site.as('admin')];
  pages = pagesAt(site.site);
});
afterEach(() => pages.close());
afterAll(() => site.close());

const watch = (who: { cookie: string }, watched: Watched) => pages.watch(who, watched);

async function save(
  ask: Ask,
  { operation = randomUUID(), ...request }: { operation?: string; creates?: object; changes?: object; deletes?: object },
) {
  const { data, errors } = await ask(
    `mutation ($operation: ID!, $creates: SaveCreates, $changes: SaveChanges, $deletes: SaveDeletes) {
      save(operation: $operation, creates: $creates, changes: $changes, deletes: $deletes) { problems { code } conflicts { field } } }`,
    { operation, ...request },
  );
  expect([errors, data]).toEqual([undefined, { save: { problems: [], conflicts: [] } }]);
}

let codes = 240_000_000;
/** One that nobody has yet. */
function taxCode(): string {
  codes += 1;
  const digit = taxCheckDigit(String(codes));
  return digit === null ? taxCode() : `${codes}${digit}`;
}

const zone = (name: string) => make(site.owner, IndustrialZone, { name });
const rename = (id: string, name: string, version = 1) => save(keeper, { changes: { industrialZones: [{ id, version, set: { name } }] } });

test('a row before somebody that another writes is told of by its id and version, and nothing else of it', async () => {
  const [seen, other] = [await zone('Đồng Đình'), await zone('Lăng Cao')];
  const { told, first } = await watch(board, { resource: 'IndustrialZone', ids: [seen.id], where: { name: { contains: 'Đình' } } });

  await rename(other.id, 'Cụm Lăng Cao');
  await rename(seen.id, 'Cụm Đồng Đình');
  await eventually(async () => idsIn(told), [seen.id]);

  expect(first).toEqual({ rows: [], gone: [], present: null, others: false, fewer: false, missed: false });
  expect(told).toEqual([
    { rows: [{ id: seen.id, version: 2, linked: false }], gone: [], present: null, others: false, fewer: false, missed: false },
  ]);
});

test('what was written between reading rows and watching them is told, too', async () => {
  const { id } = await zone('Phúc Sơn');
  await watch(board, { resource: 'IndustrialZone', ids: [id] });
  await rename(id, 'Cụm Phúc Sơn');
  const { first, told } = await watch(board, { resource: 'IndustrialZone', ids: [id] });

  await eventually(async () => idsIn(first ? [first, ...told] : told), [id]);
});

test('a person who is like another now, or no longer, is told of to those who see both, though nobody wrote that row', async () => {
  const [seen, other] = [await make(site.owner, Person, { fullName: 'Ma Thị Lê', bornOn: '1990-05-19' }), await make(site.owner, Person)];
  const set = { fullName: 'Ma Thị Lê', bornOn: '1990-05-19' };
  const { told } = await watch(board, { resource: 'Person', ids: [seen.id] });
  const linked = { rows: [{ id: seen.id, version: 1, linked: true }], gone: [], present: null, missed: false };

  await save(board, { changes: { persons: [{ id: other.id, version: 1, set }] } });
  await eventually(async () => told.length, 1);
  await save(board, { changes: { persons: [{ id: other.id, version: 2, set: { bornOn: null } }] } });
  await eventually(async () => told.length, 2);

  expect(told).toMatchObject([linked, linked]);
});

test('a row that was deleted is gone, and is told of again when it comes back', async () => {
  const { id } = await zone('Tạm');
  const { told } = await watch(keeper, { resource: 'IndustrialZone', ids: [id] });

  await save(keeper, { deletes: { industrialZones: [{ id, version: 1 }] } });
  await eventually(async () => told.flatMap(({ gone }) => gone), [id]);
  const { data } = await keeper('{ operations(take: 1) { rows { id } } }');
  const [{ id: operation }] = (data as unknown as { operations: { rows: [{ id: string }] } }).operations.rows;
  await keeper(`mutation { undo(operation: "${operation}", as: "${randomUUID()}") { problems { code } } }`);

  await eventually(async () => idsIn(told), [id]);
});

test('of rows outside his territory an officer hears nothing, though he names them, whatever becomes of them', async () => {
  const { here, there, officer } = await communes(site);
  const { told, first } = await watch(officer, { resource: 'Enterprise', ids: [here.id, there.id] });

  await save(board, { changes: { enterprises: [{ id: there.id, version: 1, set: { name: 'Ở xã khác' } }] } });
  await site.owner.query('delete from enterprise_site where enterprise_id = $1', [there.id]);
  await save(board, { deletes: { enterprises: [{ id: there.id, version: 2 }] } });
  await save(board, { changes: { enterprises: [{ id: here.id, version: 1, set: { name: 'Ở xã nhà' } }] } });
  await eventually(async () => idsIn(told), [here.id]);

  // As reading it would tell, and no later: it is not there.
  expect(first?.gone).toEqual([there.id]);
  expect(told).toEqual([
    { rows: [{ id: here.id, version: 2, linked: false }], gone: [], present: null, others: false, fewer: false, missed: false },
  ]);
});

test('a row that leaves his territory is gone for him, by whatever it left', async () => {
  const { here, theirs, main, officer } = await communes(site);
  const { told } = await watch(officer, { resource: 'Enterprise', ids: [here.id] });

  await save(board, { changes: { enterpriseSites: [{ id: main.id, version: 1, set: { areaId: theirs.id } }] } });

  await eventually(async () => told.flatMap(({ gone }) => gone), [here.id]);
});

async function memberOf(unit: string) {
  const person = await make(site.owner, Person, { fullName: 'Nguyễn Thị Thử' });
  const member = await make(site.owner, PartyMember, { personId: person.id });
  const registration = await make(site.owner, Registration, {
    memberId: member.id,
    unitId: unit,
    kind: 'OFFICIAL',
    startedOn: '2020-01-01',
  });
  return { person, member, registration };
}

test('a row that shows a field of another is told of when that one is written, and no other row is', async () => {
  const unit = await make(site.owner, PartyUnit, { name: 'Chi bộ May' });
  const [one, two] = [await memberOf(unit.id), await memberOf(unit.id)];
  const ids = [one.member.id, two.member.id].sort();
  const { told } = await watch(board, { resource: 'PartyMember', ids, through: ['person', 'registration.unit'] });
  const linked = () => told.flatMap(({ rows }) => rows.map(({ id, linked: is }) => is && id)).sort();

  await save(board, { changes: { persons: [{ id: one.person.id, version: 1, set: { fullName: 'Nguyễn Văn Thử' } }] } });
  await eventually(async () => linked(), [one.member.id]);
  told.length = 0;
  await save(board, { changes: { partyUnits: [{ id: unit.id, version: 1, set: { name: 'Chi bộ May Nhã Nam' } }] } });
  await eventually(async () => linked(), ids);
  told.length = 0;
  await save(board, { changes: { registrations: [{ id: two.registration.id, version: 1, set: { endedOn: '2021-01-01' } }] } });
  await eventually(async () => linked(), [two.member.id]);
});

test('of the rest of a list it is told that somebody else wrote a row of it, to whom it would show, and no more', async () => {
  const { mine, theirs, officer } = await communes(site);
  const { told } = await watch(officer, { resource: 'Enterprise', ids: [], where: { name: { contains: 'Gạch' } } });
  const news = (name: string, areaId: string) => {
    const id = randomUUID();
    const main = { id: randomUUID(), set: { enterpriseId: id, areaId, isMain: true, startedOn: '2021-01-01' } };
    return save(board, { creates: { enterprises: [{ id, set: { name, taxCode: taxCode() } }], enterpriseSites: [main] } });
  };

  await news('May Nhã Nam', mine.id);
  await news('Gạch Ngọc Thiện', theirs.id);
  await news('Gạch Nhã Nam', mine.id);
  await eventually(async () => told.some(({ others }) => others), true);

  expect(told).toEqual([{ rows: [], gone: [], present: null, others: true, fewer: false, missed: false }]);
});

test('that another took back what he had pasted is told, though no row of it was before anybody', async () => {
  const { officer } = await communes(site);
  const where = { name: { contains: 'Dán' } };
  const [all, some] = [
    await watch(board, { resource: 'Enterprise', ids: [], where }),
    await watch(officer, { resource: 'Enterprise', ids: [], where }),
  ];
  const operation = randomUUID();
  const pasted = Array.from({ length: 40 }, (_, place) => ({ id: randomUUID(), set: { name: `Dán ${place}`, taxCode: taxCode() } }));
  const colleague = await site.as('organisationBoard');
  await save(colleague, { operation, creates: { enterprises: pasted } });
  await eventually(async () => all.told.map(({ others }) => others), [true]);

  await colleague(`mutation { undo(operation: "${operation}", as: "${randomUUID()}") { problems { code } } }`);
  await eventually(async () => all.told.map(({ fewer }) => fewer), [false, true]);

  expect(all.told[1]).toEqual({ rows: [], gone: [], present: null, others: false, fewer: true, missed: false });
  expect(some.told).toEqual([]);
});

test('of rows he made himself nobody is told that others did', async () => {
  const colleague = await site.as('organisationBoard');
  const called = (name: string) => ({ resource: 'Enterprise', ids: [], where: { name: { eq: name } } });
  const [own, theirs] = [await watch(board, called('Của tôi')), await watch(board, called('Của anh'))];
  const made = (name: string) => [{ id: randomUUID(), set: { name, taxCode: taxCode() } }];

  await save(board, { creates: { enterprises: made('Của tôi') } });
  await save(colleague, { creates: { enterprises: made('Của anh') } });
  await eventually(async () => theirs.told.map(({ others }) => others), [true]);

  expect(own.told).toEqual([]);
});

test('whoever watches is told that something may have been missed, when the connection that hears was lost and is there again', async () => {
  const { id } = await zone('Ngọc Vân');
  const { told } = await watch(board, { resource: 'IndustrialZone', ids: [id] });

  await site.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hat-nhan hearing' and datname = current_database()`,
  );
  await eventually(async () => told.map(({ missed }) => missed), [true]);
  await rename(id, 'Cụm Ngọc Vân');

  await eventually(async () => idsIn(told), [id]);
});

test('fifty saves at once are one look, and every row of them is told of', async () => {
  const zones = await Promise.all(Array.from({ length: 50 }, (_, place) => zone(`Cụm ${place}`)));
  const ids = zones.map(({ id }) => id);
  const { told } = await watch(board, { resource: 'IndustrialZone', ids });

  await site.owner.query(
    `with made as (insert into operation (id) select gen_random_uuid() from unnest($1::uuid[]) returning id),
      numbered as (select id, row_number() over () as n from made)
      insert into trail (operation_id, resource, row_id, event, before, after, scope)
      select m.id, 'IndustrialZone', r.id, 'U', '{}', '{}', '{}' from unnest($1::uuid[]) with ordinality r(id, n) join numbered m using (n)`,
    [ids],
  );
  await eventually(async () => idsIn(told), ids.toSorted());

  expect(told).toHaveLength(1);
});
