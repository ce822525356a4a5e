import type { SavedSheet } from '../../../shared/savedSheet.js';
import type { Role } from '../../model/roles.js';
import { type Db, unlessBroken } from './db.js';

/** Who asks, and what they see of others by the grant they came with. `role`: only where it is an agency by itself. */
export interface Viewer {
  id: string;
  agencies: readonly string[];
  role: Role | null;
}

/** An agency, or a role that is one. */
export interface Share {
  agency: string | null;
  role: Role | null;
}

export interface ViewLine {
  id: string;
  version: number;
  resource: string;
  name: string;
  sheet: SavedSheet;
  isLocked: boolean;
  isOwn: boolean;
  owner: { id: string; displayName: string };
  /** All of them to its owner; to others those by which they see it. */
  shares: Share[];
}

const most = { listed: 500, owned: 200 };

const reaches = '(s.agency_id = any($2::uuid[]) or s.role = $3::text)';
const seen = `(v.owner_id = $1 or exists (select from saved_view_share s where s.view_id = v.id and ${reaches}))`;

const read = `select v.id, v.version, v.resource, v.name, v.sheet, v.is_locked as "isLocked", v.owner_id = $1 as "isOwn",
    json_build_object('id', u.id, 'displayName', u.display_name) as owner,
    (select coalesce(json_agg(json_build_object('agency', s.agency_id, 'role', s.role) order by s.agency_id), '[]')
      from saved_view_share s where s.view_id = v.id and (v.owner_id = $1 or ${reaches})) as shares
  from saved_view v join "user" u on u.id = v.owner_id where ${seen}`;

const values = ({ id, agencies, role }: Viewer) => [id, agencies, role];
const lineOf = ({ sheet, ...line }: Omit<ViewLine, 'sheet'> & { sheet: string }): ViewLine => ({ ...line, sheet: JSON.parse(sheet) });

/** A viewer's own and those shared with them. */
export async function viewsFor(db: Db, viewer: Viewer): Promise<ViewLine[]> {
  const { rows } = await db.query<Omit<ViewLine, 'sheet'> & { sheet: string }>({
    text: `${read} order by v.owner_id <> $1, v.name collate "vi-x-icu", v.id limit ${most.listed}`,
    values: values(viewer),
  });
  return rows.map(lineOf);
}

export async function viewFor(db: Db, viewer: Viewer, id: string): Promise<ViewLine | undefined> {
  const { rows } = await db.query<Omit<ViewLine, 'sheet'> & { sheet: string }>({
    text: `${read} and v.id = $4`,
    values: [...values(viewer), id],
  });
  return rows.map(lineOf)[0];
}

/** TAKEN: the owner has one of that name. FULL: the owner has as many as one may have. */
export async function addView(
  db: Db,
  { owner, resource, name, sheet }: { owner: string; resource: string; name: string; sheet: SavedSheet },
): Promise<string> {
  const adding = db.query<{ id: string }>({
    text: `insert into saved_view (id, version, owner_id, resource, name, sheet, is_locked)
      select gen_random_uuid(), 1, $1::uuid, $2::text, $3::text, $4::text, false
      where (select count(*) from saved_view where owner_id = $1::uuid) < ${most.owned} returning id`,
    values: [owner, resource, name, JSON.stringify(sheet)],
  });
  const added = await unlessBroken(adding, '23505');
  return added ? (added.rows[0]?.id ?? 'FULL') : 'TAKEN';
}

interface Held {
  id: string;
  version: number;
}

/** STALE: somebody has changed it since that version, or there is none. What is null stays. */
export async function changeView(
  db: Db,
  { id, version }: Held,
  { name = null, sheet = null, isLocked = null }: { name?: string | null; sheet?: SavedSheet | null; isLocked?: boolean | null },
): Promise<'DONE' | 'TAKEN' | 'STALE'> {
  const changing = db.query({
    text: `update saved_view set name = coalesce($3, name), sheet = coalesce($4, sheet), is_locked = coalesce($5, is_locked), version = version + 1
      where id = $1 and version = $2 returning id`,
    values: [id, version, name, sheet && JSON.stringify(sheet), isLocked],
  });
  const changed = await unlessBroken(changing, '23505');
  if (!changed) return 'TAKEN';
  return changed.rows.length === 1 ? 'DONE' : 'STALE';
}

/** These shares instead of those it had; within a transaction. */
export async function shareView(db: Db, view: string, shares: readonly Share[]): Promise<void> {
  await db.query({ text: 'delete from saved_view_share where view_id = $1', values: [view] });
  await db.query({
    text: `insert into saved_view_share (id, version, view_id, agency_id, role)
      select gen_random_uuid(), 1, $1::uuid, agency, role from unnest($2::uuid[], $3::text[]) each(agency, role)`,
    values: [view, shares.map(({ agency }) => agency), shares.map(({ role }) => role)],
  });
}

/** With its shares; within a transaction. */
export async function removeView(db: Db, view: string): Promise<void> {
  await db.query({ text: 'delete from saved_view_share where view_id = $1', values: [view] });
  await db.query({ text: 'delete from saved_view where id = $1', values: [view] });
}
