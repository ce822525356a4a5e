import { ID, Int } from 'type-graphql';
import { type Field, fieldsOf, idField, linkName, type RowClass, versionField } from '../model/field.js';
import { reachesOf, step, type ToMany } from '../model/reach.js';
import { resourceOf } from '../model/resource.js';
import { input, inputOf, type Made, once, optional, required } from './build.js';
import { Cut, countInput, Direction, MeasureFn, Span, scalarOf, testOf, Value } from './tests.js';

/** Names that lead to at most one row, and the resource there: links, rows in force, unique ways back, short cuts. */
export function onesOf(row: RowClass): { name: string; target: RowClass }[] {
  const links = fieldsOf(row)
    .filter((field) => field.target)
    .map(linkName);
  const reaches = reachesOf(row).map((reach) => reach.name);
  return [...links, ...reaches].flatMap((name) => {
    const next = step(row, name);
    const target = next && 'one' in next ? next.one.at(-1)?.target : undefined;
    return target ? [{ name, target }] : [];
  });
}

export function manysOf(row: RowClass): ToMany[] {
  return reachesOf(row).flatMap((reach) => {
    const next = step(row, reach.name);
    return next && 'many' in next ? [next.many] : [];
  });
}

const asked = (row: RowClass): readonly Field[] => [idField, versionField, ...fieldsOf(row)];

/** `EnterpriseWhere`: the grammar of shared/where.ts, typed for this resource. */
export const whereInput = once((row: RowClass): Made => {
  const made = input(`${row.name}Where`);
  for (const field of asked(row)) {
    const test = testOf(field);
    optional(made, field.name, () => test, field.vi);
  }
  for (const { name, target } of onesOf(row)) optional(made, name, () => whereInput(target));
  optional(made, 'and', () => [whereInput(row)]);
  optional(made, 'or', () => [whereInput(row)]);
  optional(made, 'not', () => whereInput(row));
  optional(made, 'as', () => String);
  if (manysOf(row).length > 0) {
    for (const name of ['some', 'none', 'latest']) optional(made, name, () => linksInput(row));
    optional(made, 'count', () => countsInput(row));
  }
  if (resourceOf(row).dated) optional(made, 'overlaps', () => Span);
  optional(made, 'throughout', () => throughoutInput(row));
  return made;
});

const linksInput = once((row: RowClass) =>
  inputOf(`${row.name}Links`, Object.fromEntries(manysOf(row).map(({ name, target }) => [name, () => whereInput(target)]))),
);

const countsInput = once((row: RowClass) =>
  inputOf(`${row.name}Counts`, Object.fromEntries(manysOf(row).map((many) => [many.name, () => countOf(many.target)]))),
);

const countOf = once((row: RowClass) => countInput(`${row.name}Count`, () => whereInput(row)));

const throughoutInput = once((row: RowClass) => {
  const made = input(`${row.name}Throughout`);
  for (const name of ['from', 'to']) required(made, name, () => Value);
  required(made, 'where', () => whereInput(row));
  return made;
});

/** `EnterpriseOrder` mirrors where through to-one links: `{ area: { name: ASC } }`. */
export const orderInput = once((row: RowClass): Made => {
  const made = input(`${row.name}Order`);
  const sortable = asked(row).filter(({ kind }) => kind !== 'secret' && kind !== 'json');
  for (const field of sortable) optional(made, field.name, () => Direction);
  for (const { name, target } of onesOf(row)) optional(made, name, () => orderInput(target));
  return made;
});

/** `EnterpriseBy`: one dimension of a group, a path that ends in a cut. */
export const byInput = once((row: RowClass): Made => {
  const made = input(`${row.name}By`);
  const grouped = fieldsOf(row).filter(({ kind }) => kind !== 'secret' && kind !== 'json');
  for (const field of grouped) optional(made, field.name, () => Cut);
  for (const { name, target } of onesOf(row)) optional(made, name, () => byInput(target));
  return made;
});

export const measureInput = once((row: RowClass): Made => {
  const made = input(`${row.name}Measure`);
  required(made, 'as', () => String);
  optional(made, 'fn', () => MeasureFn);
  optional(made, 'field', () => String);
  optional(made, 'where', () => whereInput(row));
  for (const name of ['ratio', 'minus']) optional(made, name, () => [String]);
  return made;
});

/** `EnterpriseSet`: the fields a caller may send, any part of them. */
const setInput = once((row: RowClass): Made => {
  const made = input(`${row.name}Set`);
  for (const field of fieldsOf(row)) optional(made, field.name, () => scalarOf(field), field.vi);
  return made;
});

export const createInput = once((row: RowClass): Made => {
  const made = input(`${row.name}Create`);
  required(made, 'id', () => ID);
  required(made, 'set', () => setInput(row));
  return made;
});

export const changeInput = once((row: RowClass): Made => {
  const made = input(`${row.name}Change`);
  required(made, 'id', () => ID);
  optional(made, 'version', () => Int);
  optional(made, 'was', () => setInput(row));
  required(made, 'set', () => setInput(row));
  return made;
});

/** All of them, now: TypeGraphQL must know every input before it builds the schema. */
export function makeInputs(row: RowClass): void {
  for (const make of [
    whereInput,
    linksInput,
    countsInput,
    countOf,
    throughoutInput,
    orderInput,
    byInput,
    measureInput,
    setInput,
    createInput,
    changeInput,
  ])
    make(row);
}
