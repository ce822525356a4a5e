import { type Db, noted, unlessBroken } from './db.js';
import { type Duty, dutyValues, given } from './grants.js';

export interface Account {
  id: string;
  username: string;
  displayName: string;
  suspended: boolean;
  passwordHash: string | null;
}

const account = `select u.id, u.username, u.display_name as "displayName", u.suspended_at is not null as suspended, c.password_hash as "passwordHash"
  from "user" u left join credential c on c.user_id = u.id`;

export async function accountNamed(db: Db, username: string): Promise<Account | undefined> {
  return (await db.query<Account>({ text: `${account} where u.username = $1`, values: [username] })).rows[0];
}

export async function accountOf(db: Db, user: string): Promise<Account | undefined> {
  return (await db.query<Account>({ text: `${account} where u.id = $1`, values: [user] })).rows[0];
}

export interface NewUser {
  username: string;
  displayName: string;
  /** None: an invitation will set it. */
  passwordHash: string | null;
}

/** The user with the role and its areas, or without any; null if the name is taken. */
export async function addUser(db: Db, user: NewUser, duty: Duty | null): Promise<string | null> {
  const adding = db.query<{ id: string }>({
    text: `with made as (
        insert into "user" (id, version, username, display_name) values (gen_random_uuid(), 1, $7, $8) returning id
      ), kept as (
        insert into credential (id, version, user_id, password_hash, changed_at) select id, 1, id, $9, now() from made where $9::text is not null
      ), ${given('made')} select id from made`,
    values: [...dutyValues(duty), user.username, user.displayName, user.passwordHash],
  });
  const added = await unlessBroken(adding, '23505');
  return added?.rows[0]?.id ?? null;
}

/** TAKEN: another has that name. STALE: somebody has changed the account since that version, or there is none. */
export async function renameUser(
  db: Db,
  { id, version, username, displayName }: { id: string; version: number; username: string; displayName: string },
): Promise<'DONE' | 'TAKEN' | 'STALE'> {
  const renaming = db.query({
    text: 'update "user" set username = $3, display_name = $4, version = version + 1 where id = $1 and version = $2 returning id',
    values: [id, version, username, displayName],
  });
  const renamed = await unlessBroken(renaming, '23505');
  if (!renamed) return 'TAKEN';
  return renamed.rows.length === 1 ? 'DONE' : 'STALE';
}

/** Sets the password, voids its invitations and ends every session: whoever knew the old one is out. */
export async function setPassword(db: Db, user: string, hash: string): Promise<void> {
  await db.query({
    text: `with out as (${endSessions}), void as (update invitation set used_at = now() where user_id = $1 and used_at is null),
      kept as (${keepPassword} returning id, user_id) ${noted('Credential', 'U', 'kept')}`,
    values: [user, hash],
  });
}

/** The same password under today's parameters. */
export const rehash = (db: Db, user: string, hash: string) => db.query({ text: keepPassword, values: [user, hash] });

/** A credential has its user's id: the one key a second writer can collide with. */
const keepPassword = `insert into credential (id, version, user_id, password_hash, changed_at) values ($1, 1, $1, $2, now())
  on conflict (id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at, version = credential.version + 1`;

const endSessions = 'update session set revoked_at = now() where user_id = $1 and revoked_at is null';

/** Sessions and open links end with it: they do not come back when the user does. */
export async function suspend(db: Db, user: string): Promise<void> {
  await db.query({
    text: `with out as (${endSessions}), void as (update invitation set used_at = now() where user_id = $1 and used_at is null)
      update "user" set suspended_at = now(), version = version + 1 where id = $1 and suspended_at is null`,
    values: [user],
  });
}

export const resume = (db: Db, user: string) =>
  db.query({
    text: 'update "user" set suspended_at = null, version = version + 1 where id = $1 and suspended_at is not null',
    values: [user],
  });
