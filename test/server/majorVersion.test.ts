import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupCommand } from '../../server/backupCommand.js';
import { openDatabase } from '../../server/db/database.js';
import { keepKeyMark } from '../../server/db/keyMark.js';
import { migrate } from '../../server/db/migrate.js';
import { migrations } from '../../server/db/migrations/index.js';
import { markOf, readKey } from '../../server/key.js';
import { restoreCommand } from '../../server/restoreCommand.js';
import { tables } from '../../server/tables.js';
import { ask } from './db/database.js';
import { rowsOf } from './db/rows.js';

test('what the start says of another major version carries the data over: backup beside the running platform, move away, restore', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hat-nhan-major-'));
  const config = { databaseUrl: null, dataDir };
  const file = join(dataDir, 'kept.gz');
  const asked = { words: [file], language: 'en', config } as const;
  const running = await openDatabase(config);
  await migrate(running.ownerUrl, { tables, migrations, appRole: 'app' });
  await keepKeyMark(running.ownerUrl, markOf(await readKey(dataDir)));
  await ask(running.appUrl, `insert into operation (id, label) values (gen_random_uuid(), 'của tôi')`);

  await backupCommand(asked);
  const was = await rowsOf(running.ownerUrl);
  await running.stop();
  const version = join(dataDir, 'pg', 'PG_VERSION');
  await writeFile(version, `${Number(await readFile(version, 'utf8')) - 1}\n`);

  await expect(openDatabase(config)).rejects.toThrow(/run npm run backup FILE .* move .*pg away, then run npm run restore FILE/);
  await rename(join(dataDir, 'pg'), join(dataDir, 'pg.old'));
  await restoreCommand(asked);

  const after = await openDatabase(config);
  expect(await rowsOf(after.ownerUrl)).toEqual({ ...was, migrations: expect.any(String) });
  await after.stop();
  await rm(dataDir, { recursive: true });
}, 180_000);
