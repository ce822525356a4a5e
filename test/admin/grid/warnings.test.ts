import { cardOf } from '../../../admin/src/catalog.js';
import { printed, selectionOf } from '../../../admin/src/documents.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { warningsIn } from '../../../admin/src/grid/warnings.js';
import { taxCodeDoubtful } from '../../../server/rules/taxCodeDoubtful.js';
import { board, columnNamed } from '../world.js';

const row = { id: 'e1', version: 1, warnings: [{ code: taxCodeDoubtful.code }] };

test('a broken rule is told on the cells it is about, and on no other', () => {
  const [told] = warningsIn(columnNamed('Enterprise', 'taxCode'), row);

  expect(told).toEqual({ vi: taxCodeDoubtful.vi, en: taxCodeDoubtful.en });
  expect(warningsIn(columnNamed('Enterprise', 'name'), row)).toEqual([]);
  expect(warningsIn(columnNamed('Enterprise', 'taxCode'), { ...row, warnings: [] })).toEqual([]);
});

test('a row some hops away tells its own', () => {
  const member = { id: 'p1', version: 1, warnings: [], member: { id: 'm1', version: 1, warnings: [{ code: 'R37' }] } };

  expect(warningsIn(columnNamed('Person', 'member.admittedOn'), member)).not.toEqual([]);
  expect(warningsIn(columnNamed('Person', 'fullName'), member)).toEqual([]);
});

test('a sheet asks for them along with its cells, a list of names does not', () => {
  const card = cardOf(board, 'Enterprise');

  expect(printed(selectionOf(board, card, columnsOf(board, 'Enterprise')))).toContain('warnings { code }');
  expect(printed(selectionOf(board, card, []))).not.toContain('warnings');
});
