import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Float, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RowClass } from '../model/field.js';
import { upperFirst } from '../model/naming.js';
import { resourceOf, single } from '../model/resource.js';
import { type Made, once, optional, output, required } from './build.js';
import { type Context, signedIn } from './context.js';
import { byInput, makeInputs, manysOf, measureInput, onesOf, orderInput, whereInput } from './inputs.js';
import type { Root as RootField } from './question.js';
import { answerField } from './read.js';
import { rootFields } from './roots.js';
import { Json } from './scalars.js';
import { GroupOrder, Having } from './tests.js';

/** `EnterprisePage`: some rows, and how many there are in all. */
const pageType = once((row: RowClass): Made => {
  const made = output(`${row.name}Page`);
  required(made, 'rows', () => [row]);
  return made;
});

const GroupKey = output('GroupKey');
optional(GroupKey, 'value', () => String);
optional(GroupKey, 'label', () => String);
const GroupRow = output('GroupRow');
required(GroupRow, 'keys', () => [GroupKey]);
required(GroupRow, 'values', () => [Float] as never);
optional(GroupRow, 'drill', () => Json, 'Điều kiện mở nhóm này thành các dòng');
const Groups = output('Groups');
required(Groups, 'rows', () => [GroupRow]);
required(Groups, 'partial', () => Boolean);

type Method = (this: unknown, ...args: never[]) => unknown;

/** Declares one method of a resolver class made at run time. */
function method(
  made: Made,
  name: string,
  body: Method,
  decorate: ((proto: object, name: string, descriptor: PropertyDescriptor) => void)[],
  parameters: ((proto: object, name: string, index: number) => void)[],
) {
  Object.defineProperty(made.prototype, name, { value: body, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(made.prototype, name);
  if (!descriptor) throw new Error(name);
  for (const [index, parameter] of parameters.entries()) parameter(made.prototype, name, index);
  for (const each of decorate) each(made.prototype, name, descriptor);
}

const info = Info() as (proto: object, name: string, index: number) => void;
const context = Ctx() as typeof info;
const root = Root() as typeof info;
const arg = (name: string, type: () => unknown, defaultValue?: unknown) =>
  Arg(name, type as never, { nullable: true, ...(defaultValue === undefined ? {} : { defaultValue }) }) as typeof info;

/** What was compiled stands in the object under the key it was asked by. */
const asAsked = (parent: Record<string, unknown>, { path }: GraphQLResolveInfo) => parent[path.key];

const listArgs = (row: RowClass) => [
  arg('where', () => whereInput(row)),
  arg('order', () => [orderInput(row)]),
  arg('take', () => Int, 50),
  arg('skip', () => Int, 0),
];

/** Queries of one resource, and its links, lists and pages as GraphQL fields. */
export function resourceResolvers(row: RowClass): Made[] {
  makeInputs(row);
  pageType(row);
  for (const { name, target } of onesOf(row)) optional(row as Made, name, () => target);
  return [queries(row), lists(row), totals(row)];
}

function queries(row: RowClass): Made {
  const made = resolver(row, 'Queries');
  const { plural } = resourceOf(row);
  const answer = (asked: GraphQLResolveInfo, { store }: Context) => answerField(asked, signedIn(store));
  const asOf = arg('asOf', () => String);
  const ask = (name: string, field: RootField, type: () => unknown, nullable: boolean, args: (typeof info)[]) => {
    rootFields.set(name, field);
    method(made, name, answer as Method, [Query(type as never, { name, nullable }) as never], [info, context, ...args]);
  };
  ask(single(row), { is: 'single', row }, () => row, true, [Arg('id', () => ID) as typeof info, asOf]);
  ask(plural, { is: 'page', row }, () => pageType(row), false, [...listArgs(row), asOf]);
  ask(`${single(row)}Groups`, { is: 'groups', row }, () => Groups, false, [
    arg('by', () => [byInput(row)]),
    arg('where', () => whereInput(row)),
    Arg('measures', (() => [measureInput(row)]) as never) as typeof info,
    arg('having', () => [Having]),
    arg('order', () => [GroupOrder]),
    arg('take', () => Int, 1_000),
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
      asAsked as Method,
      [FieldResolver((() => pageType(target)) as never, { name }) as never],
      [root, info, ...listArgs(target)],
    );
  }
  return made;
}

function totals(row: RowClass): Made {
  const holder = { [`${row.name}Totals`]: class {} };
  const made = holder[`${row.name}Totals`] as Made;
  Resolver(() => pageType(row))(made);
  method(
    made,
    'total',
    asAsked as Method,
    [FieldResolver(() => Int, { description: 'Tối đa 10.001, trừ khi exact: true' }) as never],
    [root, info, arg('exact', () => Boolean, false)],
  );
  return made;
}

function resolver(row: RowClass, what: string): Made {
  const holder = { [`${upperFirst(row.name)}${what}`]: class {} };
  const made = holder[`${upperFirst(row.name)}${what}`] as Made;
  Resolver(() => row)(made);
  return made;
}
