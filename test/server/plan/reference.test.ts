import { seed } from '../../../server/db/seed.js';
import { snake } from '../../../server/model/naming.js';
import { adminUnitSuccessions } from '../../../server/plan/adminUnitSuccessions.js';
import { adminUnits, communeOn } from '../../../server/plan/adminUnits.js';
import { references } from '../../../server/plan/index.js';
import { industrialZoneAreas, industrialZones } from '../../../server/plan/industrialZones.js';
import { industries } from '../../../server/plan/industries.js';
import { parameters } from '../../../server/plan/parameters.js';
import { freshDatabase } from '../../postgres.js';
import { ask } from '../db/database.js';

const inForce = (day: string) =>
  adminUnits.filter(({ level, startedOn, endedOn }) => level === 'COMMUNE' && startedOn <= day && (endedOn === null || day < endedOn));

test('each epoch has its units', () => {
  expect(['2006-11-11', '2023-12-01', '2025-02-01', '2026-11-22'].map((day) => inForce(day).length)).toEqual([24, 22, 19, 6]);
});

test('a unit that no reform touched is one row over all epochs', () => {
  expect(adminUnits.filter(({ fullName }) => fullName === 'Xã Cao Xá')).toMatchObject([{ startedOn: '1997-01-01', endedOn: '2025-07-01' }]);
});

test('a name or a code that came back is a row of its own', () => {
  expect(adminUnits.filter(({ code }) => code === '07306').map(({ fullName, startedOn }) => [fullName, startedOn])).toEqual([
    ['Xã Nhã Nam', '1997-01-01'],
    ['Thị trấn Nhã Nam', '2020-01-01'],
    ['Xã Nhã Nam', '2025-07-01'],
  ]);
});

test('every unit that ended has a successor, but the district', () => {
  const followed = new Set<string>(adminUnitSuccessions.map(({ beforeId }) => beforeId));

  expect(adminUnits.filter(({ id, endedOn }) => endedOn && !followed.has(id)).map(({ fullName }) => fullName)).toEqual(['Huyện Tân Yên']);
});

test('sources are told in the words of an office: no file and no version of one', () => {
  const told = references.flatMap(({ rows }) => rows.map((row) => ('source' in row && typeof row.source === 'string' ? row.source : '')));

  expect(told.filter((text) => /github|commit|\.(csv|json|sql)\b|from memory|\bS\d\b/i.test(text))).toEqual([]);
  expect(adminUnits.find(({ fullName }) => fullName === 'Xã Nhã Nam')?.source).toMatch(/Tổng cục Thống kê/);
});

test('what was inferred or not found says so', () => {
  const inferred = adminUnitSuccessions.filter(({ doubt }) => doubt?.startsWith('Suy luận'));

  expect(inferred).toHaveLength(5);
  expect(communeOn('07366', '2023-12-01').doubt).toContain('Ngày lập chưa rõ');
  expect(industrialZones.filter(({ doubt }) => doubt !== null)).toHaveLength(6);
});

test('a zone over two communes lies in both', () => {
  const zone = industrialZones.find(({ name }) => name === 'Khu công nghiệp Phúc Sơn');
  const areas = industrialZoneAreas.filter(({ zoneId }) => zoneId === zone?.id).map(({ areaId }) => areaId);

  expect(areas).toEqual([communeOn('07318', '2023-12-01').id, communeOn('07333', '2023-12-01').id]);
});

test('a letter means another industry in each version', () => {
  expect(industries.filter(({ code }) => code === 'K').map(({ scheme, name }) => [scheme, name.slice(0, 20)])).toEqual([
    ['VSIC_2018', 'Hoạt động tài chính,'],
    ['VSIC_2025', 'Hoạt động viễn thông'],
  ]);
});

test('no two sections of 2018 hold the same division, and each division named lies in its own', () => {
  const sections = industries.flatMap(({ id, divisions }) => {
    const [first, last = first] = (divisions ?? '').split('-');
    return first && last ? [{ id, first, last }] : [];
  });
  const holding = (code: string) => sections.filter(({ first, last }) => first <= code && code <= last).map(({ id }) => id);
  const codes = Array.from({ length: 99 }, (_, place) => String(place + 1).padStart(2, '0'));

  expect(sections).toHaveLength(21);
  expect(codes.filter((code) => holding(code).length > 1)).toEqual([]);
  expect(industries.filter(({ level, code, parentId }) => level === 2 && holding(code)[0] !== parentId)).toEqual([]);
});

test('ids are the same in every database', () => {
  expect(adminUnits[0]?.id).toBe('86e6c342-573d-532c-b262-e20367c092a3');
  expect(new Set(references.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(references.flatMap(({ rows }) => rows).length);
});

test('every setting says what it rests on, and what is chosen says so', () => {
  expect(parameters.filter(({ meaning, unit, source }) => !(meaning && unit && source))).toEqual([]);
  expect(parameters.find(({ name }) => name === 'largeEnterprise')?.doubt).toContain('Kế hoạch không nêu con số');
});

test('all of it is in the database, and none of it was left out', async () => {
  const { ownerUrl, appUrl } = await freshDatabase();

  const skipped = await seed(ownerUrl, references);
  const counts = await Promise.all(references.map(({ of }) => ask<{ count: string }>(appUrl, `select count(*) from "${snake(of.name)}"`)));

  expect(skipped).toEqual([]);
  expect(references.map(({ of }, at) => [of.name, Number(counts[at]?.[0]?.count)])).toEqual(
    references.map(({ of, rows }) => [of.name, rows.length]),
  );
  expect(Object.fromEntries(references.map(({ of, rows }) => [of.name, rows.length]))).toEqual({
    AdminUnit: 38,
    AdminUnitSuccession: 30,
    IndustrialZone: 9,
    IndustrialZoneArea: 11,
    Industry: 59,
    Agency: 77,
    AgencySuccession: 71,
    PolicyDocument: 39,
    Clause: 40,
    DocumentReceipt: 10,
    PlanTask: 25,
    TaskAgency: 32,
    Indicator: 14,
    Target: 11,
    RuleBook: 15,
    Parameter: 33,
    Holiday: 20,
    CodeEntry: 128,
  });
});
