import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { type Field, fieldsOf, type RowClass } from '../server/model/field.js';
import { snake } from '../server/model/naming.js';
import { vault } from './vault.js';

type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

/** Puts a row there, past the gate, with what its declaration requires: the rest of the world follows. */
export async function make<T extends object>(
  db: Pool,
  row: RowClass<T>,
  given: Partial<Record<keyof T, Value>> = {},
): Promise<Values & { id: string }> {
  const id = typeof (given as Values).id === 'string' ? String((given as Values).id) : randomUUID();
  const values: Values & { id: string } = { id, version: 1, ...(given as Values) };
  for (const field of fieldsOf(row)) if (field.required && values[field.name] === undefined) values[field.name] = await invented(db, field);
  const written = Object.entries(values).flatMap(([name, value]) => columns(row, id, name, value));
  const names = written.map(([column]) => `"${column}"`).join(', ');
  const places = written.map((_, index) => `$${index + 1}`).join(', ');
  await db.query(
    `insert into "${snake(row.name)}" (${names}) values (${places})`,
    written.map(([, value]) => value),
  );
  return values;
}

/** Secrets stand enciphered, with their hash beside them. */
function columns(row: RowClass, id: string, name: string, value: Value): [string, Value | Buffer][] {
  const field = fieldsOf(row).find((candidate) => candidate.name === name);
  if (field?.kind !== 'secret' || typeof value !== 'string') return [[snake(name), value]];
  return [
    [field.column, vault.seal({ row, field, id }, value)],
    [`${field.column}_hash`, vault.hash({ row, field }, value)],
  ];
}

async function invented(db: Pool, field: Field): Promise<Value> {
  switch (field.kind) {
    case 'integer':
    case 'number':
      return Math.max(1, field.min ?? 1);
    case 'day':
      return '2021-01-01';
    case 'moment':
      return '2021-01-01T00:00:00Z';
    case 'flag':
      return false;
    case 'choice':
      return Object.keys(field.choices ?? {})[0] ?? null;
    case 'link':
      return field.target ? (await make(db, field.target())).id : null;
    default:
      return `${field.name} ${randomUUID().slice(0, 8)}`;
  }
}
