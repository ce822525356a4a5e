import { type Field, fieldOf, type RowClass } from '../../server/model/field.js';
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
  const all =
    how === 'inside'
      ? rows.all(target).filter((each) => isInside(asking, each[by.name], by, entity.id))
      : [...rows.pointing(target, by.name, entity.id)];
  return asking.scoped ? all.filter((each) => isVisible(asking, { row: target, entity: each })) : all;
}

function isInside(asking: Asking, at: unknown, by: Field, root: string): boolean {
  const place = by.target?.();
  if (!place || typeof at !== 'string') return false;
  return resourceOf(place).territory ? everIn(asking.rows, place, at, [root]) : descends(asking, place, at, [root]);
}

/** Up the tree, as it stands on the day, through rows the asker may see. */
export function descends(asking: Asking, target: RowClass, id: string, roots: readonly string[], passed: readonly string[] = []): boolean {
  if (roots.includes(id)) return true;
  if (passed.includes(id)) return false;
  const { tree } = resourceOf(target);
  if (!tree) return false;
  const up = (parent: unknown) => typeof parent === 'string' && descends(asking, target, parent, roots, [...passed, id]);
  if (!('kept' in tree)) return up(asking.rows.byId(target, id)?.[tree.parent]);
  const kept = tree.kept();
  const placed = belonging(asking, { row: target, entity: { id } }, keeperOf(kept, tree.child));
  return placed.some((entity) => isInForce({ row: kept, entity }, asking.asOf) && up(entity[tree.parent]));
}

function keeperOf(target: RowClass, name: string) {
  const by = fieldOf(target, name);
  if (!by) throw new Error(`${target.name} has no ${name}`);
  return { how: 'back' as const, name, by, target, covered: [] };
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
