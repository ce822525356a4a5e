import type { Order } from '../access/tree.js';
import { type Field, idField } from '../model/field.js';
import type { Here } from './here.js';
import { joinedAlong } from './hop.js';
import { columnOf } from './sql.js';

/** What rows are sorted by: expressions to select beside them (`o0`, `o1` …) and the joins those need. */
export interface Sorted {
  joins: string[];
  selected: string[];
  /** `prefix`: of the rows they were selected in, or nothing within that very statement. */
  by: (alias: string, prefix?: string) => string;
}

/** Sorting never leaves it to chance: the id comes last. */
export function sorted(here: Here, order: readonly Order[]): Sorted {
  const keys = order.map(({ path, descending }) => {
    const { there, joins } = joinedAlong(here, path.hops);
    const always = path.field.required && joins.length === 0;
    return { joins, value: sortKey(path.field, there.alias), way: descending ? (always ? ' desc' : ' desc nulls last') : '' };
  });
  return {
    joins: keys.flatMap(({ joins }) => joins),
    selected: keys.map(({ value }, index) => `${value} as "o${index}"`),
    by: (alias, prefix = '') => [...keys.map(({ way }, index) => `${prefix}"o${index}"${way}`), columnOf(alias, idField)].join(', '),
  };
}

/** Names of people by given name; texts in Vietnamese order. */
function sortKey(field: Field, alias: string): string {
  if (field.kind === 'name' && field.given) return columnOf(alias, field, '_sort');
  const vietnamese = field.kind === 'text' || field.kind === 'name';
  return vietnamese ? `${columnOf(alias, field)} collate "vi-x-icu"` : columnOf(alias, field);
}
