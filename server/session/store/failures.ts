import type { failureReasons } from '../../system/signInFailure.js';
import { type Db, moment } from './db.js';

export interface Failure {
  /** Whose name was typed; null: nobody's. */
  user: string | null;
  reason: keyof typeof failureReasons;
  address: string;
}

/** One line for each hour: its id is a digest of what it counts. */
export const addFailure = (db: Db, { user, reason, address }: Failure) =>
  db.query({
    text: `insert into sign_in_failure as f (id, version, user_id, reason, address, count, first_at, last_at)
      values (md5(concat_ws(' ', coalesce($1::text, '-'), $2::text, $3::text, extract(epoch from date_trunc('hour', now()))))::uuid, 1, $1::uuid, $2, $3, 1, now(), now())
      on conflict (id) do update set count = f.count + 1, last_at = now()`,
    values: [user, reason, address],
  });

export interface FailureLine {
  id: string;
  reason: Failure['reason'];
  address: string;
  count: number;
  firstAt: string;
  lastAt: string;
  user: { id: string; username: string; displayName: string } | null;
}

/** Of one account or of all, the last first. */
export async function failuresOf(db: Db, user: string | null, { take, skip }: { take: number; skip: number }) {
  const { rows } = await db.query<{ line: FailureLine; total: number }>({
    text: `select json_build_object('id', f.id, 'reason', f.reason, 'address', f.address, 'count', f.count,
          'firstAt', ${moment('f.first_at')}, 'lastAt', ${moment('f.last_at')},
          'user', case when u.id is not null then json_build_object('id', u.id, 'username', u.username, 'displayName', u.display_name) end) as line,
        (count(*) over ())::int as total
      from sign_in_failure f left join "user" u on u.id = f.user_id
      where $1::uuid is null or f.user_id = $1 order by f.last_at desc, f.id limit $2 offset $3`,
    values: [user, take, skip],
  });
  return { rows: rows.map(({ line }) => line), total: rows[0]?.total ?? 0 };
}
