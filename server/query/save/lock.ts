import type { Problem } from '../../../shared/problem.js';
import type { RowClass } from '../../model/field.js';
import type { Action } from '../../model/resource.js';
import { Statement, tableOf } from '../sql.js';
import { given, idsOf } from './ask.js';
import { type Change, type Edit, type Part, type Removal, touching } from './change.js';
import { shapeOf } from './check/cycles.js';
import { problem } from './problem.js';
import type { Transaction } from './transaction.js';

/** What of a part is there to be written, held until the end. */
export interface Locked {
  part: Part;
  /** Of the rows to be changed or deleted, by id. */
  versions: ReadonlyMap<string, number>;
  problems: Problem[];
}

/**
 * Holds every named row, always in one order: by resource, by id. A row the actor may not see is not there, one he sees and may not change
 * is read only, and a new one must not be there.
 */
export async function lock(tx: Transaction, change: Change): Promise<Locked[]> {
  const locked: Locked[] = [];
  for (const part of change) locked.push(await lockPart(tx, part));
  return locked;
}

async function lockPart(tx: Transaction, part: Part): Promise<Locked> {
  const { row, creations, edits, removals } = part;
  await lockTree(tx, part);
  const versions = await lockRows(tx, part);
  const present = await presentIds(tx, part);
  const seen = await seenIds(
    tx,
    row,
    [...edits, ...removals].filter(({ id }) => !versions.has(id)),
  );
  return {
    part: {
      row,
      creations: creations.filter(({ id }) => !present.has(id)),
      edits: edits.filter(({ id }) => versions.has(id)),
      removals: removals.filter(({ id }) => versions.has(id)),
    },
    versions,
    problems: [
      ...[...edits, ...removals].flatMap((asked) => unlike(row, asked, { found: versions.get(asked.id), isSeen: seen.has(asked.id) })),
      ...[...present].map((id) => problem(row, id, { code: 'ID_EXISTS' })),
    ],
  };
}

/** What the actor sees and may not change. The rest of what wasn't found is not there for him, whether it is or not. */
async function seenIds(tx: Transaction, row: RowClass, missing: readonly { id: string }[]): Promise<Set<string>> {
  if (missing.length === 0) return new Set();
  const sql = new Statement();
  const rows = await tx.ask<{ id: string }>(
    sql,
    `select r."id" from ${tableOf(row)} r where r."id" = any(${idsOf(sql, missing)}) and ${tx.mayAll(sql, row, 'r', ['read'])}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A row is deleted as it was read. A change may be older than the row, for only its cells count, but never newer. */
function unlike(row: RowClass, asked: Edit | Removal, { found, isSeen }: { found: number | undefined; isSeen: boolean }): Problem[] {
  if (found === undefined) return [problem(row, asked.id, { code: isSeen ? 'READ_ONLY' : 'NOT_FOUND' })];
  const isStale = asked.version !== null && ('cells' in asked ? asked.version > found : asked.version !== found);
  return isStale ? [problem(row, asked.id, { code: 'VERSION_STALE', detail: { version: found } })] : [];
}

/**
 * The versions of those that are there, all in one pass: one after the other, two who cross would wait for each other. Rows that link
 * to a changed row don't wait for it; those that link to a deleted one must.
 */
async function lockRows(tx: Transaction, { row, edits, removals }: Part): Promise<Map<string, number>> {
  const sql = new Statement();
  const among = (action: Action, named: readonly { id: string }[]) =>
    named.length > 0 ? [`(r."id" = any(${idsOf(sql, named)}) and ${tx.mayAll(sql, row, 'r', ['read', action])})`] : [];
  const named = [...among('update', edits), ...among('delete', removals)];
  if (named.length === 0) return new Map();
  const rows = await tx.ask<{ id: string; version: number }>(
    sql,
    `select r."id", r."version" from ${tableOf(row)} r where ${named.join(' or ')}
     order by r."id" for ${removals.length > 0 ? 'update' : 'no key update'} of r`,
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/**
 * Ids that a row has, or once had. Who could take the id of a row that is gone would read its history, and what was read of the old
 * row would fit the new one. Only that row itself comes back to its id.
 */
async function presentIds(tx: Transaction, { row, creations }: Part): Promise<Set<string>> {
  if (creations.length === 0) return new Set();
  const sql = new Statement();
  const resource = given(sql, row.name, 'text');
  const rows = await tx.ask<{ id: string }>(
    sql,
    `select "id" from ${tableOf(row)} where "id" = any(${idsOf(sql, creations)})
     union
     select "row_id" from "trail" where "resource" = ${resource} and "row_id" = any(${idsOf(
       sql,
       creations.filter(({ exact }) => !exact),
     )})`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Two moves, each right alone, can make a circle together: whoever moves in a tree waits for the other. */
async function lockTree(tx: Transaction, part: Part): Promise<void> {
  const shape = shapeOf(part.row, tx.env.resources);
  if (!shape || touching(part, shape.fields).length === 0) return;
  const sql = new Statement();
  await tx.ask(sql, `select pg_advisory_xact_lock(hashtextextended(${given(sql, `tree of ${part.row.name}`, 'text')}, 0))`);
}
