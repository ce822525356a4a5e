import { isUuid } from '../../../shared/uuid.js';
import { areaKinds, type Role } from '../../model/roles.js';
import type { Ended } from '../refusal.js';
import { type Db, inForce, moment, noted } from './db.js';
import { areasOf, type GrantLine, grantObject } from './grants.js';
import type { Preferences } from './preferences.js';

/** Of a session, with `idle` minutes of rest at most. */
const alive = (idle: string) =>
  `(s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => ${idle}))`;

export interface SessionFound {
  session: string;
  grant: string;
  user: string;
  role: string;
  places: string[];
  units: string[];
  agencies: string[];
  /** Not marked as seen for a minute. */
  stale: boolean;
}

const found = `select s.id as session, g.id as grant, g.user_id as "user", g.role, s.last_seen_at < now() - interval '1 minute' as stale,
    ${areaKinds.map((kind) => `array(${areasOf(kind, 'g')}) as ${kind}`).join(', ')}
  from session s
  join "grant" g on g.id = s.grant_id and ${inForce('g')}
  join "user" u on u.id = g.user_id and u.suspended_at is null`;

export async function findSession(db: Db, token: string, idleMinutes: number): Promise<SessionFound | undefined> {
  const { rows } = await db.query<SessionFound>({
    name: 'session',
    text: `${found} where s.token_hash = $1 and ${alive('$2')}`,
    values: [token, idleMinutes],
  });
  return rows[0];
}

/** Those of these sessions that are open, as of now. Asking does not keep them open. */
export async function openSessions(db: Db, sessions: readonly string[], idleMinutes: number): Promise<SessionFound[]> {
  const { rows } = await db.query<SessionFound>({
    text: `${found} where s.id = any($1::uuid[]) and ${alive('$2')}`,
    values: [sessions, idleMinutes],
  });
  return rows;
}

/** Why the session behind a token is none any more. */
export async function endedBy(db: Db, token: string): Promise<Ended> {
  const { rows } = await db.query<{ why: Ended }>({
    text: `select case when u.suspended_at is not null then 'ACCOUNT_LOCKED' when s.revoked_at is not null then 'SESSION_REVOKED'
        when s.expires_at > now() and not coalesce(${inForce('g')}, false) then 'ROLE_ENDED' else 'SIGNED_OUT' end as why
      from session s join "user" u on u.id = s.user_id left join "grant" g on g.id = s.grant_id where s.token_hash = $1`,
    values: [token],
  });
  return rows[0]?.why ?? 'SIGNED_OUT';
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

/** Of a user, all but one. Answers how many there were. */
export async function revokeSessionsOf(db: Db, user: string, except: string | null): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    text: `with ended as (
        update session set revoked_at = now() where user_id = $1 and id is distinct from $2::uuid and revoked_at is null returning id, user_id
      ), kept as (${noted('Session', 'U', 'ended')}) select count(*)::int from ended`,
    values: [user, except],
  });
  return rows[0]?.count ?? 0;
}

/** Anybody's. `session` is as it was typed. */
export async function revokeAnySession(db: Db, session: string): Promise<boolean> {
  if (!isUuid(session)) return false;
  const { rows } = await db.query({
    text: `with ended as (update session set revoked_at = now() where id = $1 and revoked_at is null returning id, user_id),
      kept as (${noted('Session', 'U', 'ended')}) select id from ended`,
    values: [session],
  });
  return rows.length === 1;
}

export interface SessionLine {
  id: string;
  role: Role;
  createdAt: string;
  lastSeenAt: string;
  ip: string | null;
  userAgent: string | null;
  user: { id: string; username: string; displayName: string };
}

/** The sessions that are open, of one user or of all, those last used first. */
export async function sessionsOf(db: Db, user: string | null, idleMinutes: number): Promise<SessionLine[]> {
  const { rows } = await db.query<SessionLine>({
    text: `select s.id, g.role, ${moment('s.created_at')} as "createdAt", ${moment('s.last_seen_at')} as "lastSeenAt", s.ip, s.user_agent as "userAgent",
        json_build_object('id', u.id, 'username', u.username, 'displayName', u.display_name) as "user"
      from session s join "grant" g on g.id = s.grant_id and ${inForce('g')} join "user" u on u.id = s.user_id and u.suspended_at is null
      where ($1::uuid is null or s.user_id = $1) and ${alive('$2')} order by s.last_seen_at desc, s.id limit 1000`,
    values: [user, idleMinutes],
  });
  return rows;
}

export interface Person {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  /** The grant in use. */
  grant: string;
  /** Every role held today. */
  roles: GrantLine[];
  language: Preferences['language'] | null;
  density: Preferences['density'] | null;
}

/** Whose session it is, in which role, the roles they may change to, and how they like the pages. */
export async function personOf(db: Db, session: string): Promise<Person | undefined> {
  const { rows } = await db.query<Person>({
    text: `select u.id, u.username, u.display_name as "displayName", g.role, g.id as grant, p.language, p.density, (
        select json_agg(${grantObject('h')} order by h.started_on, h.id) from "grant" h where h.user_id = u.id and ${inForce('h')}) as roles
      from session s join "user" u on u.id = s.user_id join "grant" g on g.id = s.grant_id and ${inForce('g')}
      left join preference p on p.user_id = u.id where s.id = $1`,
    values: [session],
  });
  return rows[0];
}
