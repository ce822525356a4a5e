import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { mayRead, rowsFor } from '../access/rights.js';
import { type Field, fieldsOf, type RowClass } from '../model/field.js';
import type { Role } from '../model/roles.js';
import { skip as skipped, takeOf } from './bind.js';
import { asked, given } from './save/ask.js';
import type { Image } from './save/image.js';
import type { SaveEnv } from './save/request.js';
import { inSight } from './sight.js';
import { Statement } from './sql.js';

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
  const inReach = await inSight(env, row, [id]);
  const events = inReach.length > 0 ? await eventsOf(env, row, { id, ...page }) : [];
  return events.map(({ before, after, event, ...rest }) => ({
    ...rest,
    event: names[event],
    changes: changesOf(env.actor.role, row, { before, after }),
  }));
}

export const names = { I: 'CREATE', U: 'UPDATE', D: 'DELETE' } as const;

interface Images {
  before: Image | null;
  after: Image | null;
}
type Told = Omit<HistoryEvent, 'event' | 'changes'> & { event: keyof typeof names } & Images;

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

/** Between two images of a row, in the fields that a role may read. */
export function changesOf(role: Role, row: RowClass, { before, after }: Images): HistoryEvent['changes'] {
  const fields = fieldsOf(row).filter((field) => mayRead(role, field));
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
