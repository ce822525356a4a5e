import { isUuid } from '../../shared/uuid.js';
import { Refused } from '../access/refused.js';
import { may, mayRead, rowsFor } from '../access/rights.js';
import type { RowClass } from '../model/field.js';
import { reachesOf, step, type ToMany } from '../model/reach.js';
import { takeOf } from './bind.js';
import { changesOf, type HistoryEvent } from './history.js';
import { asked, given } from './save/ask.js';
import type { Image } from './save/image.js';
import type { SaveEnv } from './save/request.js';
import { inSight } from './sight.js';
import { Statement } from './sql.js';

/** A row that is gone. */
export interface Deletion extends Pick<HistoryEvent, 'at' | 'by' | 'operation' | 'label' | 'changes'> {
  resource: string;
  id: string;
}

export interface DeletionsAsked {
  resource: string;
  ids: readonly string[];
  take: number;
}

const most = takeOf(1_000);
const mostOwners = 100;

/** Rows of the lists of these rows that were deleted and are not back, latest first: those that whoever asks could see today, cut to their fields. */
export async function deletions(env: SaveEnv, { resource, ids, take }: DeletionsAsked): Promise<Deletion[]> {
  const row = env.resources.find(({ name }) => name === resource);
  if (!row) throw new Refused(`there is no ${resource}`);
  rowsFor(env.actor.role, 'read', row);
  if (ids.length > mostOwners) throw new Refused(`of at most ${mostOwners} rows at once`, 'ids');
  const [owners, lists] = [await inSight(env, row, ids.filter(isUuid)), listsOf(env, row)];
  const gone = owners.length > 0 && lists.length > 0 ? await goneFrom(env, { owners, lists, take }) : [];
  const targets = [...new Set(lists.map(({ target }) => target))];
  const told = await Promise.all(targets.map((target) => toldOf(env, target, gone)));
  return told.flat().toSorted((a, b) => b.at.localeCompare(a.at));
}

async function toldOf(env: SaveEnv, row: RowClass, gone: readonly Gone[]): Promise<Deletion[]> {
  const own = gone.filter(({ resource }) => resource === row.name);
  const ids = own.map(({ id }) => id);
  const seen = new Set(ids.length > 0 ? (await inSight(env, row, ids)).map(({ id }) => id) : []);
  return own
    .filter(({ id }) => seen.has(id))
    .map(({ before, ...one }) => ({ ...one, changes: changesOf(env.actor.role, row, { before, after: null }) }));
}

/** By links that the role may read: what belongs to a row is known by them. */
const listsOf = ({ actor: { role }, resources }: SaveEnv, row: RowClass): ToMany[] =>
  reachesOf(row).flatMap(({ name }) => {
    const next = step(row, name);
    const list = next && 'many' in next && next.many.how === 'back' ? next.many : null;
    return list && resources.includes(list.target) && may(role, 'read', list.target) && mayRead(role, list.by) ? [list] : [];
  });

type Gone = Omit<Deletion, 'changes'> & { before: Image };

function goneFrom(
  env: SaveEnv,
  { owners, lists, take }: { owners: readonly { id: string }[]; lists: readonly ToMany[]; take: number },
): Promise<Gone[]> {
  const sql = new Statement();
  const texts = (values: readonly string[]) => given(sql, values, 'text[]');
  const [names, links] = [texts(lists.map(({ target }) => target.name)), texts(lists.map(({ by }) => by.column))];
  return asked<Gone & Record<string, unknown>>(
    env,
    sql,
    `select distinct on (e."seq") e."resource", e."row_id" as "id", to_jsonb(e."at") as "at", u."display_name" as "by",
       e."operation_id" as "operation", o."label", e."before"
     from unnest(${names}, ${links}) list("resource", "link") cross join unnest(${texts(owners.map(({ id }) => id))}) owner("id")
     join "trail" e on e."event" = 'D' and e."resource" = list."resource" and e."scope" @> jsonb_build_object(list."link", owner."id")
     left join "operation" o on o."id" = e."operation_id" left join "user" u on u."id" = o."actor"
     where not exists (select from "trail" l where l."resource" = e."resource" and l."row_id" = e."row_id" and l."seq" > e."seq")
     order by e."seq" desc limit ${sql.literal({ constant: take }, most, 'bigint')}`,
  );
}
