import { isUuid } from '../../shared/uuid.js';
import { may } from '../access/rights.js';
import { skip as skipped, takeOf } from './bind.js';
import { changesOf, type HistoryEvent, names } from './history.js';
import { asked, given } from './save/ask.js';
import { everyRowOf } from './save/everyRow.js';
import type { Image } from './save/image.js';
import type { SaveEnv } from './save/request.js';
import { inSight } from './sight.js';
import { Statement } from './sql.js';

/** What a save did to one row. */
export interface OperationDeed extends Pick<HistoryEvent, 'event' | 'changes'> {
  resource: string;
  id: string;
}

export interface DeedsAsked {
  operation: string;
  take: number;
  skip: number;
}

const most = takeOf(1_000);

/** What a save did row by row, as its reader of today may see it: rows and fields that are out of sight by now are left out. */
export async function operationRows(env: SaveEnv, wanted: DeedsAsked): Promise<OperationDeed[]> {
  if (!isUuid(wanted.operation)) return [];
  const events = await eventsOf(env, wanted);
  const seen = new Set<string>();
  for (const row of env.resources) {
    const ids = events.filter(({ resource }) => resource === row.name).map(({ id }) => id);
    if (ids.length > 0) for (const { id } of await inSight(env, row, ids)) seen.add(`${row.name} ${id}`);
  }
  return events
    .filter(({ resource, id }) => seen.has(`${resource} ${id}`))
    .flatMap(({ resource, id, event, before, after }) => {
      const row = env.resources.find(({ name }) => name === resource);
      return row ? [{ resource, id, event: names[event], changes: changesOf(env.actor.role, row, { before, after }) }] : [];
    });
}

interface Told {
  resource: string;
  id: string;
  event: keyof typeof names;
  before: Image | null;
  after: Image | null;
}

function eventsOf(env: SaveEnv, { operation, take, skip }: DeedsAsked): Promise<Told[]> {
  const sql = new Statement();
  const readable = env.resources.filter((row) => may(env.actor.role, 'read', row)).map(({ name }) => name);
  return asked<Told & Record<string, unknown>>(
    env,
    sql,
    `select e."resource", e."row_id" as "id", e."event", e."before", e."after" from "operation" o join "trail" e on e."operation_id" = o."id"
     where o."id" = ${given(sql, operation, 'uuid')} and ${everyRowOf(env, sql, 'o')} and e."resource" = any(${given(sql, readable, 'text[]')})
     order by e."seq" limit ${sql.literal({ constant: take }, most, 'bigint')} offset ${sql.literal({ constant: skip }, skipped, 'bigint')}`,
  );
}
