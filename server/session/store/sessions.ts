import type { Role } from '../../model/roles.js';
import { isUuid } from '../../query/bind.js';
import { type Db, inForce, moment } from './db.js';

const alive = '(s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => $2))';

export interface SessionFound {
  session: string;
  user: string;
  role: string;
  places: string[];
  units: string[];
  /** Not marked as seen for a minute. */
  stale: boolean;
}

export async function findSession(db: Db, token: string, idleMinutes: number): Promise<SessionFound | undefined> {
  const { rows } = await db.query<SessionFound>({
    name: 'session',
    text: `select s.id as session, g.user_id as "user", g.role, s.last_seen_at < now() - interval '1 minute' as stale,
        array(select p.place_id::text from grant_place p where p.grant_id = g.id) as places,
        array(select n.unit_id::text from grant_unit n where n.grant_id = g.id) as units
      from session s
      join "grant" g on g.id = s.grant_id and ${inForce('g')}
      join "user" u on u.id = g.user_id and u.suspended_at is null
      where s.token_hash = $1 and ${alive}`,
    values: [token, idleMinutes],
  });
  return rows[0];
}

export const touchSession = (db: Db, id: string) =>
  db.query({ text: 'update session set last_seen_at = now() where id = $1 and revoked_at is null', values: [id] });

export interface Beginning {
  id: string;
  token: string;
  /** What the browser's cookie held. */
  held: string | null;
  user: string;
  grant: string;
  hours: number;
  ip: string;
  userAgent: string;
}

/** Ends the session the browser still held, if any, and starts another. */
export async function startSession(db: Db, { id, token, held, user, grant, hours, ip, userAgent }: Beginning): Promise<void> {
  await db.query({
    text: `with held as (update session set revoked_at = now() where token_hash = $7 and revoked_at is null)
      insert into session (id, version, token_hash, user_id, grant_id, created_at, last_seen_at, expires_at, ip, user_agent)
      values ($8, 1, $1, $2, $3, now(), now(), now() + make_interval(hours => $4), $5, $6)`,
    values: [token, user, grant, hours, ip, userAgent, held, id],
  });
}

/** The same signing-in under a new token, in a role of the same user that is in force; otherwise nothing. `grant` is as it was typed. */
export async function renewSession(
  db: Db,
  { session, grant, token }: { session: string; grant: string; token: string },
): Promise<string | null> {
  if (!isUuid(grant)) return null;
  const { rows } = await db.query<{ id: string }>({
    text: `with old as (
        update session s set revoked_at = now() from "grant" g
        where s.id = $1 and s.revoked_at is null and g.id = $2 and g.user_id = s.user_id and ${inForce('g')}
        returning s.user_id, g.id as grant_id, s.expires_at, s.ip, s.user_agent
      )
      insert into session (id, version, token_hash, user_id, grant_id, created_at, last_seen_at, expires_at, ip, user_agent)
      select gen_random_uuid(), 1, $3, user_id, grant_id, now(), now(), expires_at, ip, user_agent from old returning id`,
    values: [session, grant, token],
  });
  return rows[0]?.id ?? null;
}

/** One of the user's own. `session` is as it was typed. */
export async function revokeSession(db: Db, session: string, user: string): Promise<boolean> {
  if (!isUuid(session)) return false;
  const { rows } = await db.query({
    text: 'update session set revoked_at = now() where id = $1 and user_id = $2 and revoked_at is null returning id',
    values: [session, user],
  });
  return rows.length === 1;
}

export interface SessionLine {
  id: string;
  role: string;
  createdAt: string;
  lastSeenAt: string;
  ip: string | null;
  userAgent: string | null;
}

export async function sessionsOf(db: Db, user: string, idleMinutes: number): Promise<SessionLine[]> {
  const { rows } = await db.query<SessionLine>({
    text: `select s.id, g.role, ${moment('s.created_at')} as "createdAt", ${moment('s.last_seen_at')} as "lastSeenAt", s.ip, s.user_agent as "userAgent"
      from session s join "grant" g on g.id = s.grant_id where s.user_id = $1 and ${alive} order by s.last_seen_at desc`,
    values: [user, idleMinutes],
  });
  return rows;
}

export interface Person {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  /** Every role held today; `grant` is its id. */
  roles: { grant: string; role: Role; current: boolean; startedOn: string; endedOn: string | null }[];
}

/** Whose session it is, in which role, and the roles they may change to. */
export async function personOf(db: Db, session: string): Promise<Person | undefined> {
  const { rows } = await db.query<Person>({
    text: `select u.id, u.username, u.display_name as "displayName", g.role, (
        select json_agg(json_build_object('grant', h.id, 'role', h.role, 'current', h.id = g.id, 'startedOn', h.started_on, 'endedOn', h.ended_on)
          order by h.started_on, h.id)
        from "grant" h where h.user_id = u.id and ${inForce('h')}) as roles
      from session s join "user" u on u.id = s.user_id join "grant" g on g.id = s.grant_id and ${inForce('g')} where s.id = $1`,
    values: [session],
  });
  return rows[0];
}
