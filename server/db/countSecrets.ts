import { Client } from 'pg';
import { type Field, fieldsOf, type RowClass } from '../model/field.js';
import { quoted, tableOf } from './derived/piece.js';

interface Secrets {
  row: RowClass;
  field: Field;
  count: number;
}

/** How many enciphered values lie in each field that keeps such. */
export async function countSecrets(ownerUrl: string, tables: readonly RowClass[]): Promise<Secrets[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found: Secrets[] = [];
    for (const row of tables) {
      for (const field of fieldsOf(row).filter(({ kind }) => kind === 'secret')) {
        const { rows } = await client.query(`select count(${quoted(field.column)})::int as count from ${quoted(tableOf(row))}`);
        found.push({ row, field, count: Number(rows[0].count) });
      }
    }
    return found.filter(({ count }) => count > 0);
  } finally {
    await client.end();
  }
}
