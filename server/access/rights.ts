import { isDeepStrictEqual } from 'node:util';
import { privacies } from '../../shared/kinds.js';
import { type Field, fieldOf, type RowClass } from '../model/field.js';
import type { ToOne } from '../model/reach.js';
import { type Action, resourceOf } from '../model/resource.js';
import { type Role, reads } from '../model/roles.js';
import { readWhere } from './read.js';
import { Forbidden, Refused } from './refused.js';
import { type Condition, type Down, everything, type Hop, isEverything } from './tree.js';

/** The rows a role may touch. None at all is an error, not an empty sheet. */
export function rowsFor(role: Role, action: Action, row: RowClass): Condition {
  const rows = resourceOf(row).access[action]?.[role];
  if (rows === undefined) throw new Forbidden(`${role} may not ${action} ${row.name}`, row.name);
  return rows === 'all' ? everything : readWhere(row, rows);
}

export const may = (role: Role, action: Action, row: RowClass) => resourceOf(row).access[action]?.[role] !== undefined;

/** What tells the rows a role may change from the others it sees; null: it may change all of them, or none. */
export function changeableFor(role: Role, row: RowClass): Condition | null {
  const { read, update } = resourceOf(row).access;
  const isNarrower = may(role, 'update', row) && update?.[role] !== 'all' && !isDeepStrictEqual(update?.[role], read?.[role]);
  return isNarrower ? rowsFor(role, 'update', row) : null;
}

export const mayRead = (role: Role, field: Field) =>
  field.readers ? field.readers.includes(role) : privacies.indexOf(field.privacy ?? 'internal') <= privacies.indexOf(reads[role]);

export const mayWrite = (role: Role, field: Field) => mayRead(role, field) && (field.writers?.includes(role) ?? true);

/** Whether, for every row on the near side a role sees, all rows on the far side are in its scope. */
export const sees = (role: Role, row: RowClass, covered: readonly Role[] | undefined) =>
  covered?.includes(role) || isEverything(rowsFor(role, 'read', row));

export const covers = (to: ToOne): readonly Role[] | undefined => (to.how === 'link' ? to.key.covered : to.covered);

/** Who asks; `atDay`: of a day gone by. */
export interface Asker {
  role: Role;
  atDay: boolean;
}

export function assertReadable({ role, atDay }: Asker, row: RowClass, field: Field) {
  if (!mayRead(role, field)) throw new Forbidden(`${role} may not read ${row.name}.${field.name}`, row.name, field.name);
  if (atDay) assertLasting(row, field);
}

/** Of a day gone by, only what has a dated form is told; today's value would be a wrong answer. */
function assertLasting(row: RowClass, field: Field) {
  const lasting = field.lasting || field.captured || resourceOf(row).dated;
  if (!lasting) throw new Refused(`${row.name}.${field.name} is only known as it is today: leave it out, or ask without asOf`, 'asOf');
}

/** Follows links a role may follow, and keeps each from reaching rows outside its scope. A link that stays inside needs no keeping. */
export function judgeHops(asker: Asker, start: RowClass, hops: readonly Hop[]): Hop[] {
  const { role } = asker;
  let row = start;
  return hops.map(({ to }) => {
    if (to.how === 'link') assertReadable(asker, row, to.key);
    else assertReadable(asker, to.target, to.by);
    row = to.target;
    const scope = rowsFor(role, 'read', to.target);
    return { to, scope: covers(to)?.includes(role) ? everything : scope };
  });
}

/** The way down a tree is read as any link is: by the fields that keep it and, where other rows do, through those of them in scope. */
export function judgeTree(asker: Asker, row: RowClass): Condition {
  const { tree, territory } = resourceOf(row);
  if (!tree || territory) return everything;
  const keeper = 'kept' in tree ? tree.kept() : row;
  const kept = 'kept' in tree ? [...fieldsNamed(keeper, [tree.child, tree.parent]), ...daysOf(keeper)] : fieldsNamed(row, [tree.parent]);
  for (const field of kept) assertReadable(asker, keeper, field);
  return 'kept' in tree ? rowsFor(asker.role, 'read', keeper) : everything;
}

export function judgeDown(asker: Asker, many: Down): Down {
  assertReadable(asker, many.target, many.by);
  const place = many.how === 'inside' && many.by.target?.();
  return place ? { ...many, through: judgeTree(asker, place) } : many;
}

/** Whether a role may go this way. */
export const mayFollow = (role: Role, hops: readonly Hop[]) =>
  hops.every(({ to }) => may(role, 'read', to.target) && mayRead(role, to.how === 'link' ? to.key : to.by));

const fieldsNamed = (row: RowClass, names: readonly string[]): Field[] => names.flatMap((name) => fieldOf(row, name) ?? []);

/** The days by which rows are in force, or newer than others. */
export function daysOf(row: RowClass): Field[] {
  const { dated, newest } = resourceOf(row);
  return fieldsNamed(row, dated ? [dated.from, dated.to] : newest ? [newest] : []);
}
