import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Accounts } from '../../../server/db/accounts.js';
import { difference } from '../../../server/db/generate.js';
import { migrate } from '../../../server/db/migrate.js';
import type { RowClass } from '../../../server/model/field.js';
import { emptyDatabase } from './database.js';

export type Migration = new () => MigrationInterface;

/** A database that has these nouns. */
export async function databaseOf(tables: readonly RowClass[]): Promise<Accounts> {
  const database = await emptyDatabase();
  await migrate(database.ownerUrl, { tables, migrations: [await migrationTo(database, tables)], appRole: 'app' });
  return database;
}

/** What `npm run migration:generate` would write. */
export async function migrationTo(
  { ownerUrl }: Accounts,
  tables: readonly RowClass[],
  before: readonly Migration[] = [],
): Promise<Migration> {
  const { up, down } = await difference(ownerUrl, { tables, migrations: before });
  const run = async (runner: QueryRunner, queries: readonly string[]) => {
    for (const query of queries) await runner.query(query);
  };
  return class implements MigrationInterface {
    name = `Step${1_700_000_000_000 + before.length}`;
    up = (runner: QueryRunner) => run(runner, up);
    down = (runner: QueryRunner) => run(runner, down);
  };
}
