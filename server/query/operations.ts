import type { OperationRow } from '../../shared/operation.js';
import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { may } from '../access/rights.js';
import { skip as skipped, takeOf } from './bind.js';
import { asked, given } from './save/ask.js';
import { everyRowOf } from './save/everyRow.js';
import type { SaveEnv } from './save/request.js';
import { Statement } from './sql.js';

export interface OperationPage {
  rows: OperationRow[];
  /** Up to 10,001. Counted for who asks: it takes longer than a page. */
  total: () => Promise<number>;
  /** What to skip for the page after this one; null: there is none. */
  next: number | null;
}

export interface OperationsAsked {
  take: number;
  skip: number;
  /** What one did oneself, without what one took back of it and did again. */
  mine?: boolean;
  /** Done in the sheet of this resource. */
  sheet?: string | null;
  /** Done in the list that this sheet is on the page of this row. */
  of?: string | null;
}

const most = takeOf(1_000);
const mostCounted = 10_001;

/** Saves that the actor could undo, newest first. */
export async function operations(env: SaveEnv, wanted: OperationsAsked): Promise<OperationPage> {
  const found = await rowsOf(env, wanted);
  const rows = found.slice(0, wanted.take);
  return { rows, total: () => totalOf(env, wanted), next: found.length > rows.length ? wanted.skip + rows.length : null };
}

async function totalOf(env: SaveEnv, wanted: OperationsAsked): Promise<number> {
  const sql = new Statement();
  const all = `select 1 from "operation" o where ${isWanted(env, sql, wanted)} limit ${mostCounted}`;
  const [found] = await asked<{ total: number }>(env, sql, `select count(*)::integer as "total" from (${all}) capped`);
  return found?.total ?? 0;
}

function isWanted(env: SaveEnv, sql: Statement, { mine, sheet, of }: OperationsAsked): string {
  if (of && !isUuid(of)) throw new Refused('a row is named by a UUID');
  const inSheet = sheet ? ` and o."sheet" = ${given(sql, sheet, 'text')}` : '';
  const onPage = of ? ` and o."of" = ${given(sql, of, 'uuid')}` : '';
  return (mine ? isOwn(sql) : everyRowOf(env, sql, 'o')) + inSheet + onPage;
}

/** Taking back what somebody else did is a deed of one's own. */
function isOwn(sql: Statement): string {
  const me = sql.actor('id');
  return `o."actor" = ${me} and o."payload_hash" is not null
    and not exists (select from "operation" b where b."id" = o."undoes" and b."actor" = ${me})`;
}

/** One more than is asked for, if there is. */
function rowsOf(env: SaveEnv, { take, skip, ...wanted }: OperationsAsked): Promise<OperationRow[]> {
  const sql = new Statement();
  const readable = env.resources.filter((row) => may(env.actor.role, 'read', row)).map(({ name }) => name);
  const page = `select o.* from "operation" o where ${isWanted(env, sql, { take, skip, ...wanted })} order by o."at" desc, o."id" desc
    limit ${sql.literal({ constant: take }, most, 'bigint')} + 1 offset ${sql.literal({ constant: skip }, skipped, 'bigint')}`;
  return asked<OperationRow & Record<string, unknown>>(
    env,
    sql,
    `with recursive page as (${page}), undoing("id", "last", "at", "times") as (
       select "id", "id", "at", 0 from page
       union all
       select c."id", u."id", u."at", c."times" + 1 from undoing c
       cross join lateral (select "id", "at" from "operation" where "undoes" = c."last" order by "at" desc, "id" desc limit 1) u
     ), turned as (select distinct on ("id") * from undoing order by "id", "times" desc)
     select p."id", p."label", p."sheet", to_jsonb(p."at") as "at", u."display_name" as "by", p."undoes",
       t."times" % 2 = 1 as "undone", t."last", to_jsonb(t."at") as "lastAt",
       (select count(distinct (e."resource", e."row_id"))::integer from "trail" e where e."operation_id" = p."id") as "size",
       (select coalesce(jsonb_agg(to_jsonb(each) order by each."first"), '[]') from (${touched(sql, readable)}) each) as "touched"
     from page p join turned t using ("id") left join "user" u on u."id" = p."actor" order by p."at" desc, p."id" desc`,
  );
}

function touched(sql: Statement, readable: readonly string[]): string {
  const count = (event: string) => `count(distinct e."row_id") filter (where e."event" = '${event}')`;
  return `select e."resource", min(e."seq") as "first", ${count('I')} as "created", ${count('U')} as "changed", ${count('D')} as "deleted",
      case when count(distinct e."row_id") = 1 then min(e."row_id"::text) end as "row"
    from "trail" e where e."operation_id" = p."id" and e."resource" = any(${given(sql, readable, 'text[]')}) group by e."resource"`;
}
