import { privacies } from '../../shared/kinds.js';
import type { Field, RowClass } from '../model/field.js';
import { type Action, resourceOf } from '../model/resource.js';
import { type Role, reads } from '../model/roles.js';
import { readWhere } from './read.js';
import { Forbidden } from './refused.js';
import { type Condition, everything, type Hop, isEverything } from './tree.js';

/** The rows a role may touch. None at all is an error, not an empty sheet. */
export function rowsFor(role: Role, action: Action, row: RowClass): Condition {
  const rows = resourceOf(row).access[action]?.[role];
  if (rows === undefined) throw new Forbidden(`${role} may not ${action} ${row.name}`, row.name);
  return rows === 'all' ? everything : readWhere(row, rows);
}

export const may = (role: Role, action: Action, row: RowClass) => resourceOf(row).access[action]?.[role] !== undefined;

export const mayRead = (role: Role, field: Field) =>
  field.readers ? field.readers.includes(role) : privacies.indexOf(field.privacy ?? 'internal') <= privacies.indexOf(reads[role]);

export const mayWrite = (role: Role, field: Field) => mayRead(role, field) && (field.writers?.includes(role) ?? true);

/** Whether, for every row on the near side a role sees, all rows on the far side are in its scope. */
export const sees = (role: Role, row: RowClass, covered: readonly Role[] | undefined) =>
  covered?.includes(role) || isEverything(rowsFor(role, 'read', row));

export function assertReadable(role: Role, row: RowClass, field: Field) {
  if (!mayRead(role, field)) throw new Forbidden(`${role} may not read ${row.name}.${field.name}`, row.name, field.name);
}

/** Follows links a role may follow, and keeps each from reaching rows outside its scope. */
export function judgeHops(role: Role, start: RowClass, hops: readonly Hop[]): Hop[] {
  let row = start;
  return hops.map(({ to }) => {
    if (to.how === 'link') assertReadable(role, row, to.key);
    else assertReadable(role, to.target, to.by);
    row = to.target;
    return { to, scope: rowsFor(role, 'read', to.target) };
  });
}
