import 'reflect-metadata';
import { permit } from '../../../server/access/permit.js';
import { unjudged } from '../../../server/access/readValue.js';
import { Forbidden } from '../../../server/access/refused.js';
import { may } from '../../../server/access/rights.js';
import { everything, type Item, type Query, type Rows } from '../../../server/access/tree.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { fieldsOf, linkName, type RowClass } from '../../../server/model/field.js';
import { reachesOf, step } from '../../../server/model/reach.js';
import { type Role, roleNames } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';

const all = (row: RowClass): Rows => ({
  row,
  where: everything,
  scope: everything,
  order: [],
  take: 1,
  skip: { constant: 0 },
  after: [],
  asOf: null,
});

/** The id at the end of the way of that name, as a question selects it. */
function along(row: RowClass, name: string): Item {
  const way = step(row, name);
  if (way && 'one' in way) {
    const end = way.one.at(-1)?.target ?? row;
    return { key: name, is: 'one', hops: way.one.map(unjudged), of: { row: end, items: [{ key: '__typename', is: 'typename' }] } };
  }
  if (!way || !('many' in way)) throw new Error(`${row.name}.${name} leads nowhere`);
  return {
    key: name,
    is: 'page',
    many: way.many,
    rows: all(way.many.target),
    page: { items: [{ key: 'total', is: 'total', exact: true }] },
  };
}

function accepts(role: Role, row: RowClass, name: string): boolean {
  const query: Query = { is: 'single', row, rows: all(row), of: { row, items: [along(row, name)] } };
  try {
    permit(role, query);
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}

const waysOf = (row: RowClass) => [
  ...fieldsOf(row).flatMap((field) => (field.target ? [linkName(field)] : [])),
  ...reachesOf(row).map(({ name }) => name),
];

test.each(roleNames)('the catalogue of %s lists the ways that may be gone, and no other', (role) => {
  const readable = resources.filter((row) => may(role, 'read', row));
  const cards = new Map(catalog(role, resources).resources.map((card) => [card.name, card]));

  const listed = readable.flatMap((row) => {
    const { fields = [], ones = [], manys = [] } = cards.get(row.name) ?? {};
    const names = [...fields.flatMap(({ link }) => link ?? []), ...[...ones, ...manys].map(({ name }) => name)];
    return names.map((name) => `${row.name}.${name}`);
  });

  const open = readable.flatMap((row) => waysOf(row).flatMap((name) => (accepts(role, row, name) ? [`${row.name}.${name}`] : [])));
  expect(listed.sort()).toEqual(open.sort());
});
