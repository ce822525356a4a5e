import type { Problem } from '../../../../shared/problem.js';
import { judgePath } from '../../../access/judge.js';
import { readPath } from '../../../access/readValue.js';
import { Forbidden } from '../../../access/refused.js';
import { type Field, fieldsOf, knownField, type RowClass } from '../../../model/field.js';
import { resourceOf } from '../../../model/resource.js';
import { standing } from '../../condition.js';
import { reached } from '../../hop.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import { type Part, touching } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/**
 * Rows that say again what only one row may say: in which fields, and which row said it, if the actor may see that one. Of a row out of
 * sight it is told that the value is taken, for else nobody would know why nothing was saved: so who may write a field that is alone can
 * find out whether a value is there. Secrets are therefore alone only where all who may write them see every row; a test holds them to it.
 */
export async function repeats(tx: Transaction, part: Part): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const fields of uniqueOf(part.row)) {
    const rows = touching(part, fields);
    if (rows.length === 0) continue;
    const sql = new Statement();
    const same = fields.map((each) => `${compared('o', each)} = ${compared('r', each)}`).join(' and ');
    const table = tableOf(part.row);
    const seen = tx.mayAll(sql, part.row, 'o', ['read']);
    const title = titleOf(tx, sql, part.row, 'o');
    const twice = await tx.ask<{ id: string; other: string | null; title: string | null }>(
      sql,
      `select r."id", case when o."seen" then o."id" end as "other", case when o."seen" then o."title" end as "title"
       from ${table} r cross join lateral (
         select o."id", ${seen} as "seen", ${title} as "title" from ${table} o
         where ${same} and o."id" <> r."id" order by 2 desc nulls last, 1 limit 1
       ) o where r."id" = any(${idsOf(sql, rows)})`,
    );
    const names = fields.map(({ name }) => name);
    for (const { id, other, title: called } of twice) {
      const detail = { fields: names, ...(other && { row: other }), ...(called && { title: called }) };
      found.push(...fields.map((field) => problem(part.row, id, { code: 'NOT_UNIQUE', field, detail })));
    }
  }
  return found;
}

const uniqueOf = (row: RowClass): (readonly Field[])[] => [
  ...fieldsOf(row)
    .filter(({ unique }) => unique)
    .map((field) => [field]),
  ...(resourceOf(row).unique ?? []).map((names) => names.map((name) => knownField(row, name))),
];

/** Two ciphertexts of one number differ, their hashes don't. */
const compared = (alias: string, field: Field) => columnOf(alias, field, field.kind === 'secret' ? '_hash' : '');

/** What a row is called, as far as the actor may know. */
function titleOf({ env }: Transaction, sql: Statement, row: RowClass, alias: string): string {
  try {
    const { hops, field } = judgePath({ role: env.actor.role, atDay: false }, readPath(row, resourceOf(row).title, new Map()));
    return `${reached(standing(sql, row, alias), hops, (there) => columnOf(there.alias, field))}::text`;
  } catch (error) {
    if (error instanceof Forbidden) return 'null';
    throw error;
  }
}
