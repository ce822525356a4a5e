import type { Field, RowClass } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import { type Role, reads } from '../../server/model/roles.js';

const classes = ['public', 'internal', 'personal', 'secret'];

/** By the field's own list of readers, or else by how private it is. */
export const mayRead = (role: Role, { readers, privacy = 'internal' }: Field): boolean =>
  readers ? readers.includes(role) : classes.indexOf(privacy) <= classes.indexOf(reads[role]);

/** Whether a role sees any rows of a resource at all. */
export const seesSome = (role: Role, row: RowClass): boolean => resourceOf(row).access.read?.[role] !== undefined;

/** Whether what a row holds is known of days gone by. */
export const isKept = (row: RowClass, { lasting, captured }: Field): boolean =>
  lasting === true || captured !== undefined || resourceOf(row).dated !== undefined;
