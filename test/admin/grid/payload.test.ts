import { columnsOf } from '../../../admin/src/grid/columns.js';
import type { Line, Since } from '../../../admin/src/grid/line.js';
import { type Payload, plan } from '../../../admin/src/grid/payload.js';
import { board, line, typed } from '../world.js';

const on = (day: string, more: Partial<Since> = {}): Since => ({ day, column: null, correct: false, ...more });
const planned = (resource: string, lines: Line[], since = on('2026-11-22')) => plan(lines, columnsOf(board, resource), () => since);
const only = <T>(list: readonly T[] | undefined): T => {
  if (list?.length !== 1 || list[0] === undefined) throw new Error(`not one: ${JSON.stringify(list)}`);
  return list[0];
};
const creates = (payload: Payload, plural: string) => only(payload.creates[plural]);

const standing = {
  id: 's1',
  version: 3,
  enterpriseId: 'e1',
  status: 'ACTIVE',
  ownership: 'NON_STATE_DOMESTIC',
  legalForm: 'LLC_1',
  startedOn: '2020-01-01',
  endedOn: null,
};
const enterprise = { id: 'e1', version: 7, name: 'May Nhã Nam', taxCode: '2499100496', standing };

test('a new line of an enterprise sheet makes an enterprise, its standing and its main site in one payload', () => {
  const edits = {
    name: typed('May Nhã Nam'),
    taxCode: typed('2499100496'),
    'standing.status': typed('ACTIVE'),
    'standing.ownership': typed('FDI_100'),
    'site.areaId': typed('cao-xa'),
  };

  const { payload, held } = planned('Enterprise', [line(edits)]);

  expect(held).toEqual([]);
  expect(creates(payload, 'enterprises')).toEqual({ id: 'new', set: { name: 'May Nhã Nam', taxCode: '2499100496' } });
  expect(creates(payload, 'enterpriseStandings').set).toEqual({
    enterpriseId: 'new',
    status: 'ACTIVE',
    ownership: 'FDI_100',
    startedOn: '2026-11-22',
  });
  expect(creates(payload, 'enterpriseSites').set).toEqual({ enterpriseId: 'new', isMain: true, areaId: 'cao-xa', startedOn: '2026-11-22' });
});

test('a new dated row begins on the day its own line says, and on the day that was asked for where the line says none', () => {
  const edits = { name: typed('A'), taxCode: typed('1'), 'site.areaId': typed('cao-xa') };
  const founded = { ...line({ ...edits, foundedOn: typed('2011-02-10') }), id: 'a' };
  const unknown = { ...line(edits), id: 'b' };

  const { payload } = planned('Enterprise', [founded, unknown], on('2026-11-22', { column: 'foundedOn' }));

  expect(payload.creates.enterpriseSites?.map(({ set }) => set.startedOn)).toEqual(['2011-02-10', '2026-11-22']);
});

test('a line that lacks what its row requires waits, and names the columns it lacks', () => {
  const { payload, held } = planned('Enterprise', [line({ name: typed('May Nhã Nam'), 'site.areaId': typed('cao-xa') })]);

  expect(payload.creates).toEqual({});
  expect(held).toEqual([
    { line: 'new', column: 'name', lacks: ['taxCode'] },
    { line: 'new', column: 'site.areaId', lacks: ['taxCode'] },
  ]);
});

test('a row beside the line that lacks something waits alone', () => {
  const { payload, held } = planned('Enterprise', [
    line({ name: typed('A'), taxCode: typed('1'), 'standing.ownership': typed('FDI_100') }),
  ]);

  expect(Object.keys(payload.creates)).toEqual(['enterprises']);
  expect(held).toEqual([{ line: 'new', column: 'standing.ownership', lacks: ['standing.status'] }]);
});

test('a row in force that changes from a day is ended there and followed by a copy with what changed', () => {
  const { payload } = planned(
    'Enterprise',
    [line({ 'standing.ownership': typed('FDI_100', 'NON_STATE_DOMESTIC') }, enterprise)],
    on('2026-03-01'),
  );

  const { id, version, ...stood } = standing;
  expect(only(payload.changes.enterpriseStandings)).toEqual({ id, was: stood, set: { ...stood, endedOn: '2026-03-01' } });
  expect(creates(payload, 'enterpriseStandings').set).toEqual({
    enterpriseId: 'e1',
    status: 'ACTIVE',
    ownership: 'FDI_100',
    legalForm: 'LLC_1',
    startedOn: '2026-03-01',
    endedOn: null,
  });
});

