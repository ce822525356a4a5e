import { type Field, fieldOf, type RowClass } from './field.js';
import { step, type ToMany, type ToOne } from './reach.js';
import { resourceOf } from './resource.js';

/** How a row comes to an area: from table to table, and the field of the last that names it. */
export interface Way {
  hops: readonly (ToOne | ToMany)[];
  field: Field;
}

/** The column that holds, of a row whose resource says how it `lies`, every area it ever came to. */
export const liesIn = 'lies_in';

/** The ways a row comes to areas, as its resource declares them. */
export const waysOf = (row: RowClass): readonly Way[] => resourceOf(row).lies?.map((path) => wayOf(row, path.split('.'))) ?? [];

function wayOf(row: RowClass, [name = '', ...rest]: readonly string[]): Way {
  const field = fieldOf(row, name);
  if (field && rest.length === 0) return { hops: [], field };
  const next = step(row, name);
  const hops = next && ('one' in next ? next.one : 'many' in next ? [next.many] : null);
  const last = hops?.at(-1);
  if (!hops || !last) throw new Error(`${row.name}.${name} leads nowhere`);
  const way = wayOf(last.target, rest);
  return { hops: [...hops, ...way.hops], field: way.field };
}

/** Two steps that may lead to the same rows: along one link, forth or back, whatever day or kind is asked of those. Into a place leads farther than its links. */
export const isAlong = (hop: ToOne | ToMany, other: ToOne | ToMany): boolean =>
  hop.target === other.target &&
  (hop.how === 'link'
    ? other.how === 'link' && other.key === hop.key
    : other.how !== 'link' && other.how !== 'inside' && other.by === hop.by);
