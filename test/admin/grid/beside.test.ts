import { needsDay } from '../../../admin/src/grid/beside.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { board, line } from '../world.js';

const asks = (resource: string, key: string, row?: object) =>
  columnsOf(board, resource)
    .filter((column) => column.key === key)
    .map((column) => needsDay({ column, line: { ...line({}), row: row ? { id: 'r', version: 1, ...row } : null } }));

test('a day is asked for what begins or changes a state, and not for figures, which say their own', () => {
  expect(asks('Enterprise', 'standing.status')).toEqual([true]);
  expect(asks('Enterprise', 'standing.startedOn')).toEqual([false]);
  expect(asks('MassOrganisation', 'survey.surveyedOn')).toEqual([false]);
  expect(asks('MassOrganisation', 'survey.members', { survey: { id: 's', version: 1, members: 40 } })).toEqual([false]);
});

test('filling an empty cell of a state asks for no day', () => {
  expect(asks('Enterprise', 'standing.legalForm', { standing: { id: 's', version: 1, legalForm: null } })).toEqual([false]);
});
