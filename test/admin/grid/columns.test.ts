import { columnsOf } from '../../../admin/src/grid/columns.js';
import { board } from '../world.js';

const keys = (resource: string) => columnsOf(board, resource).map(({ key }) => key);
const labels = (resource: string) => new Map(columnsOf(board, resource).map(({ key, label }) => [key, label.vi]));

test('a sheet of enterprises has columns of the standing and of the main site in force', () => {
  expect(keys('Enterprise')).toEqual(
    expect.arrayContaining(['name', 'taxCode', 'foundedOn', 'standing.ownership', 'standing.status', 'site.areaId', 'site.zoneId']),
  );
});

test('a sheet of persons reaches the member, the standing and the registration behind it, and the workplace', () => {
  expect(keys('Person')).toEqual(
    expect.arrayContaining(['member.cardNumber', 'member.standing.is', 'member.registration.unitId', 'employment.enterpriseId']),
  );
});

test('a sheet of members begins with the person, whom no other member is', () => {
  expect(keys('PartyMember')[0]).toBe('person.fullName');
  expect(keys('PartyMember')).not.toContain('personId');
});

test('what only ties two rows together, and what the row in force says by itself, is no column', () => {
  expect(keys('Enterprise')).not.toContain('standing.enterpriseId');
  expect(keys('Enterprise')).not.toContain('site.isMain');
  expect(keys('Person')).not.toContain('member.registration.kind');
});

test('the days of a row in force are columns one may choose, not usual ones', () => {
  const from = columnsOf(board, 'Enterprise').find(({ key }) => key === 'site.startedOn');

  expect(from?.usual).toBe(false);
});

test('a field that goes by the name of its row is called by it', () => {
  expect(labels('PartyUnit').get('secretary.memberId')).toBe('Bí thư');
  expect(labels('PartyUnit').get('placement.parentId')).toBe('Trực thuộc');
});

test('columns that would be called the same are told apart by their rows', () => {
  const names = [...labels('Enterprise').values()];

  expect(new Set(names).size).toBe(names.length);
  expect(labels('Enterprise').get('site.startedOn')).toBe('Cơ sở chính: từ ngày');
});
