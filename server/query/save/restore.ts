import type { RowClass } from '../../model/field.js';
import { Statement, tableOf } from '../sql.js';
import { given } from './ask.js';
import type { Creation, Part } from './change.js';
import { cellsOf, type Image, versionOf } from './image.js';
import { problem } from './problem.js';
import type { Asked } from './read.js';
import type { SaveEnv } from './request.js';
import type { Transaction } from './transaction.js';
import { assertWritable } from './writable.js';

/** What was asked, with the rows that are to come back among those to be made. */
export async function restored(tx: Transaction, { change, restores, problems }: Asked): Promise<Pick<Asked, 'change' | 'problems'>> {
  const found = [...problems];
  const parts: Part[] = [];
  for (const part of change) {
    const ids = restores.find(({ row }) => row === part.row)?.ids ?? [];
    const gone = await goneRows(tx, part.row, ids);
    const back = ids.flatMap((id): Creation[] => {
      const image = gone.get(id);
      return image ? [revived(tx.env, part.row, id, image)] : [];
    });
    found.push(...ids.filter((id) => !gone.has(id)).map((id) => problem(part.row, id, { code: 'NOT_FOUND' })));
    parts.push({ ...part, creations: [...part.creations, ...back] });
  }
  return { change: parts, problems: found };
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
