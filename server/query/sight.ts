import type { RowClass } from '../model/field.js';
import { parameters, query, type Run } from './run.js';
import { given, reach } from './save/ask.js';
import { Statement, tableOf } from './sql.js';

/** Those that are there and in reach; or that are gone, and were when they went. */
export async function inSight(env: Omit<Run, 'values'>, row: RowClass, ids: readonly string[]): Promise<{ id: string }[]> {
  const sql = new Statement();
  const inReach = reach(env.actor.role, sql, { row, alias: 'r', actions: ['read'] });
  const [wanted, table] = [given(sql, ids, 'uuid[]'), tableOf(row)];
  const last = `select t."event", t."before" from "trail" t
    where t."resource" = ${given(sql, row.name, 'text')} and t."row_id" = w."id" order by t."seq" desc limit 1`;
  const text = `select r."id" from ${table} r where r."id" = any(${wanted}) and ${inReach}
     union all
     select w."id" from unnest(${wanted}) w("id") cross join lateral (${last}) e cross join lateral jsonb_populate_record(null::${table}, e."before") r where e."event" = 'D' and ${inReach}`;
  const rows = await query(env, text, parameters({ ...env, values: [] }, sql.sources, []));
  return rows.flatMap(([id]) => (id ? [{ id }] : []));
}
