import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Accounts } from '../../../server/db/accounts.js';
import { Refused } from '../../../server/db/backup/refused.js';
import { backUp } from '../../../server/db/backup.js';
import { keepKeyMark } from '../../../server/db/keyMark.js';
import { migrate, type Schema } from '../../../server/db/migrate.js';
import { ask, emptyDatabase } from './database.js';
import { type Migration, migrationTo } from './migrated.js';
import { nouns } from './nouns.js';

/** A folder for the backups of a test file. */
export function shelf() {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'hat-nhan-backup-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  const newFile = () => join(dir, `${randomUUID()}.gz`);
  const kept = async (ownerUrl: string, leftOut: readonly string[] = []): Promise<string> => {
    const file = newFile();
    await backUp(ownerUrl, { file, platform: '1.2.3', leftOut });
    return file;
  };
  return { newFile, kept, dir: () => dir };
}

export interface Harbour extends Accounts {
  schema: Schema;
  first: Migration;
}

export const schemaOf = (...migrations: readonly Migration[]): Schema => ({ tables: nouns, migrations, appRole: 'app' });

/** A small database that was lived in: rows that refer to one another, and texts that are hard to write down. */
export async function harbour(): Promise<Harbour> {
  const database = await emptyDatabase();
  const first = await migrationTo(database, nouns);
  await migrate(database.ownerUrl, schemaOf(first));
  const boat = 'insert into boat (id, version, name, harbour, towed_by_id) values ($1, 1, $2, $3, $4)';
  const tug = randomUUID();
  await ask(database.appUrl, boat, [tug, 'Tàu Kéo', '', null]);
  for (const text of ['\\.', 'Tab\t"và" \\N', 'dòng\n\\.\r\nhai', '𠮷 ồ'])
    await ask(database.appUrl, boat, [randomUUID(), 'Thuyền Nan', text, tug]);
  await ask(database.appUrl, `delete from boat where harbour = '\\.'`);
  await ask(database.appUrl, 'insert into operation (id, label) values ($1, $2)', [randomUUID(), 'dài '.repeat(300_000)]);
  await keepKeyMark(database.ownerUrl, 'dấu');
  return { ...database, schema: schemaOf(first), first };
}

/** Why it was refused, or null. */
export const refusalOf = (asked: Promise<unknown>): Promise<string | null> =>
  asked.then(
    () => null,
    (error) => {
      if (error instanceof Refused) return error.why;
      throw error;
    },
  );
