import type { Rows } from '../access/tree.js';
import { type Here, inSight } from './here.js';
import { inForce } from './lifespan.js';
import { allOf } from './sql.js';

/** Which rows: in scope, meeting the condition, in force on the day asked. */
export const which = (here: Here, { scope, where, asOf }: Pick<Rows, 'scope' | 'where' | 'asOf'>): string =>
  allOf([...inSight(here, scope, where), asOf ? atDay(here) : 'true']);

/** Rows that are not dated are in force on any day. It is named all the same: a parameter that the text doesn't name has no type. */
const atDay = (here: Here): string => allOf([inForce(here), `${here.asOf} is not null`]);
