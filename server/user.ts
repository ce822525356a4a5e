import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Pool } from 'pg';
import { ConfigError, readConfig } from './config.js';
import { CannotStart } from './db/cannotStart.js';
import { openDatabase } from './db/database.js';
import { migrate } from './db/migrate.js';
import { migrations } from './db/migrations/index.js';
import { seed } from './db/seed.js';
import { references } from './plan/index.js';
import { Refusal } from './session/refusal.js';
import { tables } from './tables.js';
import { Mistake, userCommand } from './userCommand.js';

/** `npm run user -- …`: who may sign in, from the machine itself. Works beside a running platform and without one. */
try {
  const database = await openDatabase(readConfig());
  const db = new Pool({ connectionString: database.appUrl, max: 2 });
  try {
    await migrate(database.ownerUrl, { tables, migrations, appRole: 'app' });
    await seed(database.ownerUrl, references);
    process.stdout.write(`${await userCommand({ db, words: process.argv.slice(2), readPassword })}\n`);
  } finally {
    await db.end();
    await database.stop();
  }
} catch (error) {
  const expected = [Mistake, Refusal, ConfigError, CannotStart].some((kind) => error instanceof kind);
  process.stderr.write(`${error instanceof Error ? (expected ? error.message : error.stack) : error}\n`);
  process.exitCode = 1;
}

/** The first line of what is piped in; typed at a terminal it is not shown. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Mật khẩu (không hiện ra): ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  const { value } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return value ?? '';
}
