import type { Problem } from '../../../../shared/problem.js';
import { type Field, fieldsOf, knownField, type RowClass } from '../../../model/field.js';
import { resourceOf } from '../../../model/resource.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import { type Part, touching } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Rows that say again what only one row may say. */
export async function repeats(tx: Transaction, part: Part): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const fields of uniqueOf(part.row)) {
    const rows = touching(part, fields);
    if (rows.length === 0) continue;
    const sql = new Statement();
    const same = fields.map((each) => `${compared('o', each)} = ${compared('r', each)}`).join(' and ');
    const table = tableOf(part.row);
    const twice = await tx.ask<{ id: string }>(
      sql,
      `select r."id" from ${table} r
       where r."id" = any(${idsOf(sql, rows)}) and exists (select 1 from ${table} o where ${same} and o."id" <> r."id")`,
    );
    found.push(...twice.flatMap(({ id }) => fields.map((field) => problem(part.row, id, { code: 'NOT_UNIQUE', field }))));
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
