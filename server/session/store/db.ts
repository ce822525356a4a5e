/**
 * This folder is all the SQL of signing in. It runs before there is an Actor, over the engine's own tables, so it goes past the
 * gate; nothing else may. Each change is one statement, or an act (../act.ts), so it happens whole or not at all.
 */
import { inForce as inForceOn } from '../../query/lifespan.js';
import { transacted } from '../../query/transacted.js';
import { Grant } from '../../system/grant.js';

/** Whatever runs SQL: a pool, or one connection of it. */
export interface Db {
  query<R extends object>(statement: { name?: string; text: string; values: unknown[] }): Promise<{ rows: R[] }>;
}

/** Connections of which one is taken where a change needs more than one statement. */
export interface Connections extends Db {
  connect(): Promise<Db & { release(broken?: boolean): void }>;
}

/** Does the work whole or not at all. */
export const inTransaction = <T>(db: Connections, work: (tx: Db) => Promise<T>): Promise<T> => transacted(() => db.connect(), work);

/** Days are those of Việt Nam, wherever the server stands. */
export const today = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

export async function dayHere(db: Db): Promise<string> {
  const { rows } = await db.query<{ day: string }>({ text: `select ${today}::text as day`, values: [] });
  return rows[0]?.day ?? '';
}

/** Of the grant under that name. */
export const inForce = (alias: string) => inForceOn({ row: Grant, alias, asOf: today });

export const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The operation that is under way, if there is one: the trail's triggers ask the same. */
const operation = `nullif(current_setting('hatnhan.operation', true), '')::uuid`;

/** A step that notes in the trail what its triggers don't see: what was done to rows of a table without one. They have an `id` and a `user_id`. */
export const noted = (resource: string, event: 'I' | 'U', rows: string) =>
  `insert into trail (operation_id, resource, row_id, event, after, scope)
    select ${operation}, '${resource}', id, '${event}', '{}', jsonb_build_object('user_id', user_id) from ${rows} where user_id is not null`;

/** What the statement answers, or null if it breaks this constraint (a code of Postgres). */
export async function unlessBroken<T>(statement: Promise<T>, code: '23505' | '23P01'): Promise<T | null> {
  try {
    return await statement;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return null;
    throw error;
  }
}
