import type { Label } from '../../shared/kinds.js';
import { fieldsOf, type RowClass } from '../model/field.js';
import { snake } from '../model/naming.js';
import { resourceOf } from '../model/resource.js';
import type { SaveEnv } from '../query/save/request.js';
import { demoIds } from './mark.js';

type Db = Pick<SaveEnv['pool'], 'query'>;

const isDemo = (column: string) => `${column} between '${demoIds.first}' and '${demoIds.last}'`;
const tableOf = (row: RowClass) => `"${snake(row.name)}"`;

/** A look at the beginning of one stretch of each key. */
export async function isDemoLoaded(db: Db, resources: readonly RowClass[]): Promise<boolean> {
  const any = resources.map((row) => `exists (select from ${tableOf(row)} where ${isDemo('id')})`).join(' or ');
  const { rows } = await db.query<{ loaded: boolean }>(`select ${any} as loaded`);
  return rows[0]?.loaded ?? false;
}

/** Today where the plan is carried out. */
export async function dayOf(db: Db): Promise<string> {
  const { rows } = await db.query<{ today: string }>(`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as today`);
  return rows[0]?.today ?? '';
}

/** How many rows of a resource there are. */
export interface Tally {
  resource: string;
  label: Label;
  count: number;
}

/** Rows that are neither of a demonstration nor come with the platform, whose ids are UUIDv5. */
export async function realRows(db: Db, resources: readonly RowClass[]): Promise<Tally[]> {
  const counts = resources.map(
    (row) =>
      `select '${row.name}' as resource, count(*)::integer as count from ${tableOf(row)} where not (${isDemo('id')}) and substr(id::text, 15, 1) <> '5'`,
  );
  const { rows } = await db.query<Omit<Tally, 'label'>>(counts.join(' union all '));
  return rows.filter(({ count }) => count > 0).map((found) => ({ ...found, label: labelOf(resources, found) }));
}

/** The number of the next loading: ids that were used before are not used again. */
export async function nextLoading(db: Db): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*)::integer as count from operation where ${isDemo('id')}`);
  return (rows[0]?.count ?? 0) + 1;
}

export async function demoRows(db: Db, row: RowClass): Promise<{ id: string; version: number }[]> {
  return (await db.query<{ id: string; version: number }>(`select id, version from ${tableOf(row)} where ${isDemo('id')} order by id`))
    .rows;
}

/** A row of somebody's that links to a demonstration row. */
export interface Hanging {
  resource: string;
  label: Label;
  id: string;
  /** The link. */
  field: string;
}

/** Tables of the platform's own as well: whose area of duty is a demonstration unit would be left with none. */
export async function hanging(db: Db, tables: readonly RowClass[]): Promise<Hanging[]> {
  const links = tables.flatMap((row) => fieldsOf(row).flatMap((field) => (field.kind === 'link' ? [{ row, field }] : [])));
  const found = links.map(
    ({ row, field }) =>
      `select '${row.name}' as resource, id, '${field.name}' as field from ${tableOf(row)} where ${isDemo(`"${field.column}"`)} and not (${isDemo('id')})`,
  );
  const { rows } = await db.query<Omit<Hanging, 'label'>>(`${found.join(' union all ')} order by resource, id limit 200`);
  return rows.map((found) => ({ ...found, label: labelOf(tables, found) }));
}

/** What people call the rows that were found. */
function labelOf(tables: readonly RowClass[], { resource }: { resource: string }): Label {
  const row = tables.find(({ name }) => name === resource);
  return row ? resourceOf(row) : { vi: resource, en: resource };
}
