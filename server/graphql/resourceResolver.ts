import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, ID, Int, Query, Resolver } from 'type-graphql';
import { changeableFor } from '../access/rights.js';
import type { RowClass } from '../model/field.js';
import { resourceOf, single } from '../model/resource.js';
import { roleNames } from '../model/roles.js';
import { warningsOf } from '../model/warning.js';
import { classCalled, type Made, once, optional, output, required } from './build.js';
import { type Context, signedIn } from './context.js';
import { byInput, makeInputs, manysOf, measureInput, onesOf, orderInput, whereInput } from './inputs.js';
import { argument, context, info, method, type Parameter, root } from './method.js';
import type { Root as RootField } from './question.js';
import { answerField } from './read.js';
import { rootFields } from './roots.js';
import { Figure, Json } from './scalars.js';
import { GroupOrder, Having } from './tests.js';

/** `EnterprisePage`: some rows, and how many there are in all. */
const pageType = once((row: RowClass): Made => {
  const made = output(`${row.name}Page`);
  required(made, 'rows', () => [row]);
  optional(made, 'next', () => String, 'Đưa vào after để đọc trang sau; null: hết');
  return made;
});

const GroupKey = output('GroupKey');
optional(GroupKey, 'value', () => String);
optional(GroupKey, 'label', () => String);
const GroupRow = output('GroupRow');
required(GroupRow, 'keys', () => [GroupKey]);
required(GroupRow, 'values', () => [Figure] as never);
optional(GroupRow, 'drill', () => Json, 'Điều kiện mở nhóm này thành các dòng');
const Groups = output('Groups');
required(Groups, 'rows', () => [GroupRow]);
required(Groups, 'partial', () => Boolean);

const Warning = output('Warning');
required(Warning, 'code', () => String);
required(Warning, 'label', () => String);
required(Warning, 'fields', () => [String], 'Những ô cần xem lại');

/** What was compiled stands in the object under the key it was asked by. */
const asAsked = (parent: Record<string, unknown>, { path }: GraphQLResolveInfo) => parent[path.key];

const listArgs = (row: RowClass) => [
  argument('where', () => whereInput(row)),
  argument('order', () => [orderInput(row)]),
  argument('take', () => Int, { defaultValue: 50 }),
  argument('skip', () => Int, { defaultValue: 0 }),
];

/** Queries of one resource, and its links, lists and pages as GraphQL fields. */
export function resourceResolvers(row: RowClass): Made[] {
  makeInputs(row);
  pageType(row);
  for (const { name, target } of onesOf(row)) optional(row as Made, name, () => target);
  return [queries(row), lists(row), totals(row), ...warned(row), ...changeable(row)];
}

function queries(row: RowClass): Made {
  const made = resolver(row, 'Queries');
  const { plural } = resourceOf(row);
  const answer = (asked: GraphQLResolveInfo, { store }: Context) => answerField(asked, signedIn(store));
  const asOf = argument('asOf', () => String);
  const ask = (name: string, field: RootField, type: () => unknown, nullable: boolean, args: Parameter[]) => {
    rootFields.set(name, field);
    method(made, name, answer as never, [Query(type as never, { name, nullable }) as never], [info, context, ...args]);
  };
  ask(single(row), { is: 'single', row }, () => row, true, [argument('id', () => ID, { nullable: false }), asOf]);
  ask(plural, { is: 'page', row }, () => pageType(row), false, [...listArgs(row), argument('after', () => String), asOf]);
  ask(`${single(row)}Groups`, { is: 'groups', row }, () => Groups, false, [
    argument('by', () => [byInput(row)]),
    argument('where', () => whereInput(row)),
    argument('measures', () => [measureInput(row)], { nullable: false }),
    argument('having', () => [Having]),
    argument('order', () => [GroupOrder]),
    argument('take', () => Int, { defaultValue: 1_000 }),
    asOf,
  ]);
  return made;
}

function lists(row: RowClass): Made {
  const made = resolver(row, 'Lists');
  for (const { name, target } of manysOf(row)) {
    method(
      made,
      name,
      asAsked as never,
      [FieldResolver((() => pageType(target)) as never, { name }) as never],
      [root, info, ...listArgs(target)],
    );
  }
  return made;
}

function warned(row: RowClass): Made[] {
  if (warningsOf(row).length === 0) return [];
  const made = resolver(row, 'Warnings');
  method(made, 'warnings', asAsked as never, [FieldResolver((() => [Warning]) as never, { name: 'warnings' }) as never], [root, info]);
  return [made];
}

/** Only where it isn't the same of all the rows that somebody sees. */
function changeable(row: RowClass): Made[] {
  if (roleNames.every((role) => changeableFor(role, row) === null)) return [];
  const made = resolver(row, 'Changeable');
  const told = FieldResolver(() => Boolean, { name: 'changeable', description: 'Vai trò này được sửa dòng này' });
  method(made, 'changeable', asAsked as never, [told as never], [root, info]);
  return [made];
}

function totals(row: RowClass): Made {
  const made = classCalled(`${row.name}Totals`);
  Resolver(() => pageType(row))(made);
  method(
    made,
    'total',
    asAsked as never,
    [FieldResolver(() => Int, { description: 'Tối đa 10.001, trừ khi exact: true' }) as never],
    [root, info, argument('exact', () => Boolean, { defaultValue: false })],
  );
  return made;
}

function resolver(row: RowClass, what: string): Made {
  const made = classCalled(`${row.name}${what}`);
  Resolver(() => row)(made);
  return made;
}
