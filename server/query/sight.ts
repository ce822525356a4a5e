import type { RowClass } from '../model/field.js';
import { asked, given, reach } from './save/ask.js';
import type { SaveEnv } from './save/request.js';
import { Statement, tableOf } from './sql.js';

/** Those that are there and in reach; or that are gone, and were when they went. */
export function inSight(env: SaveEnv, row: RowClass, ids: readonly string[]): Promise<{ id: string }[]> {
  const sql = new Statement();
  const inReach = reach(env.actor.role, sql, { row, alias: 'r', actions: ['read'] });
  const [wanted, table] = [given(sql, ids, 'uuid[]'), tableOf(row)];
  const last = `select t."event", t."before" from "trail" t
    where t."resource" = ${given(sql, row.name, 'text')} and t."row_id" = w."id" order by t."seq" desc limit 1`;
  return asked<{ id: string }>(
    env,
    sql,
    `select r."id" from ${table} r where r."id" = any(${wanted}) and ${inReach}
     union all
     select w."id" from unnest(${wanted}) w("id") cross join lateral (${last}) e cross join lateral jsonb_populate_record(null::${table}, e."before") r where e."event" = 'D' and ${inReach}`,
  );
}
