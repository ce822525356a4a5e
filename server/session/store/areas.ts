import { fieldOf, type RowClass } from '../../model/field.js';
import { snake } from '../../model/naming.js';
import { resourceOf } from '../../model/resource.js';
import { isUuid } from '../../query/bind.js';
import type { Db } from './db.js';

/** The row of a dated resource that bore this value on this day. The names are those of declarations, never what was typed. */
export async function rowOn<T extends object>(
  db: Db,
  row: RowClass<T>,
  { field, value, day }: { field: keyof T & string; value: string; day: string },
) {
  const { dated } = resourceOf(row);
  if (!dated) throw new Error(`${row.name} is not dated`);
  const { rows } = await db.query<{ id: string }>({
    text: `select id from "${snake(row.name)}" where ${column(row, field)} = $1
      and ${column(row, dated.from)} <= $2::date and ($2::date < ${column(row, dated.to)} or ${column(row, dated.to)} is null)`,
    values: [value, day],
  });
  return rows[0]?.id ?? null;
}

export async function hasRow(db: Db, row: RowClass, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { rows } = await db.query({ text: `select 1 from "${snake(row.name)}" where id = $1`, values: [id] });
  return rows.length > 0;
}

function column(row: RowClass, name: string): string {
  const field = fieldOf(row, name);
  if (!field) throw new Error(`${row.name} has no field ${name}`);
  return `"${field.column}"`;
}