test('a correction changes the row in force itself', () => {
  const { payload } = planned(
    'Enterprise',
    [line({ 'standing.ownership': typed('FDI_100', 'NON_STATE_DOMESTIC') }, enterprise)],
    on('2026-03-01', { correct: true }),
  );

  expect(payload.creates).toEqual({});
  expect(only(payload.changes.enterpriseStandings)).toEqual({
    id: 's1',
    was: { ownership: 'NON_STATE_DOMESTIC' },
    set: { ownership: 'FDI_100' },
  });
});

test('what was empty in a row in force is filled in the row itself, from no day on', () => {
  const { payload } = planned('Enterprise', [
    line({ 'standing.legalForm': typed('LLC_1') }, { ...enterprise, standing: { ...standing, legalForm: null } }),
  ]);

  expect(payload.creates).toEqual({});
  expect(only(payload.changes.enterpriseStandings)).toEqual({ id: 's1', was: { legalForm: null }, set: { legalForm: 'LLC_1' } });
});

test('emptying what a row in force can not be without ends it', () => {
  const { payload } = planned(
    'Enterprise',
    [line({ 'standing.ownership': typed(null, 'NON_STATE_DOMESTIC') }, enterprise)],
    on('2026-03-01'),
  );

  expect(payload.creates).toEqual({});
  expect(only(payload.changes.enterpriseStandings).set).toMatchObject({ ownership: 'NON_STATE_DOMESTIC', endedOn: '2026-03-01' });
});

test('a change names what stood in the cell, so that other columns may change meanwhile', () => {
  const { payload } = planned('Enterprise', [line({ name: typed('May Tân Yên', 'May Nhã Nam') }, enterprise)]);

  expect(payload.changes).toEqual({ enterprises: [{ id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } }] });
});

test('what is kept secret can not be named, so its row is, by version', () => {
  const { payload } = planned('Person', [line({ citizenId: typed('024069993258') }, { id: 'p1', version: 4 })]);

  expect(payload.changes).toEqual({ persons: [{ id: 'p1', version: 4, set: { citizenId: '024069993258' } }] });
});

test('a person with a unit becomes a member although nothing is typed of the member himself', () => {
  const { payload } = planned('Person', [
    line({ fullName: typed('Hà Ngọc Uyên'), 'member.registration.unitId': typed('u1'), 'employment.enterpriseId': typed('e1') }),
  ]);

  const member = creates(payload, 'partyMembers');
  expect(member.set).toEqual({ personId: 'new' });
  expect(creates(payload, 'registrations').set).toEqual({ memberId: member.id, kind: 'OFFICIAL', unitId: 'u1', startedOn: '2026-11-22' });
  expect(creates(payload, 'employments').set).toEqual({ personId: 'new', isMain: true, enterpriseId: 'e1', startedOn: '2026-11-22' });
});

test('a new member makes the person first and names them', () => {
  const { payload } = planned('PartyMember', [line({ 'person.fullName': typed('Hà Ngọc Uyên'), admittedOn: typed('2015-08-31') })]);

  const person = creates(payload, 'persons');
  expect(person.set).toEqual({ fullName: 'Hà Ngọc Uyên' });
  expect(creates(payload, 'partyMembers')).toEqual({ id: 'new', set: { admittedOn: '2015-08-31', personId: person.id } });
});

test('a member whose person can not be made waits with the person', () => {
  const { payload, held } = planned('PartyMember', [line({ 'person.gender': typed('FEMALE'), admittedOn: typed('2015-08-31') })]);

  expect(payload.creates).toEqual({});
  expect(held.map(({ column }) => column)).toEqual(['person.gender', 'admittedOn']);
});

test('every written row knows its cells, so that a problem of the server finds them', () => {
  const { payload, places } = planned('Enterprise', [line({ name: typed('A'), taxCode: typed('1'), 'site.areaId': typed('cao-xa') })]);

  expect(places.get(`EnterpriseSite ${creates(payload, 'enterpriseSites').id}`)).toEqual({ line: 'new', prefix: 'site.' });
});

test('a row made in a sheet of rows that belong to one belongs to it, too, and needs not say so', () => {
  const columns = columnsOf(board, 'EnterprisePost').map((column) => (column.key === 'enterpriseId' ? { ...column, given: 'e1' } : column));
  const edits = { personId: typed('p1'), kind: typed('MANAGER'), startedOn: typed('2024-02-03') };

  const { payload, held } = plan([line(edits)], columns, () => on('2026-11-22'));

  expect(held).toEqual([]);
  expect(creates(payload, 'enterprisePosts').set).toEqual({ enterpriseId: 'e1', personId: 'p1', kind: 'MANAGER', startedOn: '2024-02-03' });
});
