import type { Problem } from '../../../../shared/problem.js';
import type { RowClass } from '../../../model/field.js';
import type { Action } from '../../../model/resource.js';
import { Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import type { Part } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Rows that, as written, are not among those the actor may see and write: nobody moves a row into or out of reach. */
export async function strays(tx: Transaction, { row, creations, edits }: Part): Promise<Problem[]> {
  return [...(await outside(tx, row, 'create', creations)), ...(await outside(tx, row, 'update', edits))];
}

async function outside(tx: Transaction, row: RowClass, action: Action, rows: readonly { id: string }[]): Promise<Problem[]> {
  const sql = new Statement();
  const inScope = rows.length > 0 ? tx.mayAll(sql, row, 'r', ['read', action]) : 'true';
  if (inScope === 'true') return [];
  const found = await tx.ask<{ id: string }>(
    sql,
    `select r."id" from ${tableOf(row)} r where r."id" = any(${idsOf(sql, rows)}) and (${inScope}) is not true`,
  );
  return found.map(({ id }) => problem(row, id, { code: 'OUTSIDE_SCOPE' }));
}
