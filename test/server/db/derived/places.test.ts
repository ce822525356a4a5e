import { freshDatabase } from '../../../postgres.js';
import { ask } from '../database.js';

/** Named as people name them; by code and day in the database. */
const unit = (code: string, day: string) =>
  `(select id from admin_unit where code = '${code}' and level = 'COMMUNE' and started_on <= '${day}' and (ended_on is null or '${day}' < ended_on))`;

let url = '';
beforeAll(async () => {
  url = (await freshDatabase()).ownerUrl;
});

const areasOf = async (of: string) =>
  (
    await ask<{ name: string }>(
      url,
      `select concat(a.code, ' ', a.full_name) as name from territory t join admin_unit a on a.id = t.area_id where t.unit_id = ${of} order by a.started_on, a.code`,
    )
  ).map(({ name }) => name);

const byBoundariesOf = (day: string) =>
  ask<{ place: string | null; areas: string }>(
    url,
    `select u.full_name as place, count(*) as areas from admin_unit a
     left join place_at p on p.area_id = a.id and p.started_on <= '${day}' and (p.ended_on is null or '${day}' < p.ended_on)
     left join admin_unit u on u.id = p.unit_id
     where a.level = 'COMMUNE' and a.started_on < '2024-01-01' and a.ended_on > '2024-01-01' group by u.full_name, u.code order by u.code`,
  );

test('the 22 units of the plan are 19 in early 2025 and six since July', async () => {
  const then = await byBoundariesOf('2024-06-30');
  const between = await byBoundariesOf('2025-03-31');
  const now = await byBoundariesOf('2026-11-22');

  expect([then.length, between.length]).toEqual([22, 19]);
  expect(now).toEqual([
    { place: 'Phường Đa Mai', areas: '1' },
    { place: 'Xã Nhã Nam', areas: '4' },
    { place: 'Xã Phúc Hòa', areas: '3' },
    { place: 'Xã Quang Trung', areas: '5' },
    { place: 'Xã Tân Yên', areas: '4' },
    { place: 'Xã Ngọc Thiện', areas: '5' },
  ]);
});

test('every area lies in one unit on a day, or in none that is known', async () => {
  const days = ['1996-12-31', '1997-01-01', '2019-12-31', '2020-01-01', '2025-01-01', '2025-06-30', '2025-07-01', '2030-01-01'];

  const doubled = await ask(
    url,
    'select day from unnest($1::date[]) day join place_at on started_on <= day and (ended_on is null or day < ended_on) group by day, area_id having count(*) > 1',
    [days],
  );

  expect(doubled).toEqual([]);
});

test('a code used again is another place', async () => {
  expect(await areasOf(unit('07330', '2026-01-01'))).toEqual([
    '07324 Xã Phúc Hòa',
    '07330 Xã Hợp Đức',
    '07357 Xã Liên Chung',
    '07330 Xã Phúc Hòa',
  ]);
});

test('an ended unit holds its own ground and what went into it, not what its successor holds', async () => {
  expect(await areasOf(unit('07315', '2025-02-01'))).toEqual([
    '07303 Xã Lan Giới',
    '07312 Xã Đại Hóa',
    '07315 Xã Quang Tiến',
    '07315 Xã Quang Trung',
  ]);
  expect(await areasOf(unit('07312', '2024-02-01'))).toEqual(['07312 Xã Đại Hóa']);
});

test('a district holds what lay in its communes, and a province what lies in its own', async () => {
  const [ofDistrict, ofProvince] = [
    await areasOf(`(select id from admin_unit where level = 'DISTRICT')`),
    await areasOf(`(select id from admin_unit where full_name = 'Tỉnh Bắc Ninh' and ended_on is null)`),
  ];

  expect(ofDistrict).toHaveLength(28);
  expect(ofDistrict).toContain('07366 Xã Quế Nham');
  expect(ofDistrict).not.toContain('07228 Phường Đa Mai');
  expect(ofProvince).toEqual(expect.arrayContaining([...ofDistrict, '07228 Phường Đa Mai']));
});

test('before an area was, nobody knows where its ground lay', async () => {
  const found = await ask(url, `select from place_at where area_id = ${unit('07339', '2026-01-01')} and started_on < '2025-07-01'`);

  expect(found).toEqual([]);
});

test('a new succession moves the ground in the same transaction, and goes with it', async () => {
  const { ownerUrl } = await freshDatabase();
  const [before, after] = [unit('07351', '2026-01-01'), 'gen_random_uuid()'];
  const statements = `
    begin;
    insert into admin_unit (id, version, code, name, full_name, kind, level, started_on) values ('00000000-0000-7000-8000-000000000001', 1, '07000', 'Mới', 'Phường Mới', 'WARD', 'COMMUNE', '2027-01-01');
    update admin_unit set ended_on = '2027-01-01' where id = ${before};
    insert into admin_unit_succession (id, version, before_id, after_id, kind, effective_on) select ${after}, 1, id, '00000000-0000-7000-8000-000000000001', 'UPGRADE', '2027-01-01' from admin_unit where code = '07351' and ended_on = '2027-01-01'`;

  const within = await ask(ownerUrl, `select from territory where unit_id = '00000000-0000-7000-8000-000000000001'`, undefined, statements);
  const afterwards = await ask(ownerUrl, `select from territory where unit_id = '00000000-0000-7000-8000-000000000001'`);

  expect([within.length, afterwards.length]).toEqual([7, 0]);
});

test('ground that is divided goes nowhere, for nobody knows which part', async () => {
  const { ownerUrl } = await freshDatabase();
  await ask(
    ownerUrl,
    `insert into admin_unit_succession (id, version, before_id, after_id, kind, effective_on)
    values (gen_random_uuid(), 1, ${unit('07366', '2024-01-01')}, ${unit('07339', '2026-01-01')}, 'MERGE', '2025-07-01')`,
  );

  const known = await ask(
    ownerUrl,
    `select u.full_name from place_at p join admin_unit u on u.id = p.unit_id where p.area_id = ${unit('07366', '2024-01-01')}`,
  );

  expect(known).toEqual([{ full_name: 'Xã Quế Nham' }]);
});

test('who keeps the units need not be allowed to write what follows from them', async () => {
  const { appUrl } = await freshDatabase();

  await ask(appUrl, `update admin_unit set ended_on = '2026-07-01' where id = ${unit('07306', '2026-01-01')}`);

  expect(
    await ask(
      appUrl,
      `select distinct ended_on::text from place_at where unit_id = (select id from admin_unit where ended_on = '2026-07-01')`,
    ),
  ).toEqual([{ ended_on: '2026-07-01' }]);
});
