import { type Db, inForce, moment } from './db.js';
import { type GrantLine, grantObject } from './grants.js';

/** In the order in which they are asked: who is locked is nothing else. */
export const accountStates = ['LOCKED', 'INVITED', 'WITHOUT_ROLE', 'ACTIVE'] as const;
export type AccountState = (typeof accountStates)[number];

export interface AccountLine {
  id: string;
  version: number;
  username: string;
  displayName: string;
  state: AccountState;
  suspendedAt: string | null;
  /** Of the link that sets a password, if one is open. */
  invitedUntil: string | null;
  lastSeenAt: string | null;
  /** All of them: ended, in force and to come. */
  grants: GrantLine[];
}

export interface AccountsAsked {
  /** One account alone. */
  id?: string;
  /** Part of a name, in whatever spelling, already folded. */
  search?: string;
  state?: AccountState | null;
  take: number;
  skip: number;
}

const open = 'i.user_id = u.id and i.used_at is null and i.expires_at > now()';

const lines = `select u.id, u.version, u.username, u.display_name as "displayName", ${moment('u.suspended_at')} as "suspendedAt",
    u.display_name_sort as sort, u.display_name_folded as name, u.username_folded as login,
    case when u.suspended_at is not null then 'LOCKED' when c.id is null then 'INVITED'
      when not exists (select from "grant" g where g.user_id = u.id and ${inForce('g')}) then 'WITHOUT_ROLE' else 'ACTIVE' end as state,
    (select ${moment('max(i.expires_at)')} from invitation i where ${open}) as "invitedUntil",
    (select ${moment('max(s.last_seen_at)')} from session s where s.user_id = u.id) as "lastSeenAt",
    (select coalesce(json_agg(${grantObject('g')} order by g.started_on desc, g.id), '[]') from "grant" g where g.user_id = u.id) as grants
  from "user" u left join credential c on c.user_id = u.id`;

/** By given name. */
export async function accountLines(db: Db, { id, search, state, take, skip }: AccountsAsked) {
  const { rows } = await db.query<AccountLine & { total: number }>({
    text: `with line as (${lines} where $1::uuid is null or u.id = $1)
      select id, version, username, "displayName", state, "suspendedAt", "invitedUntil", "lastSeenAt", grants, (count(*) over ())::int as total
      from line where ($2::text is null or state = $2) and (strpos(name, $3) > 0 or strpos(login, $3) > 0 or $3 = '')
      order by sort, id limit $4 offset $5`,
    values: [id ?? null, state ?? null, search ?? '', take, skip],
  });
  return { rows: rows.map(({ total, ...line }) => line), total: rows[0]?.total ?? 0 };
}
