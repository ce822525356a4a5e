import type { RowClass } from '../../server/model/field.js';
import { step, type ToMany, type ToOne } from '../../server/model/reach.js';
import { resourceOf } from '../../server/model/resource.js';
import { type Asking, isInForce, isVisible, type Json, type Standing } from './asking.js';
import { everIn } from './places.js';
import type { Entity } from './rows.js';

/** The row at the end of to-one links, or nothing: there is none, or the asker may not see one of those passed. */
export function follow(asking: Asking, at: Standing, hops: readonly ToOne[]): Standing | null {
  const [hop, ...rest] = hops;
  if (!hop) return at;
  const entity = next(asking, at, hop);
  if (!entity) return null;
  const there = { row: hop.target, entity };
  return !asking.scoped || isVisible(asking, there) ? follow(asking, there, rest) : null;
}

function next(asking: Asking, { entity }: Standing, hop: ToOne): Entity | undefined {
  const { rows, asOf } = asking;
  if (hop.how === 'link') return rows.byId(hop.target, entity[hop.key.name]);
  const back = rows.pointing(hop.target, hop.by.name, entity.id);
  if (hop.how === 'only') return back[0];
  const current = back.filter((each) => {
    const there = { row: hop.target, entity: each };
    return isInForce(there, asOf) && asking.meets({ ...asking, scoped: false, names: new Map() }, there, hop.where as Json);
  });
  return newestFirst(hop.target, current)[0];
}

/** The rows that belong here, of those the asker may see. */
export function belonging(asking: Asking, { entity }: Standing, { how, target, by }: ToMany): Entity[] {
  const { rows } = asking;
  const place = by.target?.();
  const inside = (each: Entity) => place !== undefined && everIn(rows, place, each[by.name], [entity.id]);
  const all = how === 'inside' ? rows.all(target).filter(inside) : [...rows.pointing(target, by.name, entity.id)];
  return asking.scoped ? all.filter((each) => isVisible(asking, { row: target, entity: each })) : all;
}

export function newestFirst(row: RowClass, entities: readonly Entity[]): Entity[] {
  const { dated, newest } = resourceOf(row);
  const key = (entity: Entity) => `${entity[dated?.from ?? newest ?? '']} ${entity.id}`;
  return [...entities].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** What one name leads to. */
export const onesOf = (row: RowClass, name: string): readonly ToOne[] | null => {
  const found = step(row, name);
  return found && 'one' in found ? found.one : null;
};
export const manyOf = (row: RowClass, name: string): ToMany => {
  const found = step(row, name);
  if (!found || !('many' in found)) throw new Error(`${row.name}.${name} are not many`);
  return found.many;
};
