import type { RowClass } from '../model/field.js';
import { step, type ToOne } from '../model/reach.js';
import { unknown } from './json.js';
import { Refused } from './refused.js';
import { Slot } from './shape.js';
import { everything, type Hop, type Literal, type Path } from './tree.js';

/** The rows a condition stands inside of, by the name `as` gave them. */
export type Names = ReadonlyMap<string, RowClass>;

export function toLiteral(json: unknown): Literal {
  if (json instanceof Slot) return { slot: json.slot };
  if (json === null || json === undefined || json instanceof Map) throw new Refused('a value is expected');
  return { constant: json };
}

/** `enterprise.foundedOn`: to-one links, then a field. With `named`, from the enclosing row of that name. */
export function readPath(row: RowClass, dotted: string, names: Names, named?: string): Path {
  const start = named === undefined ? row : names.get(named);
  if (!start) throw new Refused(`no enclosing row is called ${named}`);
  return walk(start, start, dotted.split('.'), []);
}

function walk(start: RowClass, row: RowClass, names: readonly string[], hops: readonly ToOne[]): Path {
  const [name = '', ...rest] = names;
  const next = step(row, name);
  if (!next || 'many' in next) throw unknown(row, name);
  if ('field' in next) {
    if (rest.length > 0) throw unknown(row, names.join('.'));
    return { row: start, hops: hops.map(unjudged), field: next.field };
  }
  const last = next.one.at(-1);
  if (!last || rest.length === 0) throw new Refused(`${row.name}.${name} is a row: name a field of it`);
  return walk(start, last.target, rest, [...hops, ...next.one]);
}

export const unjudged = (to: ToOne): Hop => ({ to, scope: everything });
