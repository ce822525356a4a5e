import { permit } from '../../../server/access/permit.js';
import { readWhere } from '../../../server/access/read.js';
import { readGroups } from '../../../server/access/readGroups.js';
import { readOrder } from '../../../server/access/readOrder.js';
import { Forbidden } from '../../../server/access/refused.js';
import { everything, type Query, type Rows, type Selection } from '../../../server/access/tree.js';
import { type Field, fieldsOf, linkName, type RowClass } from '../../../server/model/field.js';
import { reachesOf, step } from '../../../server/model/reach.js';
import { type Role, roleNames } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';
import { operators } from '../../../shared/kinds.js';
import type { Json } from '../../oracle/asking.js';
import { mayRead, seesSome } from '../../oracle/rights.js';

/** A field that a role may not read, of a resource it may. */
const hidden = roleNames.flatMap((role) =>
  resources
    .filter((row) => seesSome(role, row))
    .flatMap((row) =>
      fieldsOf(row)
        .filter((field) => !mayRead(role, field))
        .map((field) => ({ role, row, field })),
    ),
);

test('there is something to hide', () => {
  expect(hidden.length).toBeGreaterThan(20);
});

test.each(hidden.map((each) => [each.role, `${each.row.name}.${each.field.name}`, each] as const))(
  'a %s can not use %s in any way',
  (role, _, { row, field }) => {
    const ways = [...waysToUse(role, row, field), ...waysThrough(role, row, field)];

    const passed = ways.filter(([, query]) => !isForbidden(() => permit(role, query()), row, field));

    expect(passed.map(([way]) => way)).toEqual([]);
  },
);

type Way = readonly [way: string, query: () => Query];

/** Every place in a question where the name of a field may stand. */
function waysToUse(role: Role, row: RowClass, field: Field): Way[] {
  const tests: [string, unknown][] = operators[field.kind].map((op) => [op, op === 'within' ? { ids: [] } : op === 'isNull' ? true : null]);
  const wheres = tests.map(([op, value]): Json => ({ [field.name]: { [op]: value ?? 'x' } }));
  const [where = {}] = wheres;
  const nested = [
    { and: [where] },
    { or: [where, {}] },
    { not: where },
    { not: { and: [{ or: [{ not: { and: [where] } }] }] } },
    { as: 'a', ...where },
  ];
  const throughout = { throughout: { from: { today: true }, to: { today: true }, where } };
  const sortable = field.kind !== 'secret';
  return [
    ['select', () => single(row, field)],
    ...[...wheres, ...nested, throughout, ...valuesOf(role, row, field)].map((each): Way => [JSON.stringify(each), () => page(row, each)]),
    ...(sortable ? [['sort', () => page(row, {}, [{ [field.name]: 'ASC' }])] satisfies Way] : []),
    ...(sortable ? [['group', () => groups(row, { by: [{ [field.name]: {} }] })] satisfies Way] : []),
    ['count', () => groups(row, { measures: [{ as: 'n', fn: 'COUNT', field: field.name }] })],
    ...(sortable
      ? [['count distinct', () => groups(row, { measures: [{ as: 'n', fn: 'COUNT_DISTINCT', field: field.name }] })] satisfies Way]
      : []),
    ['measure where', () => groups(row, { measures: [{ as: 'n', fn: 'COUNT', where }] })],
    ['group where', () => groups(row, { where })],
  ];
}

