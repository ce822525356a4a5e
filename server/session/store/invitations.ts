import type { purposes } from '../../system/invitation.js';
import type { NewUser } from './accounts.js';
import { type Db, noted, unlessBroken } from './db.js';
import { type Duty, dutyValues, given } from './grants.js';

export interface Invited {
  purpose: keyof typeof purposes;
  /** Whose password it sets. */
  user: { id: string; username: string; displayName: string } | null;
}

const open = 'used_at is null and expires_at > now()';
const nobody = `not exists (select from "grant" where role = 'admin')`;

export async function hasAdministrator(db: Db): Promise<boolean> {
  const { rows } = await db.query({ text: `select 1 from "grant" where role = 'admin' limit 1`, values: [] });
  return rows.length > 0;
}

/** The user's links before it are void. */
export async function addInvitation(db: Db, token: string, user: string | null, hours: number): Promise<void> {
  await db.query({
    text: `with void as (update invitation set used_at = now() where user_id = $2 and used_at is null), made as (
        insert into invitation (id, version, token_hash, purpose, user_id, expires_at) values (gen_random_uuid(), 1, $1,
          case when $2::uuid is null then 'FIRST_ADMINISTRATOR' else 'PASSWORD' end, $2, now() + make_interval(hours => $3))
        returning id, user_id
      ) ${noted('Invitation', 'I', 'made')}`,
    values: [token, user, hours],
  });
}

/** An invitation to be the first administrator is void as soon as there is one: users added from the machine don't close the door. */
export async function findInvitation(db: Db, token: string): Promise<Invited | undefined> {
  const { rows } = await db.query<Invited>({
    text: `select i.purpose, case when u.id is not null then json_build_object('id', u.id, 'username', u.username, 'displayName', u.display_name) end as "user"
      from invitation i left join "user" u on u.id = i.user_id
      where i.token_hash = $1 and ${open} and (i.user_id is not null or ${nobody}) and u.suspended_at is null`,
    values: [token],
  });
  return rows[0];
}

/**
 * The first administrator, once. Two starts may have printed two links: each takes all of them, so that of two racers the second
 * waits for the first's rows and finds them used.
 */
export async function addFirstAdministrator(db: Db, token: string, user: NewUser, duty: Duty): Promise<string | null> {
  const adding = db.query<{ id: string }>({
    text: `with taken as (
        update invitation set used_at = now() where user_id is null and used_at is null and ${nobody}
          and exists (select from invitation i where i.token_hash = $7 and i.user_id is null and ${open}) returning id
      ), made as (
        insert into "user" (id, version, username, display_name) select gen_random_uuid(), 1, $8, $9 where exists (select from taken) returning id
      ), kept as (
        insert into credential (id, version, user_id, password_hash, changed_at) select id, 1, id, $10, now() from made
      ), ${given('made')} select id from made`,
    values: [...dutyValues(duty), token, user.username, user.displayName, user.passwordHash],
  });
  const added = await unlessBroken(adding, '23505');
  return added?.rows[0]?.id ?? null;
}

/** Takes the invitation, once; whoever gets true sets the password. */
export async function takeInvitation(db: Db, token: string): Promise<boolean> {
  const { rows } = await db.query({
    text: `update invitation set used_at = now() where token_hash = $1 and ${open} returning id`,
    values: [token],
  });
  return rows.length === 1;
}
