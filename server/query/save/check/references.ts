import type { Problem } from '../../../../shared/problem.js';
import { fieldsOf, type RowClass } from '../../../model/field.js';
import { Statement, tableOf } from '../../sql.js';
import { given } from '../ask.js';
import { type Part, written } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Links to what is not there. A row the actor may not see is not there. */
export async function references(tx: Transaction, part: Part): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const field of fieldsOf(part.row)) {
    const linked = field.target ? written(part).filter(({ cells }) => (cells.get(field) ?? null) !== null) : [];
    if (!field.target || linked.length === 0) continue;
    const seen = await present(tx, field.target(), new Set(linked.map(({ cells }) => cells.get(field))));
    const lost = linked.filter(({ cells }) => !seen.has(cells.get(field)));
    found.push(...lost.map(({ id }) => problem(part.row, id, { code: 'UNKNOWN_REFERENCE', field })));
  }
  return found;
}

async function present(tx: Transaction, row: RowClass, ids: ReadonlySet<unknown>): Promise<Set<unknown>> {
  const sql = new Statement();
  const wanted = given(sql, [...ids], 'uuid[]');
  const found = await tx.ask<{ id: string }>(
    sql,
    `select r."id" from ${tableOf(row)} r where r."id" = any(${wanted}) and ${tx.mayAll(sql, row, 'r', ['read'])}`,
  );
  return new Set(found.map(({ id }) => id));
}
