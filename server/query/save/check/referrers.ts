import type { Problem } from '../../../../shared/problem.js';
import { may } from '../../../access/rights.js';
import { type Field, fieldsOf, type RowClass } from '../../../model/field.js';
import { type Action, resourceOf } from '../../../model/resource.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import type { Part } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

interface Left {
  id: string;
  all: number;
  seen: number;
  /** Seen, and the actor may delete them. */
  free: number;
}

/** Deleted rows that others still link to. Of those others only what the actor may see is told; that there are more, without a word about them. */
export async function referrers(tx: Transaction, { row, removals }: Part): Promise<Problem[]> {
  const found: Problem[] = [];
  const links = removals.length > 0 ? tx.env.resources.flatMap((other) => linksTo(row, other)) : [];
  for (const { other, link } of links) {
    const sql = new Statement();
    const to = columnOf('o', link);
    const counted = (actions: readonly Action[]) => `count(*) filter (where ${reached(tx, sql, other, actions)})::integer`;
    const left = await tx.ask<Left>(
      sql,
      `select ${to} as "id", count(*)::integer as "all", ${counted(['read'])} as "seen", ${counted(['read', 'delete'])} as "free"
       from ${tableOf(other)} o where ${to} = any(${idsOf(sql, removals)}) group by ${to}`,
    );
    found.push(...left.flatMap((each) => told(other, each).map((detail) => problem(row, each.id, { code: 'STILL_REFERRED_TO', detail }))));
  }
  return found;
}

/** SQL that is true of the rows with which the actor may do all of this. */
function reached(tx: Transaction, sql: Statement, other: RowClass, actions: readonly Action[]): string {
  const isShut = actions.includes('delete') && resourceOf(other).readOnly;
  return !isShut && actions.every((action) => may(tx.env.actor.role, action, other)) ? tx.mayAll(sql, other, 'o', actions) : 'false';
}

/** `kept`: so many of those told the actor may not delete. */
const told = ({ name: resource }: RowClass, { all, seen, free }: Left): Problem['detail'][] => [
  ...(seen > 0 ? [{ resource, count: seen, ...(free < seen && { kept: seen - free }) }] : []),
  ...(seen < all ? [undefined] : []),
];

const linksTo = (row: RowClass, other: RowClass): { other: RowClass; link: Field }[] =>
  fieldsOf(other).flatMap((link) => (link.target?.() === row ? [{ other, link }] : []));
