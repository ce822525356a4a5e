import { type Condition, everything } from '../access/tree.js';
import type { Field } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import { hashOf, listOf, part, sqlType, start, valueFor, words } from './bind.js';
import { changeDays } from './changes.js';
import { type Here, inSight, on } from './here.js';
import { back, existsOne } from './hop.js';
import { come, dayColumn, inForce, newestFirst } from './lifespan.js';
import { compared, operand } from './operand.js';
import { allOf, anyOf, columnOf, type Statement, tableOf } from './sql.js';
import { insideTree } from './within.js';

/** A place to start from. `asOf`: SQL of the day to see the rows at; today unless said. */
export const standing = (sql: Statement, row: Here['row'], alias: string, asOf = 'current_date'): Here => ({
  sql,
  row,
  alias,
  id: `${alias}."id"`,
  asOf,
  names: new Map(),
  group: (from, name) => {
    throw new Error(`${from} ${name} is asked outside of having`);
  },
  taken: () => undefined,
  meets: condition,
});

/** Condition -> SQL that is true, or false or null. Pure: values become parameters, links EXISTS, negation `is not true`. */
export function condition(here: Here, asked: Condition): string {
  switch (asked.is) {
    case 'all':
      return allOf(asked.of.map((each) => condition(here, each)));
    case 'any':
      return anyOf(asked.of.map((each) => condition(here, each)));
    case 'not':
      return `((${condition(here, asked.of)}) is not true)`;
    case 'named':
      return condition({ ...here, names: new Map(here.names).set(asked.name, { row: here.row, alias: here.alias }) }, asked.of);
    case 'test':
      return tested(here, asked.field, asked);
    case 'null':
      return `${columnOf(here.alias, asked.field)} is ${asked.yes ? '' : 'not '}null`;
    case 'versus':
      return compared(here, columnOf(here.alias, asked.field), asked);
    case 'within':
      return insideTree(here, asked);
    case 'one':
      return existsOne(here, asked.hop, asked.where);
    case 'some':
      return `exists (${many(here, asked, '1')})`;
    case 'none':
      return `not exists (${many(here, asked, '1')})`;
    case 'count':
      return counted(here, asked);
    case 'latest':
      return latest(here, asked);
    case 'overlaps':
      return overlaps(here, asked.span);
    case 'throughout':
      return throughout(here, asked);
  }
}

type Many = Extract<Condition, { is: 'some' | 'none' | 'latest' | 'count' }>;

/** The rows over there that belong here, are in scope and meet the condition. */
function many(here: Here, { many: to, scope, where }: Many, selected: string): string {
  const there = on(here, to.target, here.sql.alias());
  return `select ${selected} from ${tableOf(to.target)} ${there.alias} where ${allOf([back(here, there, to), ...inSight(there, scope, where)])}`;
}

function counted(here: Here, asked: Extract<Condition, { is: 'count' }>): string {
  const count = `(${many(here, asked, 'count(*)')})`;
  return allOf(asked.tests.map((test) => compared(here, count, test)));
}

/** The newest, by the day asked of, of all that belong here, in scope: does it meet the condition? */
function latest(here: Here, asked: Extract<Condition, { is: 'some' | 'none' | 'latest' }>): string {
  const there = on(here, asked.many.target, here.sql.alias());
  const all = many(here, { ...asked, where: everything }, '*');
  const known = come({ ...there, alias: 'newest' });
  return `exists (select 1 from (select newest.* from (${all}) newest${known === 'true' ? '' : ` where ${known}`} order by ${newestFirst(there.row, 'newest')} limit 1) ${there.alias} where ${condition(there, asked.where)})`;
}

function overlaps(here: Here, span: Extract<Condition, { is: 'overlaps' }>['span']): string {
  if ('day' in span) return inForce(here, operand(here, span.day));
  const { dated } = resourceOf(here.row);
  if (!dated) return 'true';
  const [from, to] = [dayColumn(here.row, here.alias, dated.from), dayColumn(here.row, here.alias, dated.to)];
  const [first, end] = [operand(here, span.from), operand(here, span.to)];
  return `(${first} < ${end} and ${from} < ${end} and (${to} is null or ${first} < ${to}))`;
}

/** On every day of the stretch, both ends in it; one that is too long is an error (db/derived/stretch). One that can't be told, for a setting is missing, or has no day: false. */
function throughout(here: Here, asked: Extract<Condition, { is: 'throughout' }>): string {
  const [from, to] = [operand(here, asked.from), operand(here, asked.to)];
  const day = here.sql.alias();
  const days = changeDays(here, asked.where, { from, to });
  const kept = condition({ ...here, asOf: `${day}.day` }, asked.where);
  return `(is_stretch(${from}, ${to}) and not exists (select 1 from (${days}) ${day}(day) where ${day}.day between ${from} and ${to} and (${kept}) is not true))`;
}

type Test = Extract<Condition, { is: 'test' }>;

function tested(here: Here, field: Field, { op, literal }: Test): string {
  const { sql, alias } = here;
  const column = columnOf(alias, field);
  const type = sqlType[field.kind];
  const value = () => sql.literal(literal, valueFor(field), type);
  switch (op) {
    case 'eq':
      return field.kind === 'secret'
        ? `${columnOf(alias, field, '_hash')} = ${sql.literal(literal, hashOf(here.row, field), 'bytea')}`
        : `${column} = ${value()}`;
    case 'ne':
      return `${column} is distinct from ${value()}`;
    case 'in':
      return `${column} = any(${sql.literal(literal, listOf(field), `${type}[]`)})`;
    case 'gt':
      return `${column} > ${value()}`;
    case 'gte':
      return `${column} >= ${value()}`;
    case 'lt':
      return `${column} < ${value()}`;
    case 'lte':
      return `${column} <= ${value()}`;
    case 'contains':
      if (field.kind === 'code') return `${columnOf(alias, field, '_folded')} like ${sql.literal(literal, part, 'text')}`;
      return `${columnOf(alias, field, '_words')} @@ ${sql.literal(literal, words, 'tsquery')}`;
    case 'startsWith':
      return `${field.kind === 'text' ? `fold(${column})` : columnOf(alias, field, '_folded')} like ${sql.literal(literal, start, 'text')}`;
  }
}
