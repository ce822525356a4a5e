import { may, rowsFor } from '../../access/rights.js';
import { isEverything } from '../../access/tree.js';
import type { Statement } from '../sql.js';
import { given } from './ask.js';
import type { SaveEnv } from './request.js';

/**
 * SQL that is true of a save of the actor's own, and of one that touched only resources of which the actor sees every row. What was done
 * to accounts is no save: nobody takes it back unawares.
 */
export function everyRowOf({ actor, resources }: SaveEnv, sql: Statement, operation: string): string {
  const whole = resources.filter((row) => may(actor.role, 'read', row) && isEverything(rowsFor(actor.role, 'read', row)));
  const names = given(
    sql,
    whole.map(({ name }) => name),
    'text[]',
  );
  return `(${operation}."payload_hash" is not null or ${operation}."actor" is null) and (${operation}."actor" = ${sql.actor('id')} or not exists (
    select from "trail" e where e."operation_id" = ${operation}."id" and e."resource" <> all(${names})))`;
}
