import { cardOf } from '../../../admin/src/catalog.js';
import { printed, selectionOf } from '../../../admin/src/documents.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { warningsIn } from '../../../admin/src/grid/warnings.js';
import { taxCodeDoubtful } from '../../../server/rules/taxCodeDoubtful.js';
import { board, columnNamed } from '../world.js';

const row = { id: 'e1', version: 1, warnings: [{ code: taxCodeDoubtful.code, fields: ['taxCode'] }] };

test('a broken rule is told on the cells it is about, and on no other', () => {
  const [told] = warningsIn(columnNamed('Enterprise', 'taxCode'), row);

  expect(told).toEqual({ vi: taxCodeDoubtful.vi, en: taxCodeDoubtful.en });
  expect(warningsIn(columnNamed('Enterprise', 'name'), row)).toEqual([]);
  expect(warningsIn(columnNamed('Enterprise', 'taxCode'), { ...row, warnings: [] })).toEqual([]);
});

test('a row some hops away tells its own', () => {
  const member = {
    id: 'p1',
    version: 1,
    warnings: [],
    member: { id: 'm1', version: 1, warnings: [{ code: 'R37', fields: ['admittedOn', 'officialOn'] }] },
  };

  expect(warningsIn(columnNamed('Person', 'member.admittedOn'), member)).not.toEqual([]);
  expect(warningsIn(columnNamed('Person', 'fullName'), member)).toEqual([]);
});

test('a sheet asks for them along with its cells, a list of names does not', () => {
  const card = cardOf(board, 'Enterprise');

  expect(printed(selectionOf(board, card, columnsOf(board, 'Enterprise')))).toContain('warnings { code fields }');
  expect(printed(selectionOf(board, card, []))).not.toContain('warnings');
});

test('of figures that share a rule only the one that is too large is marked', () => {
  const survey = { id: 's1', version: 1, workers: 40, women: 55, insured: 30, warnings: [{ code: 'R38b', fields: ['women'] }] };

  expect(warningsIn(columnNamed('WorkforceSurvey', 'women'), survey)).toEqual([
    { vi: 'Lớn hơn “Tổng số lao động”', en: 'More than “Workers”' },
  ]);
  expect(warningsIn(columnNamed('WorkforceSurvey', 'insured'), survey)).toEqual([]);
});
