/**
 * This folder is all the SQL of signing in. It runs before there is an Actor, over the engine's own tables, so it goes past the
 * gate; nothing else may. Each change is one statement, so it happens whole or not at all.
 */

/** Whatever runs SQL: a pool, or one connection of it. */
export interface Db {
  query<R extends object>(statement: { name?: string; text: string; values: unknown[] }): Promise<{ rows: R[] }>;
}

/** Days are those of Việt Nam, wherever the server stands. */
export const today = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Of the grant under that name. */
export const inForce = (grant: string) =>
  `(${grant}.started_on <= ${today} and (${grant}.ended_on is null or ${grant}.ended_on > ${today}))`;

export const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What the statement answers, or null if it breaks this constraint (a code of Postgres). */
export async function unlessBroken<T>(statement: Promise<T>, code: '23505' | '23P01'): Promise<T | null> {
  try {
    return await statement;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return null;
    throw error;
  }
}
