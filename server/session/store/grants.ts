import { type AreaKind, type Areas, areaKinds, type Role } from '../../model/roles.js';
import { type Db, inForce, today } from './db.js';

/** A role from a day, until before another, over places, units and agencies. */
export interface Duty extends Partial<Areas> {
  role: Role;
  /** Today, unless said. */
  from?: string | null;
  until?: string | null;
}

/** Where the areas of a grant stand. */
export const areaTables: Readonly<Record<AreaKind, { table: string; column: string }>> = {
  places: { table: 'grant_place', column: 'place_id' },
  units: { table: 'grant_unit', column: 'unit_id' },
  agencies: { table: 'grant_agency', column: 'agency_id' },
};

/** Of the grant under that name, the ids of its areas of a kind. */
export const areasOf = (kind: AreaKind, grant: string) =>
  `select a.${areaTables[kind].column}::text from ${areaTables[kind].table} a where a.grant_id = ${grant}.id`;
const areaIds = (kind: AreaKind, grant: string) => `array(${areasOf(kind, grant)} order by 1)`;

export interface GrantLine extends Areas {
  id: string;
  version: number;
  role: Role;
  startedOn: string;
  endedOn: string | null;
  inForce: boolean;
}

/** A grant as JSON has it. */
export const grantObject = (grant: string) => `json_build_object(
  'id', ${grant}.id, 'version', ${grant}.version, 'role', ${grant}.role, 'startedOn', ${grant}.started_on, 'endedOn', ${grant}.ended_on,
  'inForce', ${inForce(grant)}, ${areaKinds.map((kind) => `'${kind}', ${areaIds(kind, grant)}`).join(', ')})`;

/** The roles a user holds today, the one last used first. */
export async function grantsOf(db: Db, user: string): Promise<GrantLine[]> {
  const { rows } = await db.query<{ held: GrantLine }>({
    text: `select ${grantObject('g')} as held from "grant" g where g.user_id = $1 and ${inForce('g')}
      order by (select max(s.created_at) from session s where s.user_id = g.user_id and s.grant_id = g.id) desc nulls last, g.started_on, g.id`,
    values: [user],
  });
  return rows.map(({ held }) => held);
}

export async function grantById(db: Db, id: string): Promise<(GrantLine & { userId: string }) | undefined> {
  const { rows } = await db.query<{ held: GrantLine; user: string }>({
    text: `select ${grantObject('g')} as held, g.user_id as "user" from "grant" g where g.id = $1`,
    values: [id],
  });
  return rows[0] && { ...rows[0].held, userId: rows[0].user };
}

/** Steps of a statement that give the duty of `$1 … $6` to the one user in `users`, if there is a duty. */
export const given = (users: string) => `given as (
    insert into "grant" (id, version, user_id, role, started_on, ended_on)
    select gen_random_uuid(), 1, id, $1::text, coalesce($2::date, ${today}), $3::date from ${users} where $1 is not null returning id
  ), ${areaKinds.map((kind, place) => `${kind} as (${addAreas(kind, 'given', `$${place + 4}::uuid[]`)})`).join(', ')}`;

const addAreas = (kind: AreaKind, grants: string, ids: string) =>
  `insert into ${areaTables[kind].table} (id, version, grant_id, ${areaTables[kind].column})
    select gen_random_uuid(), 1, ${grants}.id, area from ${grants}, (select distinct unnest(${ids})) each(area)`;

export const dutyValues = (duty: Duty | null) => [
  duty?.role ?? null,
  duty?.from ?? null,
  duty?.until ?? null,
  ...areaKinds.map((kind) => duty?.[kind] ?? []),
];

export async function addGrant(db: Db, user: string, duty: Duty): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>({
    text: `with made as (select id from "user" where id = $7), ${given('made')} select id from given`,
    values: [...dutyValues(duty), user],
  });
  return rows[0]?.id ?? null;
}

/** Whether the user holds the same role over the same areas on some day of these, by another grant than `except`. */
export async function isHeld(db: Db, user: string, duty: Duty, except: string | null): Promise<boolean> {
  const same = areaKinds.map(
    (kind, place) => `${areaIds(kind, 'g')} = array(select distinct unnest($${place + 4}::uuid[])::text order by 1)`,
  );
  const { rows } = await db.query({
    text: `select 1 from "grant" g where g.user_id = $7 and g.role = $1 and g.id is distinct from $8::uuid
      and daterange(g.started_on, g.ended_on) && daterange(coalesce($2::date, ${today}), $3::date) and ${same.join(' and ')}`,
    values: [...dutyValues(duty), user, except],
  });
  return rows.length > 0;
}

/** Other days and other areas for a grant; false if somebody has changed it since that version. */
export async function changeGrant(db: Db, grant: { id: string; version: number }, { from, until, ...areas }: Duty): Promise<boolean> {
  const { rows } = await db.query({
    text: `update "grant" set started_on = coalesce($3::date, started_on), ended_on = $4::date, version = version + 1
      where id = $1 and version = $2 returning id`,
    values: [grant.id, grant.version, from ?? null, until ?? null],
  });
  if (rows.length === 0) return false;
  for (const kind of areaKinds) {
    const { table, column } = areaTables[kind];
    const held = `with held as (select $1::uuid as id), lost as (delete from ${table} where grant_id = $1 and ${column} <> all($2::uuid[]))`;
    const added = `(select array(select unnest($2::uuid[]) except select ${column} from ${table} where grant_id = $1))`;
    await db.query({ text: `${held} ${addAreas(kind, 'held', added)}`, values: [grant.id, areas[kind] ?? []] });
  }
  return true;
}

/**
 * The day is the first one without the role: today, unless said; one that has ended by then stays ended. A grant of which no day is left is taken back as if never given,
 * and what sessions there were are nobody's. False: somebody has changed it since that version.
 */
export async function endGrant(db: Db, grant: { id: string; version: number }, on: string | null): Promise<boolean> {
  const gone = areaKinds.map((kind) => `${kind} as (delete from ${areaTables[kind].table} where grant_id in (select id from void))`);
  const { rows } = await db.query({
    text: `with held as (
        select g.id, g.started_on, coalesce($3::date, ${today}) as day from "grant" g where g.id = $1 and g.version = $2
      ), ended as (
        update "grant" g set ended_on = least(g.ended_on, held.day), version = version + 1 from held where g.id = held.id and held.started_on < held.day
      ), void as (
        select id from held where started_on >= day
      ), sessions as (
        update session set grant_id = null where grant_id in (select id from void)
      ), ${gone.join(', ')}, gone as (
        delete from "grant" where id in (select id from void)
      ) select id from held`,
    values: [grant.id, grant.version, on],
  });
  return rows.length > 0;
}
