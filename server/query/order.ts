import type { Literal, Order } from '../access/tree.js';
import { type Field, idField } from '../model/field.js';
import { sqlType } from './bind.js';
import type { Here } from './here.js';
import { Joins } from './joins.js';
import { type Bind, columnOf } from './sql.js';

/** What rows are sorted by: expressions to select beside them (`o0`, `o1` …) and the joins those need. */
export interface Sorted {
  joins: Joins;
  selected: string[];
  /** `prefix`: of the rows they were selected in, or nothing within that very statement. */
  by: (alias: string, prefix?: string) => string;
  /** True of rows that come after a place in this order. */
  after: (place: readonly Literal[]) => string;
}

/** Sorting never leaves it to chance: the id comes last. What is missing stands at the end, either way. */
export function sorted(here: Here, order: readonly Order[]): Sorted {
  const joins = new Joins();
  const keys = order.map(({ path, descending }) => {
    const { alias } = joins.along(here, path.hops);
    const always = path.field.required && path.hops.length === 0;
    return { ...sortKey(path.field, alias), descending, way: descending ? (always ? ' desc' : ' desc nulls last') : '' };
  });
  const id = { value: columnOf(here.alias, idField), type: 'uuid', descending: false };
  return {
    joins,
    selected: keys.map(({ value }, index) => `${value} as "o${index}"`),
    by: (alias, prefix = '') => [...keys.map(({ way }, index) => `${prefix}"o${index}"${way}`), columnOf(alias, idField)].join(', '),
    after: (place) => later(here, [...keys, id], place),
  };
}

interface Key {
  value: string;
  type: string;
  descending: boolean;
}

/** The collation in which numbers within a text count. */
export const numbered = 'vi_numbered';

/** Names of people by given name; texts in Vietnamese order; codes that count by their numbers. */
function sortKey(field: Field, alias: string): Pick<Key, 'value' | 'type'> {
  if (field.kind === 'name' && field.given) return { value: columnOf(alias, field, '_sort'), type: 'text[]' };
  const vietnamese = field.kind === 'text' || field.kind === 'name';
  const column = columnOf(alias, field);
  const collation = field.numbered ? numbered : vietnamese ? 'vi-x-icu' : null;
  return { value: collation ? `${column} collate "${collation}"` : column, type: sqlType[field.kind] };
}

/** Further in the first key, or as far in it and further in the others. */
function later(here: Here, [key, ...rest]: readonly Key[], [place, ...places]: readonly Literal[]): string {
  if (!key || !place) return 'true';
  const { value, type, descending } = key;
  const then = here.sql.literal(place, asSent, type);
  const further = `${value} ${descending ? '<' : '>'} ${then}`;
  if (rest.length === 0) return further;
  return `((${then} is not null and (${further} or ${value} is null)) or (${value} is not distinct from ${then} and ${later(here, rest, places)}))`;
}

/** A cursor holds what Postgres once sent. */
const asSent: Bind = (value) => value;
