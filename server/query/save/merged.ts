import type { Field } from '../../model/field.js';
import { columnOf, Statement, tableOf } from '../sql.js';
import { idsOf } from './ask.js';
import { type Creation, type Edit, isSealed, type Part, touching } from './change.js';
import type { Transaction } from './transaction.js';

/** A row as it will be: some of its cells, as text, a secret sealed. */
export interface Merged {
  of: Creation | Edit;
  texts: ReadonlyMap<Field, string | null>;
}

/** The rows of which one of these fields is set, with all of these fields. What a change leaves out is read. */
export async function merged(tx: Transaction, part: Part, fields: readonly Field[]): Promise<Merged[]> {
  const rows = touching(part, fields);
  const stored = await read(tx, part, fields);
  return rows.map((of) => ({
    of,
    texts: new Map(fields.map((field) => [field, of.cells.has(field) ? textOf(of, field) : (stored.get(of.id)?.[field.column] ?? null)])),
  }));
}

async function read(
  tx: Transaction,
  { row, ...rest }: Part,
  fields: readonly Field[],
): Promise<Map<string, Record<string, string | null>>> {
  const partly = touching({ row, ...rest, creations: [] }, fields).filter(({ cells }) => !fields.every((field) => cells.has(field)));
  if (partly.length === 0) return new Map();
  const sql = new Statement();
  const columns = fields.map((field) => `${columnOf('r', field)}::text`);
  const found = await tx.ask<Record<string, string | null> & { id: string }>(
    sql,
    `select r."id", ${columns.join(', ')} from ${tableOf(row)} r where r."id" = any(${idsOf(sql, partly)})`,
  );
  return new Map(found.map((one) => [one.id, one]));
}

function textOf({ cells }: Creation | Edit, field: Field): string | null {
  const cell = cells.get(field) ?? null;
  if (cell === null) return null;
  return isSealed(cell) ? cell.sealed : String(cell);
}
