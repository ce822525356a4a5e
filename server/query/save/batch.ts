import type { Field } from '../../model/field.js';
import { sqlType } from '../bind.js';
import type { Statement } from '../sql.js';
import { given } from './ask.js';
import { type Cells, isSealed, type Stored } from './change.js';

interface Row {
  id: string;
  cells: Cells;
}
/** Rows of which the same cells are set: one statement writes them. */
export interface Batch<R extends Row> {
  fields: readonly Field[];
  rows: readonly R[];
}

export function batches<R extends Row>(rows: readonly R[]): Batch<R>[] {
  const found = new Map<string, { fields: Field[]; rows: R[] }>();
  for (const row of rows) {
    const fields = [...row.cells.keys()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const key = fields.map(({ name }) => name).join(' ');
    const batch = found.get(key) ?? { fields, rows: [] };
    batch.rows.push(row);
    found.set(key, batch);
  }
  return [...found.values()];
}

/** One column of a list of values: its SQL name and type, and a value for each row. */
export interface Column {
  name: string;
  type: string;
  values: readonly unknown[];
}

/** A secret takes two columns. */
function columnsOf(field: Field, values: readonly Stored[]): Column[] {
  const { column: name } = field;
  if (field.kind !== 'secret') return [{ name, type: sqlType[field.kind], values }];
  return [
    { name, type: 'text', values: values.map((value) => (isSealed(value) ? value.sealed : value)) },
    { name: `${name}_hash`, type: 'bytea', values: values.map((value) => (isSealed(value) ? value.hash : null)) },
  ];
}

/** `unnest($1::uuid[], $2::text[]) d("id", "name")` */
export const listed = (sql: Statement, alias: string, columns: readonly Column[]) =>
  `unnest(${columns.map(({ type, values }) => given(sql, values, `${type}[]`)).join(', ')}) ${alias}(${columns.map(({ name }) => `"${name}"`).join(', ')})`;

export const idColumn = (rows: readonly { id: string }[]): Column => ({ name: 'id', type: 'uuid', values: rows.map(({ id }) => id) });

export const batchColumns = ({ fields, rows }: Batch<Row>): Column[] =>
  fields.flatMap((field) =>
    columnsOf(
      field,
      rows.map(({ cells }) => cells.get(field) ?? null),
    ),
  );
