import { Float, ID, Int } from 'type-graphql';
import { buckets, type Kind, measures, operators } from '../../shared/kinds.js';
import type { Field } from '../model/field.js';
import { choices, input, inputOf, type Made, optional, required } from './build.js';
import { Count } from './scalars.js';

/** Inputs that are the same for every resource: what one may ask of a value of each kind, and values to compare with. */
export const Direction = choices('Direction', ['ASC', 'DESC']);
export const MeasureFn = choices('MeasureFunction', measures);
const Bucket = choices('Bucket', buckets);
const Op = choices('Comparison', ['EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE']);
const ActorValue = choices('ActorValue', ['places', 'units', 'agencies', 'id']);
const StartOf = choices('StartOf', ['YEAR', 'QUARTER', 'MONTH']);

const Shift = inputOf('Shift', { days: () => Count, months: () => Count, years: () => Count, workingDays: () => Count });

/** Exactly one source, then shifts. */
export const Value = input('Value', 'Đúng một nguồn giá trị, rồi dời ngày');
const sources: Record<string, () => unknown> = {
  field: () => String,
  row: () => String,
  param: () => String,
  at: () => Value,
  by: () => String,
  today: () => Boolean,
  asOf: () => Boolean,
  day: () => String,
  actor: () => ActorValue,
  measure: () => String,
  key: () => String,
  plus: () => [Shift],
  minus: () => [Shift],
  startOf: () => StartOf,
  times: () => Count,
};
const Versus = input('Versus');
required(Versus, 'op', () => Op);
export const Span = input('Span', 'Một ngày, hoặc từ ngày … đến trước ngày …');
for (const made of [Value, Versus, Span]) for (const [name, type] of Object.entries(sources)) optional(made, name, type);
for (const name of ['from', 'to']) optional(Span, name, () => Value);

const Within = inputOf('Within', { actor: () => ActorValue, ids: () => [ID], at: () => Value });
const Boundaries = inputOf('Boundaries', { day: () => String, today: () => Boolean });
export const Cut = inputOf('Cut', {
  bucket: () => Bucket,
  bands: () => [Float],
  boundaries: () => Boundaries,
});

const numberTests = {
  eq: () => Float,
  ne: () => Float,
  gt: () => Float,
  gte: () => Float,
  lt: () => Float,
  lte: () => Float,
  vs: () => [Versus],
};
export const Having = inputOf('Having', numberTests);
required(Having, 'measure', () => String);
export const GroupOrder = input('GroupOrder');
required(GroupOrder, 'name', () => String, 'Tên của số đo, hoặc k0, k1 … cho các chiều');
optional(GroupOrder, 'descending', () => Boolean);

/** `PartyUnitCount` members: how many, of which. */
export const countInput = (name: string, where: () => unknown): Made => inputOf(name, { ...numberTests, where });

const scalars = {
  text: String,
  name: String,
  code: String,
  integer: Int,
  number: Float,
  day: String,
  moment: String,
  flag: Boolean,
  link: ID,
  secret: String,
  json: String,
};

/** The GraphQL type of a field's values. */
export const scalarOf = (field: Field): unknown => field.choiceType ?? scalars[field.kind as keyof typeof scalars];

const titles: Record<Exclude<Kind, 'choice'>, string> = {
  text: 'TextTest',
  name: 'TextTest',
  code: 'TextTest',
  integer: 'IntTest',
  number: 'NumberTest',
  day: 'DayTest',
  moment: 'MomentTest',
  flag: 'FlagTest',
  link: 'LinkTest',
  secret: 'SecretTest',
  json: 'JsonTest',
};

const byTitle = new Map<string, Made>();

/** `TextTest`, `DayTest`, `OwnershipTest` …: one for each kind, one for each list of choices. */
export function testOf(field: Field): Made {
  const title = field.kind === 'choice' ? `${field.choiceName}Test` : titles[field.kind];
  const known = byTitle.get(title);
  if (known) return known;
  const type = scalarOf(field);
  const made = inputOf(title, Object.fromEntries(operators[field.kind].map((operator) => [operator, () => testType(operator, type)])));
  if (field.kind !== 'secret' && field.kind !== 'json') optional(made, 'vs', () => [Versus]);
  byTitle.set(title, made);
  return made;
}

function testType(operator: string, type: unknown): unknown {
  if (operator === 'in') return [type];
  if (operator === 'isNull') return Boolean;
  return operator === 'within' ? Within : type;
}
