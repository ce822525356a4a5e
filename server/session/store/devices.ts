import type { Db } from './db.js';

/** The device behind a cookie, if this user has signed in from it. */
export async function deviceOf(db: Db, token: string, username: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>({
    text: 'select d.id from device d join "user" u on u.id = d.user_id where d.token_hash = $1 and u.username = $2',
    values: [token, username],
  });
  return rows[0]?.id ?? null;
}

export const addDevice = (db: Db, token: string, user: string) =>
  db.query({
    text: 'insert into device (id, version, token_hash, user_id, created_at) values (gen_random_uuid(), 1, $1, $2, now())',
    values: [token, user],
  });
