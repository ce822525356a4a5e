import { Client, type ClientBase } from 'pg';
import { CannotStart } from './cannotStart.js';

/**
 * Remembers which key the secrets of this database are enciphered with, by a mark of it that tells nothing of the key. Another one
 * would open none of them, and find none by its hash: new ones would lie beside old ones that nobody can read.
 */
export const keepKeyMark = (ownerUrl: string, mark: string): Promise<void> =>
  asOwner(ownerUrl, async (client) => {
    // Two starts at once: the second waits for the first, and then finds its mark.
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('key mark'))`);
    const kept = await readKeyMark(client);
    if (kept === null) await writeKeyMark(client, mark);
    else if (kept !== mark) throw new CannotStart(anotherKey);
    await client.query('commit');
  });

export const isKeyMarked = (ownerUrl: string): Promise<boolean> =>
  asOwner(ownerUrl, async (client) => (await readKeyMark(client)) !== null);

async function asOwner<T>(ownerUrl: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function readKeyMark(client: ClientBase): Promise<string | null> {
  const { rows: tables } = await client.query(`select where to_regclass('key_mark') is not null`);
  if (tables.length === 0) return null;
  const { rows } = await client.query<{ mark: string }>('select mark from key_mark');
  return rows[0]?.mark ?? null;
}

export async function writeKeyMark(client: ClientBase, mark: string): Promise<void> {
  await client.query('create table if not exists key_mark (mark text not null)');
  await client.query('insert into key_mark (mark) values ($1)', [mark]);
}

const anotherKey = {
  vi: 'secret.key trong DATA_DIR không phải khóa đã mã hóa cơ sở dữ liệu này: hãy đặt lại khóa cũ từ bản sao của nó.',
  en: 'secret.key in DATA_DIR is not the key that the secrets of this database were enciphered with: put back the one that was there, from its copy.',
};
