import { may, rowsFor } from '../../access/rights.js';
import { isEverything } from '../../access/tree.js';
import type { Statement } from '../sql.js';
import { given } from './ask.js';
import type { SaveEnv } from './request.js';

/** SQL that is true of an operation of the actor's own, and of one that touched only resources of which the actor sees every row. */
export function everyRowOf({ actor, resources }: SaveEnv, sql: Statement, operation: string): string {
  const whole = resources.filter((row) => may(actor.role, 'read', row) && isEverything(rowsFor(actor.role, 'read', row)));
  const names = given(
    sql,
    whole.map(({ name }) => name),
    'text[]',
  );
  return `(${operation}."actor" = ${sql.actor('id')} or not exists (
    select from "trail" e where e."operation_id" = ${operation}."id" and e."resource" <> all(${names})))`;
}
