import type { Role } from '../../model/roles.js';
import { type Db, inForce, today, unlessBroken } from './db.js';

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

export interface GrantLine {
  id: string;
  role: Role;
  startedOn: string;
  endedOn: string | null;
}

/** The roles a user holds today, the one last used first. */
export async function grantsOf(db: Db, user: string): Promise<GrantLine[]> {
  const { rows } = await db.query<GrantLine>({
    text: `select g.id, g.role, g.started_on::text as "startedOn", g.ended_on::text as "endedOn" from "grant" g
      where g.user_id = $1 and ${inForce('g')}
      order by (select max(s.created_at) from session s where s.user_id = g.user_id and s.grant_id = g.id) desc nulls last, g.started_on, g.id`,
    values: [user],
  });
  return rows;
}

export interface NewUser {
  username: string;
  displayName: string;
  /** None: an invitation will set it. */
  passwordHash: string | null;
}

/** A role from a day, until before another, over places and units. */
export interface Duty {
  role: Role;
  from?: string;
  until?: string;
  places: readonly string[];
  units: readonly string[];
}

/** The user with the role and its areas; null if the name is taken. */
export async function addUser(db: Db, user: NewUser, duty: Duty): Promise<string | null> {
  const adding = db.query<{ id: string }>({
    text: `with made as (
        insert into "user" (id, version, username, display_name) values (gen_random_uuid(), 1, $6, $7) returning id
      ), kept as (
        insert into credential (id, version, user_id, password_hash, changed_at) select id, 1, id, $8, now() from made where $8::text is not null
      ), ${given('made')} select id from made`,
    values: [...dutyValues(duty), user.username, user.displayName, user.passwordHash],
  });
  const added = await unlessBroken(adding, '23505');
  return added?.rows[0]?.id ?? null;
}

/** False if the user holds that role already on some day of it. */
export async function addGrant(db: Db, user: string, duty: Duty): Promise<boolean> {
  const adding = db.query({
    text: `with made as (select $6::uuid as id), ${given('made')} select id from given`,
    values: [...dutyValues(duty), user],
  });
  return (await unlessBroken(adding, '23P01')) !== null;
}

/** Today is the first day without the role; one given today is taken back as if never given, with all that hangs on it. False: there is none to end. */
export async function endGrant(db: Db, user: string, role: Role): Promise<boolean> {
  const { rows } = await db.query({
    text: `with held as (
        select g.id, g.started_on from "grant" g where g.user_id = $1 and g.role = $2 and ${inForce('g')}
      ), ended as (
        update "grant" g set ended_on = ${today}, version = version + 1 from held where g.id = held.id and held.started_on < ${today}
      ), void as (
        select id from held where started_on = ${today}
      ), sessions as (
        delete from session where grant_id in (select id from void)
      ), places as (
        delete from grant_place where grant_id in (select id from void)
      ), units as (
        delete from grant_unit where grant_id in (select id from void)
      ), gone as (
        delete from "grant" where id in (select id from void)
      ) select id from held`,
    values: [user, role],
  });
  return rows.length > 0;
}

/** Steps of a statement that give the duty of `$1 … $5` to the one user in `users`. */
export const given = (users: string) => `given as (
    insert into "grant" (id, version, user_id, role, started_on, ended_on)
    select gen_random_uuid(), 1, id, $1, coalesce($2::date, ${today}), $3::date from ${users} returning id
  ), placed as (
    insert into grant_place (id, version, grant_id, place_id) select gen_random_uuid(), 1, given.id, place from given, unnest($4::uuid[]) place
  ), united as (
    insert into grant_unit (id, version, grant_id, unit_id) select gen_random_uuid(), 1, given.id, unit from given, unnest($5::uuid[]) unit
  )`;

export const dutyValues = ({ role, from, until, places, units }: Duty) => [role, from ?? null, until ?? null, places, units];

/** Sets the password, voids its invitations and ends every session: whoever knew the old one is out. */
export async function setPassword(db: Db, user: string, hash: string): Promise<void> {
  await db.query({
    text: `with out as (${endSessions}), void as (update invitation set used_at = now() where user_id = $1 and used_at is null) ${keepPassword}`,
    values: [user, hash],
  });
}

/** The same password under today's parameters. */
export const rehash = (db: Db, user: string, hash: string) => db.query({ text: keepPassword, values: [user, hash] });

/** A credential has its user's id: the one key a second writer can collide with. */
const keepPassword = `insert into credential (id, version, user_id, password_hash, changed_at) values ($1, 1, $1, $2, now())
  on conflict (id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at, version = credential.version + 1`;

const endSessions = 'update session set revoked_at = now() where user_id = $1 and revoked_at is null';

/** Sessions end with it: they do not come back when the user does. */
export async function suspend(db: Db, user: string): Promise<void> {
  await db.query({
    text: `with out as (${endSessions}) update "user" set suspended_at = now(), version = version + 1 where id = $1 and suspended_at is null`,
    values: [user],
  });
}

export const resume = (db: Db, user: string) =>
  db.query({ text: 'update "user" set suspended_at = null, version = version + 1 where id = $1', values: [user] });

/** Without this user nobody could administer. */
export async function isLastAdministrator(db: Db, user: string): Promise<boolean> {
  const { rows } = await db.query<{ is: boolean }>({
    text: `select coalesce(bool_and(g.user_id = $1), false) as is from "grant" g join "user" u on u.id = g.user_id and u.suspended_at is null
      where g.role = 'admin' and ${inForce('g')}`,
    values: [user],
  });
  return rows[0]?.is ?? false;
}

export interface UserLine {
  username: string;
  displayName: string;
  suspended: boolean;
  roles: Role[];
}

export async function users(db: Db): Promise<UserLine[]> {
  const { rows } = await db.query<UserLine>({
    text: `select u.username, u.display_name as "displayName", u.suspended_at is not null as suspended,
        array(select g.role from "grant" g where g.user_id = u.id and ${inForce('g')} order by g.started_on) as roles
      from "user" u order by u.username`,
    values: [],
  });
  return rows;
}
