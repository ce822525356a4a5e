import type { RowClass } from './field.js';
import type { Role } from './roles.js';

type Works = Readonly<Record<Role, readonly RowClass[]>>;

const declared: Works[] = [];

/** What each role works with day by day, the most usual first. */
export const declareDaily = (works: Works) => declared.push(works);

export const dailyOf = (role: Role): readonly RowClass[] => declared.flatMap((works) => works[role]);
