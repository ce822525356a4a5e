import { Client } from 'pg';
import { CannotStart } from './cannotStart.js';

/**
 * Remembers which key the secrets of this database are enciphered with, by a mark of it that tells nothing of the key. Another one
 * would open none of them, and find none by its hash: new ones would lie beside old ones that nobody can read.
 */
export async function keepKeyMark(ownerUrl: string, mark: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Two starts at once: the second waits for the first, and then finds its mark.
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('key mark'))`);
    await client.query('create table if not exists key_mark (mark text not null)');
    const { rows } = await client.query<{ mark: string }>('select mark from key_mark');
    if (rows.length === 0) await client.query('insert into key_mark (mark) values ($1)', [mark]);
    if (rows[0] && rows[0].mark !== mark) throw new CannotStart(anotherKey);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const anotherKey =
  'secret.key in DATA_DIR is not the key that the secrets of this database were enciphered with: put back the one that was there, from the backup.';
