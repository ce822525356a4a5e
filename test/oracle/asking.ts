import type { RowClass } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import type { Actor } from '../../server/model/roles.js';
import type { Entity, Rows } from './rows.js';

export type Json = Readonly<Record<string, unknown>>;

/** A row one stands on. */
export interface Standing {
  row: RowClass;
  entity: Entity;
}

export interface Asking {
  rows: Rows;
  actor: Actor;
  /** Whether links reach only what the actor may see. A scope itself is judged without. */
  scoped: boolean;
  /** The day rows are looked at. */
  asOf: string;
  names: ReadonlyMap<string, Standing>;
  seen: Map<Entity, boolean>;
  meets: (asking: Asking, at: Standing, where: Json) => boolean;
}

/** By the declared scope of the role, row by row, as of today, whatever day is asked about. */
export function isVisible(asking: Asking, at: Standing): boolean {
  const known = asking.seen.get(at.entity);
  if (known !== undefined) return known;
  const scope = resourceOf(at.row).access.read?.[asking.actor.role];
  const unscoped: Asking = { ...asking, scoped: false, asOf: asking.rows.today, names: new Map() };
  const is = scope === 'all' || (scope !== undefined && asking.meets(unscoped, at, scope as Json));
  asking.seen.set(at.entity, is);
  return is;
}

export function isInForce({ row, entity }: Standing, day: string): boolean {
  const { dated } = resourceOf(row);
  if (!dated) return true;
  const [from, to] = [entity[dated.from], entity[dated.to]];
  return String(from) <= day && (to === null || day < String(to));
}

/** Of a day gone by, a row that has its day later had not come yet; what has no day never comes. */
export function isCome({ asOf, rows }: Asking, { row, entity }: Standing): boolean {
  const { dated, newest } = resourceOf(row);
  const day = dated?.from ?? newest;
  return day === undefined || asOf >= rows.today || (entity[day] !== null && String(entity[day]) <= asOf);
}
