import { type Db, inForce } from './db.js';

/** Any number; every act takes the same. */
const lock = 4_713;

/** What follows in this transaction is noted under this operation. Others who begin one wait for its end. */
export async function beginOperation(db: Db, id: string): Promise<void> {
  await db.query({ text: 'select pg_advisory_xact_lock($1)', values: [lock] });
  await db.query({ text: `select set_config('hatnhan.operation', $1, true)`, values: [id] });
}

/** Who did it, and what. Nothing was done, nothing is remembered. */
export async function recordOperation(
  db: Db,
  { id, by, label }: { id: string; by: { id: string; role: string | null } | null; label: string },
): Promise<void> {
  await db.query({
    text: `insert into operation (id, actor, role, label) select $1::uuid, $2::uuid, $3::text, $4::text
      where exists (select from trail where operation_id = $1::uuid)`,
    values: [id, by?.id ?? null, by?.role ?? null, label],
  });
}

/** Somebody who may sign in, has a password, and administers with no end to it in sight. */
export async function hasLastingAdministrator(db: Db): Promise<boolean> {
  const { rows } = await db.query({
    text: `select 1 from "grant" g join "user" u on u.id = g.user_id and u.suspended_at is null join credential c on c.user_id = u.id
      where g.role = 'admin' and ${inForce('g')} and g.ended_on is null limit 1`,
    values: [],
  });
  return rows.length > 0;
}
