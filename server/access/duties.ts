import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import { type AreaKind, areaKinds, type Role } from '../model/roles.js';

/** The areas of duty a role's rows depend on, as the resources say: without them a grant of it reaches none of those rows. */
export function dutiesOf(role: Role, resources: readonly RowClass[]): AreaKind[] {
  const conditions = resources.flatMap((row) => Object.values(resourceOf(row).access).map((rows) => rows?.[role]));
  const actors = new Set(conditions.flatMap(actorsIn));
  return areaKinds.filter((kind) => actors.has(kind));
}

/** Every `x` of `{ actor: x }`, however deep. */
function actorsIn(condition: unknown): unknown[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([name, value]) => (name === 'actor' ? [value] : actorsIn(value)));
}
