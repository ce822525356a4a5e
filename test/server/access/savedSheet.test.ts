import 'reflect-metadata';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { asksForSecret, cutTo } from '../../../server/access/savedSheet.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { roleNames } from '../../../server/model/roles.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { resources } from '../../../server/resources/index.js';
import { Person } from '../../../server/resources/party/person.js';
import type { SavedSheet } from '../../../shared/savedSheet.js';

const sheet: SavedSheet = { search: '', conditions: [], sorts: [], given: null, columns: null, frozen: null };
const contains = (column: string) => ({ column, test: { contains: 'x' } });

const sheets = roleNames.map((role) => {
  const known = catalog(role, resources);
  return { role, columns: new Map(known.resources.map(({ name }) => [name, columnsOf(known, name).map(({ key }) => key)])) };
});

const readers = resources.flatMap((row) =>
  sheets.flatMap(({ role, columns }) => {
    const own = columns.get(row.name);
    return own ? [{ resource: row.name, role, row, own }] : [];
  }),
);

/** Every column that anybody has. */
const everyKey = (resource: string) => [...new Set(sheets.flatMap(({ columns }) => columns.get(resource) ?? []))];

test.each(readers)(
  'of a saved sheet of $resource $role is left just the columns that its own sheet has',
  ({ resource, role, row, own }) => {
    const keys = everyKey(resource);
    const asked = keys.map(contains);

    const { sheet: left } = cutTo(role, row, { ...sheet, columns: keys, conditions: asked });

    expect(own.filter((key) => !left.columns?.includes(key))).toEqual([]);
    expect(left.conditions.map(({ column }) => column)).toEqual(left.columns);
  },
);

test('what is withheld is told by name, and as many columns stay in sight as are left of them', () => {
  const saved = {
    ...sheet,
    columns: ['fullName', 'citizenId', 'bornOn', 'nothing'],
    frozen: 2,
    conditions: [contains('phone'), contains('citizenId')],
    sorts: [{ columnKey: 'citizenId', direction: 'ASC' as const }],
    given: { where: { citizenId: { eq: '1' } }, label: 'Một người' },
  };

  const { sheet: left, withheld } = cutTo('communeOfficer', Person, saved);

  expect(left).toEqual({ ...saved, columns: ['fullName', 'bornOn'], frozen: 1, conditions: [contains('phone')], sorts: [], given: null });
  expect(withheld.map(({ vi }) => vi)).toEqual(['Số CCCD', 'nothing', 'Điều kiện kèm theo']);
});

test('a condition brought along stays where it may be asked', () => {
  const given = { where: { some: { sites: { areaId: { within: { ids: [] } } } } }, label: 'Xã Nhã Nam' };

  expect(cutTo('communeOfficer', Enterprise, { ...sheet, given })).toEqual({ sheet: { ...sheet, given }, withheld: [] });
});

test.each<[string, Partial<SavedSheet>, boolean]>([
  ['a condition on it', { conditions: [{ column: 'citizenId', test: { eq: '024090001234' } }] }, true],
  ['a condition on that of a row beside', { conditions: [{ column: 'member.cardNumber', test: { eq: '24001234' } }] }, true],
  ['a condition brought along', { given: { where: { some: { members: { person: { citizenId: { eq: '1' } } } } }, label: '' } }, true],
  ['a search for it among the usual columns', { search: 'an 024090001234' }, true],
  ['a search for it in its column', { search: '024090001234', columns: ['fullName', 'citizenId'] }, true],
  ['a search where no such column is', { search: '0240900123', columns: ['fullName', 'phone'] }, false],
  ['a search for a name', { search: 'nguyen van 24' }, false],
])('an enciphered number is not written down in a saved sheet: %s', (_, asked, found) => {
  expect(asksForSecret(resources, Person, { ...sheet, ...asked })).toBe(found);
});
