import { Refused } from '../../access/refused.js';
import { may, rowsFor } from '../../access/rights.js';
import { limits } from '../../config.js';
import type { RowClass } from '../../model/field.js';
import { Statement, tableOf } from '../sql.js';
import { given, idsOf } from './ask.js';
import type { Creation, Part } from './change.js';
import { type Consequence, consequenceOf } from './follow/consequence.js';
import { cellsOf, type Image, versionOf } from './image.js';
import { problem } from './problem.js';
import type { Asked } from './read.js';
import type { SaveEnv } from './request.js';
import type { Transaction } from './transaction.js';
import { assertWritable } from './writable.js';

/** What was asked, with the rows that are to come back among those to be made. */
export async function restored(tx: Transaction, { change, restores, problems }: Asked): Promise<Pick<Asked, 'change' | 'problems'>> {
  const found = [...problems];
  const named = new Map<RowClass, ReadonlyMap<string, Image>>();
  for (const { row, ids } of restores) {
    const gone = await goneRows(tx, row, ids);
    named.set(row, gone);
    found.push(...ids.filter((id) => !gone.has(id)).map((id) => problem(row, id, { code: 'NOT_FOUND' })));
  }
  const others = await deletedWith(
    tx,
    restores.map(({ row, together }) => ({ row, ids: together.filter((id) => named.get(row)?.has(id)) })),
  );
  const back = new Map<RowClass, Map<string, Image>>();
  for (const { row } of change)
    back.set(row, new Map([...(named.get(row) ?? []), ...(await goneRows(tx, row, others.get(row.name) ?? []))]));
  for (const row of back.keys()) leaveFollowing(back, consequenceOf(row));
  const parts = change.map((part): Part => {
    const rows = [...(back.get(part.row) ?? [])];
    if (rows.length > 0) rowsFor(tx.env.actor.role, 'create', part.row);
    return { ...part, creations: [...part.creations, ...rows.map(([id, image]) => revived(tx.env, part.row, id, image))] };
  });
  return { change: parts, problems: found };
}

/** What a document that comes back brings about anew does not come back besides. */
function leaveFollowing(back: ReadonlyMap<RowClass, Map<string, Image>>, consequence: Consequence | null) {
  if (!consequence) return;
  const { document, row, fields } = consequence;
  for (const [id, image] of back.get(row) ?? []) if (back.get(document)?.has(String(image[fields.by.column]))) back.get(row)?.delete(id);
}

/** What the saves that deleted these rows deleted besides, and is not back: ids by resource. */
async function deletedWith(
  tx: Transaction,
  together: readonly { row: RowClass; ids: readonly string[] }[],
): Promise<Map<string, string[]>> {
  const named = together.flatMap(({ row, ids }) => ids.map((id) => ({ resource: row.name, id })));
  const readable = tx.env.resources.filter((row) => may(tx.env.actor.role, 'read', row)).map(({ name }) => name);
  if (named.length === 0) return new Map();
  const sql = new Statement();
  const resources = given(
    sql,
    named.map(({ resource }) => resource),
    'text[]',
  );
  const last = `select t."event", t."operation_id" from "trail" t
    where t."resource" = w."resource" and t."row_id" = w."id" order by t."seq" desc limit 1`;
  const found = await tx.ask<{ resource: string; id: string }>(
    sql,
    `select e."resource", e."row_id" as "id" from (
       select distinct l."operation_id" from unnest(${resources}, ${idsOf(sql, named)}) w("resource", "id") cross join lateral (${last}) l where l."event" = 'D'
     ) o join "trail" e on e."operation_id" = o."operation_id"
     where e."event" = 'D' and e."resource" = any(${given(sql, readable, 'text[]')})
       and not exists (select from "trail" l where l."resource" = e."resource" and l."row_id" = e."row_id" and l."seq" > e."seq")
     limit ${limits.changes + 1}`,
  );
  if (found.length > limits.changes) throw new Refused(`a save has at most ${limits.changes} changes`, 'changes');
  const byResource = new Map<string, string[]>();
  for (const { resource, id } of found) byResource.set(resource, [...(byResource.get(resource) ?? []), id]);
  return byResource;
}

/** A deleted row as a new one, with its old id. Its versions go on: nobody takes it for the row they once read. */
export function revived(env: SaveEnv, row: RowClass, id: string, image: Image): Creation {
  const cells = cellsOf(env, row, id, image);
  assertWritable(
    env.actor.role,
    row,
    [...cells.keys()].filter((field) => cells.get(field) !== null),
  );
  return { id, version: versionOf(image) + 1, cells, exact: true };
}

/** Rows that were deleted last of all, as they were, if the actor could see such a row. */
async function goneRows(tx: Transaction, row: RowClass, ids: readonly string[]): Promise<Map<string, Image>> {
  if (ids.length === 0) return new Map();
  const sql = new Statement();
  const last = `select distinct on ("row_id") "row_id", "event", "before" from "trail"
    where "resource" = ${given(sql, row.name, 'text')} and "row_id" = any(${given(sql, ids, 'uuid[]')}) order by "row_id", "seq" desc`;
  const found = await tx.ask<{ id: string; image: Image }>(
    sql,
    `select e."row_id" as "id", e."before" as "image" from (${last}) e cross join lateral jsonb_populate_record(null::${tableOf(row)}, e."before") r
     where e."event" = 'D' and ${tx.mayAll(sql, row, 'r', ['read'])}`,
  );
  return new Map(found.map(({ id, image }) => [id, image]));
}
