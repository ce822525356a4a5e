import type { Problem } from '../../../../shared/problem.js';
import { may } from '../../../access/rights.js';
import { type Field, fieldsOf, type RowClass } from '../../../model/field.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import type { Part } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Deleted rows that others still link to. Of those others only what the actor may see is told. */
export async function referrers(tx: Transaction, { row, removals }: Part): Promise<Problem[]> {
  const found: Problem[] = [];
  const links = removals.length > 0 ? tx.env.resources.flatMap((other) => linksTo(row, other)) : [];
  for (const { other, link } of links) {
    const sql = new Statement();
    const seen = may(tx.env.actor.role, 'read', other) ? tx.mayAll(sql, other, 'o', ['read']) : 'false';
    const to = columnOf('o', link);
    const left = await tx.ask<{ id: string; count: number }>(
      sql,
      `select ${to} as "id", count(*) filter (where ${seen})::integer as "count"
       from ${tableOf(other)} o where ${to} = any(${idsOf(sql, removals)}) group by ${to}`,
    );
    const told = (count: number) => (count > 0 ? { resource: other.name, count } : undefined);
    found.push(...left.map(({ id, count }) => problem(row, id, { code: 'STILL_REFERRED_TO', detail: told(count) })));
  }
  return found;
}

const linksTo = (row: RowClass, other: RowClass): { other: RowClass; link: Field }[] =>
  fieldsOf(other).flatMap((link) => (link.target?.() === row ? [{ other, link }] : []));
