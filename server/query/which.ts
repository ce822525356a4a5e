import type { Rows } from '../access/tree.js';
import { condition } from './condition.js';
import { type Here, inScope } from './here.js';
import { inForce } from './lifespan.js';
import { allOf } from './sql.js';

/** Which rows: in scope, meeting the condition, in force on the day asked. */
export const which = (here: Here, { scope, where, asOf }: Pick<Rows, 'scope' | 'where' | 'asOf'>): string =>
  allOf([inScope(here, scope), condition(here, where), asOf ? inForce(here) : 'true']);
