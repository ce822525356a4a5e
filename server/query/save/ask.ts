import type { ClientBase, Pool, QueryResultRow } from 'pg';
import { rowsFor } from '../../access/rights.js';
import { both } from '../../access/tree.js';
import type { RowClass } from '../../model/field.js';
import type { Action } from '../../model/resource.js';
import type { Role } from '../../model/roles.js';
import { condition, standing } from '../condition.js';
import { inTurn } from '../gate.js';
import { parameters } from '../run.js';
import type { Statement } from '../sql.js';
import type { SaveEnv } from './request.js';

/** A value of the statement, given from here. */
export const given = (sql: Statement, value: unknown, type: string) => sql.literal({ constant: value }, (constant) => constant, type);

export const idsOf = (sql: Statement, rows: readonly { id: string }[]) =>
  given(
    sql,
    rows.map(({ id }) => id),
    'uuid[]',
  );

/** A question for itself, on any connection, in turn. */
export const asked = <R extends QueryResultRow>(env: SaveEnv, sql: Statement, text: string): Promise<R[]> =>
  inTurn(env.actor.id, () => ask<R>(env, env.pool, sql, text));

export async function ask<R extends QueryResultRow>(env: SaveEnv, client: ClientBase | Pool, sql: Statement, text: string): Promise<R[]> {
  const { rows } = await client.query<R>(text, parameters({ ...env, values: [] }, sql.sources, []));
  return rows;
}

/** SQL that is true of the rows with which a role may do all of this. */
export const reach = (role: Role, sql: Statement, { row, alias, actions }: { row: RowClass; alias: string; actions: readonly Action[] }) =>
  condition(standing(sql, row, alias), both(...actions.map((action) => rowsFor(role, action, row))));
