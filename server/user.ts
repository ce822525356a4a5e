import 'reflect-metadata';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Pool } from 'pg';
import { command } from './command.js';
import { readConfig } from './config.js';
import { openDatabase } from './db/database.js';
import { migrate } from './db/migrate.js';
import { migrations } from './db/migrations/index.js';
import { seed } from './db/seed.js';
import { references } from './plan/index.js';
import { tables } from './tables.js';
import { userCommand } from './userCommand.js';
import { words as said } from './userWords.js';

/** `npm run user -- …`: who may sign in, from the machine itself. Works beside a running platform and without one. */
await command(async (words, language) => {
  const database = await openDatabase(readConfig());
  const db = new Pool({ connectionString: database.appUrl, max: 2 });
  try {
    await migrate(database.ownerUrl, { tables, migrations, appRole: 'app' });
    await seed(database.ownerUrl, references);
    return await userCommand({ db, words, language, readPassword: () => readPassword(said.password[language]) });
  } finally {
    await db.end();
    await database.stop();
  }
});

/** The first line of what is piped in; typed at a terminal it is not shown. */
async function readPassword(question: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  const { value } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return value ?? '';
}
