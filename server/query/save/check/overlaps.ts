import type { Problem } from '../../../../shared/problem.js';
import { readWhere } from '../../../access/read.js';
import { knownField } from '../../../model/field.js';
import { resourceOf } from '../../../model/resource.js';
import { condition, standing } from '../../condition.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { idsOf } from '../ask.js';
import { type Part, touching } from '../change.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Rows in force on a day on which another of the same kind is, where only one may be. */
export async function overlaps(tx: Transaction, { row, ...rest }: Part): Promise<Problem[]> {
  const { dated } = resourceOf(row);
  if (!dated?.alone) return [];
  const [from, to, ...same] = [dated.from, dated.to, ...dated.alone].map((name) => knownField(row, name));
  const among = Object.keys(dated.where ?? {}).map((name) => knownField(row, name));
  if (!from || !to) return [];
  const rows = touching({ row, ...rest }, [from, to, ...same, ...among]);
  if (rows.length === 0) return [];

  const sql = new Statement();
  const counts = (alias: string) => condition(standing(sql, row, alias), readWhere(row, dated.where ?? {}));
  const [r, o] = ['r', 'o'].map((alias) => ({ from: columnOf(alias, from), to: columnOf(alias, to) }));
  const met = [
    ...same.map((field) => `${columnOf('o', field)} ${field.required ? '=' : 'is not distinct from'} ${columnOf('r', field)}`),
    `${r?.from} < coalesce(${o?.to}, 'infinity') and ${o?.from} < coalesce(${r?.to}, 'infinity')`,
    'o."id" <> r."id"',
    counts('o'),
  ];
  const table = tableOf(row);
  const found = await tx.ask<{ id: string }>(
    sql,
    `select r."id" from ${table} r where r."id" = any(${idsOf(sql, rows)}) and ${counts('r')} and exists (select 1 from ${table} o where ${met.join(' and ')})`,
  );
  return found.map(({ id }) => problem(row, id, { code: 'OVERLAPS', field: from }));
}