/** As a value that another field is compared with, or that tells which setting is meant. */
function valuesOf(role: Role, row: RowClass, field: Field): Json[] {
  const known = fieldsOf(row).filter((each) => mayRead(role, each));
  const same = known.find((other) => other.name !== field.name && other.kind === field.kind && field.kind !== 'secret');
  const by = { op: 'GT', param: 'p', by: field.name };
  const grace = { op: 'LT', today: true, minus: { months: { param: 'p', by: field.name } } };
  // No other kind tells settings apart: that is refused to everybody.
  const tells = field.kind === 'choice' || field.kind === 'code';
  const [number] = known.filter(({ kind }) => kind === 'integer' || kind === 'number');
  const [day] = known.filter(({ kind }) => kind === 'day');
  return [
    ...(same
      ? [
          { [same.name]: { vs: [{ op: 'EQ', field: field.name }] } },
          { as: 'a', [same.name]: { vs: [{ op: 'EQ', row: 'a', field: field.name }] } },
        ]
      : []),
    ...(number && tells
      ? [
          { [number.name]: { vs: [by] } },
          { [number.name]: { vs: [{ op: 'GT', field: number.name, times: { param: 'p', by: field.name } }] } },
        ]
      : []),
    ...(day && tells ? [{ [day.name]: { vs: [grace] } }] : []),
  ];
}

/** From the other end of every link and list, one and two steps away. */
function waysThrough(role: Role, row: RowClass, field: Field): Way[] {
  const where: Json = { [field.name]: field.kind === 'secret' ? { eq: 'x' } : { isNull: false } };
  const near = resources.filter((each) => seesSome(role, each));
  return near.flatMap((start) =>
    pathsTo(role, start, row, 2).flatMap((path): Way[] => [
      [
        path.join('.'),
        () =>
          page(
            start,
            path.reduceRight<Json>((inner, name) => around(name, inner), where),
          ),
      ],
      ...(path.every((name) => !name.includes(':')) && field.kind !== 'secret'
        ? [
            [
              `sort ${path.join('.')}`,
              () => page(start, {}, [path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), { [field.name]: 'ASC' })]),
            ] satisfies Way,
          ]
        : []),
    ]),
  );
}

const around = (name: string, inner: Json): Json => {
  const [way, many] = name.split(':');
  return many === undefined
    ? { [name]: inner }
    : way === 'count'
      ? { count: { [many]: { where: inner, gte: 1 } } }
      : { [String(way)]: { [many]: inner } };
};

function pathsTo(role: Role, from: RowClass, to: RowClass, steps: number): string[][] {
  if (steps === 0) return [];
  const names = [
    ...fieldsOf(from)
      .filter(({ target }) => target)
      .map(linkName),
    ...reachesOf(from).map(({ name }) => name),
  ];
  return names.flatMap((name) => {
    const next = step(from, name);
    if (!next || 'field' in next) return [];
    const ways = 'many' in next ? [`some:${name}`, `count:${name}`] : [name];
    const open = ('many' in next ? [next.many] : next.one).every(
      (hop) => seesSome(role, hop.target) && mayRead(role, hop.how === 'link' ? hop.key : hop.by),
    );
    const target = 'many' in next ? next.many.target : next.one.at(-1)?.target;
    if (!open || !target) return [];
    return ways.flatMap((way) => [
      ...(target === to ? [[way]] : []),
      ...pathsTo(role, target, to, steps - 1).map((rest) => [way, ...rest]),
    ]);
  });
}

const rowsOf = (row: RowClass, where: Json, order: unknown = []): Rows => ({
  row,
  where: readWhere(row, where),
  scope: everything,
  order: readOrder(row, order),
  take: 1,
  skip: null,
  after: [],
  asOf: null,
});
const nothing = (row: RowClass): Selection => ({ row, items: [] });
const page = (row: RowClass, where: Json, order?: unknown): Query => ({
  is: 'page',
  row,
  rows: rowsOf(row, where, order),
  page: { items: [] },
});
const single = (row: RowClass, field: Field): Query => ({
  is: 'single',
  row,
  rows: rowsOf(row, {}),
  of: { ...nothing(row), items: [{ key: 'a', is: 'field', field }] },
});
const groups = (row: RowClass, asked: Json): Query => ({
  is: 'groups',
  row,
  groups: readGroups(row, { measures: [{ as: 'n', fn: 'COUNT' }], ...asked }, { take: 1, asOf: null }),
});

/** Refused, and by the name of that very field. */
function isForbidden(ask: () => void, row: RowClass, field: Field): boolean {
  try {
    ask();
    return false;
  } catch (error) {
    return error instanceof Forbidden && error.resource === row.name && error.field === field.name;
  }
}
