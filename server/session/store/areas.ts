import { isUuid } from '../../../shared/uuid.js';
import { fieldOf, type RowClass } from '../../model/field.js';
import { snake } from '../../model/naming.js';
import { resourceOf } from '../../model/resource.js';
import { type AreaKind, type Areas, areaKinds } from '../../model/roles.js';
import type { Db } from './db.js';

/** The resource whose rows are areas of a kind. */
export const areaRow = (resources: readonly RowClass[], kind: AreaKind) => resources.find((row) => resourceOf(row).duty === kind);

/** An area of duty as people know it: names were used again, so the days tell which is meant. */
export interface NamedArea {
  kind: AreaKind;
  id: string;
  name: string;
  startedOn: string | null;
  endedOn: string | null;
}

/** The areas that there are, of those asked for. */
export async function namedAreas(db: Db, resources: readonly RowClass[], areas: Partial<Areas>): Promise<NamedArea[]> {
  const found = areaKinds.map(async (kind) => {
    const [row, ids] = [areaRow(resources, kind), areas[kind] ?? []];
    if (!row || ids.length === 0) return [];
    const { dated, title } = resourceOf(row);
    const [from, to] = dated ? [`${column(row, dated.from)}::text`, `${column(row, dated.to)}::text`] : ['null', 'null'];
    const { rows } = await db.query<Omit<NamedArea, 'kind'>>({
      text: `select id, ${column(row, title)} as name, ${from} as "startedOn", ${to} as "endedOn" from "${snake(row.name)}" where id = any($1::uuid[])
        order by ${column(row, title)} collate "vi-x-icu", id`,
      values: [ids],
    });
    return rows.map((area) => ({ kind, ...area }));
  });
  return (await Promise.all(found)).flat();
}

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
