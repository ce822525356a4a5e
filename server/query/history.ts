import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { mayRead, rowsFor } from '../access/rights.js';
import { type Field, fieldsOf, type RowClass } from '../model/field.js';
import { skip as skipped, takeOf } from './bind.js';
import { asked, given, reach } from './save/ask.js';
import type { Image } from './save/image.js';
import type { SaveEnv } from './save/request.js';
import { Statement, tableOf } from './sql.js';

export interface HistoryEvent {
  at: string;
  /** Name of who did it; null: the platform itself. */
  by: string | null;
  operation: string | null;
  label: string | null;
  /** What the operation took back. */
  undoes: string | null;
  event: 'CREATE' | 'UPDATE' | 'DELETE';
  changes: { field: string; from: unknown; to: unknown }[];
}

export interface HistoryAsked {
  resource: string;
  id: string;
  take: number;
  skip: number;
}
const most = takeOf(1_000);

/** What happened to a row, newest first, as its reader of today may see it; nothing at all of a row that is out of sight. */
export async function history(env: SaveEnv, { resource, id, ...page }: HistoryAsked): Promise<HistoryEvent[]> {
  const row = env.resources.find(({ name }) => name === resource);
  if (!row) throw new Refused(`there is no ${resource}`);
  rowsFor(env.actor.role, 'read', row);
  if (!isUuid(id)) return [];
  const events = (await isInSight(env, row, id)) ? await eventsOf(env, row, { id, ...page }) : [];
  const fields = fieldsOf(row).filter((field) => mayRead(env.actor.role, field));
  return events.map(({ before, after, event, ...rest }) => ({ ...rest, event: names[event], changes: changesOf(fields, before, after) }));
}

const names = { I: 'CREATE', U: 'UPDATE', D: 'DELETE' } as const;

/** The row is there and in reach; or it is gone, and was when it went. */
async function isInSight(env: SaveEnv, row: RowClass, id: string): Promise<boolean> {
  const sql = new Statement();
  const inReach = reach(env.actor.role, sql, { row, alias: 'r', actions: ['read'] });
  const [wanted, table] = [given(sql, id, 'uuid'), tableOf(row)];
  const last = `select "event", "before" from "trail" where "resource" = ${given(sql, row.name, 'text')} and "row_id" = ${wanted} order by "seq" desc limit 1`;
  const found = await asked(
    env,
    sql,
    `select from ${table} r where r."id" = ${wanted} and ${inReach}
     union all
     select from (${last}) e cross join lateral jsonb_populate_record(null::${table}, e."before") r where e."event" = 'D' and ${inReach}`,
  );
  return found.length > 0;
}

type Told = Omit<HistoryEvent, 'event' | 'changes'> & { event: keyof typeof names; before: Image | null; after: Image | null };

function eventsOf(env: SaveEnv, row: RowClass, { id, take, skip }: Omit<HistoryAsked, 'resource'>): Promise<Told[]> {
  const sql = new Statement();
  return asked<Told & Record<string, unknown>>(
    env,
    sql,
    `select to_jsonb(e."at") as "at", u."display_name" as "by", e."operation_id" as "operation", o."label", o."undoes", e."event", e."before", e."after"
     from "trail" e left join "operation" o on o."id" = e."operation_id" left join "user" u on u."id" = o."actor"
     where e."resource" = ${given(sql, row.name, 'text')} and e."row_id" = ${given(sql, id, 'uuid')} order by e."seq" desc
     limit ${sql.literal({ constant: take }, most, 'bigint')} offset ${sql.literal({ constant: skip }, skipped, 'bigint')}`,
  );
}

function changesOf(fields: readonly Field[], before: Image | null, after: Image | null): HistoryEvent['changes'] {
  return fields.flatMap((field) => {
    const [from, to] = [valueIn(field, before), valueIn(field, after)];
    return (before?.[field.column] === undefined && after?.[field.column] === undefined) || (from === null && to === null)
      ? []
      : [{ field: field.name, from, to }];
  });
}

/** Of a secret only that it changed. */
function valueIn({ kind, column }: Field, image: Image | null): unknown {
  const value = image?.[column] ?? null;
  return kind === 'secret' && value !== null ? '*********' : value;
}
