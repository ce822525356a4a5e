import type { Rows } from '../access/tree.js';
import { isEverything } from '../access/tree.js';
import { asToday, type Here, inSight } from './here.js';
import type { Joins } from './joins.js';
import { led } from './lies.js';
import { inForce } from './lifespan.js';
import { mayFail } from './mayFail.js';
import { allOf } from './sql.js';

/** Which rows: in scope, meeting the condition, in force on the day asked. Beside it stand the joins it needs. */
export function which(start: Here, { scope, where, asOf }: Pick<Rows, 'scope' | 'where' | 'asOf'>, joins: Joins): string {
  const here = joins.within(start);
  const met =
    mayFail(where) && !isEverything(scope) ? inSight(here, scope, where) : [joins.need(asToday(here), scope), joins.need(here, where)];
  return allOf([led(asToday(here), scope), led(here, where), ...met, asOf ? atDay(here) : 'true']);
}

/** Rows that are not dated are in force on any day. It is named all the same: a parameter that the text doesn't name has no type. */
const atDay = (here: Here): string => allOf([inForce(here), `${here.asOf} is not null`]);
