import type { Problem } from '../../../../shared/problem.js';
import { fieldsOf, type RowClass } from '../../../model/field.js';
import { Statement, tableOf } from '../../sql.js';
import { given } from '../ask.js';
import { type Change, written } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/**
 * Links to what is not there. A row the actor does not see is not there, and is looked for before anything is written: to name a row can
 * bring it into sight, so anyone could name a stranger into his own area of duty. A row this very save makes is judged as it is
 * written (`strays`).
 */
export async function references(tx: Transaction, change: Change): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const part of change) {
    for (const field of fieldsOf(part.row)) {
      const linked = field.target ? written(part).filter(({ cells }) => (cells.get(field) ?? null) !== null) : [];
      if (!field.target || linked.length === 0) continue;
      const known = await present(tx, change, { row: field.target(), ids: new Set(linked.map(({ cells }) => cells.get(field))) });
      const lost = linked.filter(({ cells }) => !known.has(cells.get(field)));
      found.push(...lost.map(({ id }) => problem(part.row, id, { code: 'UNKNOWN_REFERENCE', field })));
    }
  }
  return found;
}

/** Of these ids those that are made here, or in sight and not deleted here. */
async function present(
  tx: Transaction,
  change: Change,
  { row, ids }: { row: RowClass; ids: ReadonlySet<unknown> },
): Promise<ReadonlySet<unknown>> {
  const own = change.find((part) => part.row === row);
  const [made, gone] = [own?.creations, own?.removals].map((rows = []) => new Set<unknown>(rows.map(({ id }) => id)));
  const elsewhere = [...ids].filter((id) => !made?.has(id) && !gone?.has(id));
  const sql = new Statement();
  const wanted = given(sql, elsewhere, 'uuid[]');
  const found =
    elsewhere.length === 0
      ? []
      : await tx.ask<{ id: string }>(
          sql,
          `select r."id" from ${tableOf(row)} r where r."id" = any(${wanted}) and ${tx.mayAll(sql, row, 'r', ['read'])}`,
        );
  return new Set<unknown>([...(made ?? []), ...found.map(({ id }) => id)]);
}
