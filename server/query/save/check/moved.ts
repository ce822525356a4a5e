import type { Problem } from '../../../../shared/problem.js';
import { ownFieldsOf } from '../../../model/field.js';
import { sqlType } from '../../bind.js';
import { Statement, tableOf } from '../../sql.js';
import { idColumn, listed } from '../batch.js';
import type { Part } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Rows that would be deleted for what they held, and hold something else. However often they were saved: what counts is the cells. */
export async function moved(tx: Transaction, { row, removals }: Part): Promise<Problem[]> {
  const read = removals.flatMap(({ id, was }) => (was ? [{ id, was }] : []));
  if (read.length === 0) return [];
  const sql = new Statement();
  const cells = ownFieldsOf(row).map((field) => ({
    name: field.column,
    type: sqlType[field.kind],
    values: read.map(({ was }) => was.get(field) ?? null),
  }));
  const all = (alias: string) => cells.map(({ name }) => `${alias}."${name}"`).join(', ');
  const found = await tx.ask<{ id: string; version: number }>(
    sql,
    `select r."id", r."version" from ${listed(sql, 'd', [idColumn(read), ...cells])} join ${tableOf(row)} r on r."id" = d."id"
     where (${all('r')}) is distinct from (${all('d')})`,
  );
  return found.map(({ id, version }) => problem(row, id, { code: 'VERSION_STALE', detail: { version } }));
}
