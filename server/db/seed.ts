import { Client, DatabaseError } from 'pg';
import { idField, ownFieldsOf, type RowClass } from '../model/field.js';
import { quoted, tableOf } from './derived/piece.js';

/** Rows to start with, each under an id that is the same in every database. */
export interface Seeds {
  of: RowClass;
  rows: readonly { id: string }[];
}

/** A row somebody else had entered in other words first. Theirs stands. */
export interface Skipped {
  resource: string;
  id: string;
}

/** The operation under which all seeds are remembered. */
export const seedOperation = '00000000-0000-8000-8000-000000000001';

/**
 * Adds rows that are missing and corrects those that only seeds ever wrote. What an office changed or deleted is the office's,
 * so this may run at every start.
 */
export async function seed(ownerUrl: string, sets: readonly Seeds[]): Promise<Skipped[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`begin; set local hatnhan.operation = '${seedOperation}'; select pg_advisory_xact_lock(hashtext('seed'))`);
    await client.query(`insert into operation (id, label) values ($1, 'Dữ liệu ban đầu') on conflict (id) do nothing`, [seedOperation]);
    const skipped: Skipped[] = [];
    for (const set of sets) skipped.push(...(await put(client, set)));
    await client.query('commit');
    return skipped;
  } finally {
    await client.end();
  }
}

/** All at once; where one of them can't be, one by one. */
async function put(client: Client, { of, rows }: Seeds): Promise<Skipped[]> {
  if (await isWritten(client, of, rows)) return [];
  const skipped: Skipped[] = [];
  for (const row of rows) if (!(await isWritten(client, of, [row]))) skipped.push({ resource: of.name, id: row.id });
  return skipped;
}

async function isWritten(client: Client, of: RowClass, rows: readonly object[]): Promise<boolean> {
  await client.query('savepoint seeds');
  try {
    await client.query(upsert(of), [JSON.stringify(rows.map((row) => columnsOf(of, row))), of.name, seedOperation]);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code?.startsWith(brokenRule))) throw error;
    await client.query('rollback to seeds');
    return false;
  }
}

/** Class of the SQLSTATEs for constraints. */
const brokenRule = '23';

const columnsOf = (of: RowClass, row: object): Record<string, unknown> => {
  const values = new Map(Object.entries(row));
  return Object.fromEntries([idField, ...ownFieldsOf(of)].map(({ column, name }) => [column, values.get(name) ?? null]));
};

function upsert(of: RowClass): string {
  const table = quoted(tableOf(of));
  const columns = ownFieldsOf(of).map(({ column }) => quoted(column));
  const all = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
  return `insert into ${table} (id, version, ${columns.join(', ')})
    select g.id, 1, ${all('g')} from json_populate_recordset(null::${table}, $1) g
    where not exists (select from trail where resource = $2 and row_id = g.id and operation_id is distinct from $3)
    on conflict (id) do update set version = ${table}.version + 1, ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${all(table)}) is distinct from (${all('excluded')})`;
}
