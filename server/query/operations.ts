import { skip as skipped, takeOf } from './bind.js';
import { asked } from './save/ask.js';
import { everyRowOf } from './save/everyRow.js';
import type { SaveEnv } from './save/request.js';
import { Statement } from './sql.js';

export interface OperationPage {
  rows: OperationRow[];
  /** Up to 10,001. */
  total: number;
  /** What to skip for the page after this one; null: there is none. */
  next: number | null;
}
export interface OperationRow {
  id: string;
  label: string | null;
  at: string;
  /** Name of who did it; null: the platform itself. */
  by: string | null;
  undoes: string | null;
  /** Taken back, and not done again since. */
  undone: boolean;
  /** How many rows it wrote. */
  size: number;
}

const most = takeOf(1_000);
const mostCounted = 10_001;

/** Saves that the actor could undo, newest first. */
export async function operations(env: SaveEnv, page: { take: number; skip: number }): Promise<OperationPage> {
  const [rows, total] = [await rowsOf(env, page), await totalOf(env)];
  const end = page.skip + rows.length;
  return { rows, total, next: rows.length > 0 && end < total ? end : null };
}

async function totalOf(env: SaveEnv): Promise<number> {
  const sql = new Statement();
  const all = `select 1 from "operation" o where ${everyRowOf(env, sql, 'o')} limit ${mostCounted}`;
  const [found] = await asked<{ total: number }>(env, sql, `select count(*)::integer as "total" from (${all}) capped`);
  return found?.total ?? 0;
}

function rowsOf(env: SaveEnv, { take, skip }: { take: number; skip: number }): Promise<OperationRow[]> {
  const sql = new Statement();
  const page = `select o.* from "operation" o where ${everyRowOf(env, sql, 'o')} order by o."at" desc, o."id" desc
    limit ${sql.literal({ constant: take }, most, 'bigint')} offset ${sql.literal({ constant: skip }, skipped, 'bigint')}`;
  return asked<OperationRow & Record<string, unknown>>(
    env,
    sql,
    `with recursive page as (${page}), undoing("id", "last", "times") as (
       select "id", "id", 0 from page
       union all
       select c."id", u."id", c."times" + 1 from undoing c
       cross join lateral (select "id" from "operation" where "undoes" = c."last" order by "at" desc, "id" desc limit 1) u
     )
     select p."id", p."label", to_jsonb(p."at") as "at", u."display_name" as "by", p."undoes",
       (select max(c."times") % 2 = 1 from undoing c where c."id" = p."id") as "undone",
       (select count(distinct (e."resource", e."row_id"))::integer from "trail" e where e."operation_id" = p."id") as "size"
     from page p left join "user" u on u."id" = p."actor" order by p."at" desc, p."id" desc`,
  );
}
