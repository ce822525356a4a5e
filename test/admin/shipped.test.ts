import { columnsOf } from '../../admin/src/grid/columns.js';
import { isOpen } from '../../admin/src/shipped.js';
import { catalog } from '../../server/graphql/catalog.js';
import { resources } from '../../server/resources/index.js';

const federation = catalog('unionFederation', resources);
const column = (key: string) => columnsOf(federation, 'MassOrganisation').find((each) => each.key === key);
const opens = (key: string, row: unknown) => {
  const found = column(key);
  return found && isOpen(found, row);
};

test('of a sheet whose rows are not all to be changed, each is open as it says', () => {
  expect(['name', 'survey.members'].map((key) => opens(key, { changeable: true, survey: { changeable: true } }))).toEqual([true, true]);
  expect(['name', 'survey.members'].map((key) => opens(key, { changeable: false, survey: { changeable: false } }))).toEqual([false, false]);
});

test('what is not there yet beside a row is as open as the row itself', () => {
  expect([true, false].map((changeable) => opens('survey.members', { changeable, survey: null }))).toEqual([true, false]);
});

test('a new row is open', () => {
  expect(opens('name', null)).toBe(true);
});

test('it is asked only of sheets that have rows of both sorts', () => {
  const asking = federation.resources.filter(({ can }) => can.some).map(({ name }) => name);

  expect(asking).toEqual(expect.arrayContaining(['MassOrganisation', 'Petition']));
  expect(asking).not.toEqual(expect.arrayContaining(['WorkforceSurvey']));
  expect(catalog('organisationBoard', resources).resources.filter(({ can }) => can.some)).toEqual([]);
});
