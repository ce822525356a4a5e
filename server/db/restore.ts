import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { copyIn } from './backup/copy.js';
import { ownTables } from './backup/inventory.js';
import type { Manifest } from './backup/manifest.js';
import { type Contents, openBackup } from './backup/read.js';
import { Refused } from './backup/refused.js';
import { listed, quoted } from './derived/piece.js';
import { writeKeyMark } from './keyMark.js';
import { type Change, changing, madeBefore, type Schema, takeDown, update } from './migrate.js';
import { seedOperation } from './seed.js';

export interface Restoring extends Schema {
  file: string;
  /** Whether what stands in the database may be deleted for it. */
  replace: boolean;
  /** The key of its secrets is lost: the next start goes on with another. */
  withoutKey?: boolean;
}

/** Tables of the backup that the platform never had, so were left out. */
export type Strangers = string[];

/**
 * Puts a backup into a database, whole or not at all: the tables as the migrations of its day made them, its rows, then what has
 * changed since. Read it through with `verify` first.
 */
export async function restore(ownerUrl: string, { file, replace, withoutKey = false, ...schema }: Restoring): Promise<Strangers> {
  const strangers: Strangers = [];
  await changing(ownerUrl, schema, async (change) => {
    const client: ClientBase = await change.runner.connect();
    await refuseInUse(client, schema.appRole);
    await refuseFilled(client, { file, replace });
    await clear(change, client);
    const backup = await openBackup(file);
    await migrateTo(change, backup.manifest, file);
    strangers.push(...(await load(client, backup)));
    const { keyMark } = backup.manifest;
    if (keyMark !== null && !withoutKey) await writeKeyMark(client, keyMark);
    await update(change);
    await client.query('analyze');
  });
  return strangers;
}

/** Whoever has just left needs a moment to go. */
async function refuseInUse(client: ClientBase, appRole: string, tries = 20): Promise<void> {
  const { rows } = await client.query('select from pg_stat_activity where datname = current_database() and usename = $1', [appRole]);
  if (rows.length === 0) return;
  if (tries === 0) throw new Refused('IN_USE', {});
  await sleep(100);
  await refuseInUse(client, appRole, tries - 1);
}

/** A database that was started and has reference data alone counts as empty. */
async function refuseFilled(client: ClientBase, { file, replace }: { file: string; replace: boolean }): Promise<void> {
  const names = (await ownTables(client)).map(({ name }) => name);
  if (names.length === 0) return;
  if (!names.includes('trail')) throw new Refused('NOT_OURS', { table: names[0] ?? '' });
  const { rows } = await client.query('select from trail where operation_id is distinct from $1 limit 1', [seedOperation]);
  if (rows.length > 0 && !replace) throw new Refused('NOT_EMPTY', { file });
}

async function clear({ runner }: Change, client: ClientBase): Promise<void> {
  await takeDown(runner, await madeBefore(runner));
  const tables = await ownTables(client);
  await client.query(`drop table ${listed(tables.map(({ name }) => name))} cascade`);
}

async function migrateTo({ executor }: Change, { migrations, platform }: Manifest, file: string): Promise<void> {
  const ours = await executor.getPendingMigrations();
  const ran = migrations.map((name) => ours.find((migration) => migration.name === name));
  for (const migration of ran) {
    if (!migration) throw new Refused('NEWER', { file, by: platform });
    await executor.executeMigration(migration);
  }
}

/** Instead of any rows that the migrations brought. */
async function load(client: ClientBase, { manifest, tables }: Contents): Promise<Strangers> {
  const there = (await ownTables(client)).map(({ name }) => name).filter((name) => !['migrations', 'derived'].includes(name));
  await client.query(`truncate ${listed(there)}; set datestyle = iso; set constraints all deferred`);
  const strangers: Strangers = [];
  for await (const { table, rows } of tables) {
    if (there.includes(table.name)) await copyIn(client, `copy ${quoted(table.name)} (${listed(table.columns)}) from stdin`, rows);
    else strangers.push(...(await passed(table.name, rows)));
  }
  await client.query('set constraints all immediate');
  for (const { table, column, last } of manifest.counters)
    if (there.includes(table)) await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [quoted(table), column, last]);
  return strangers;
}

async function passed(name: string, rows: AsyncGenerator<Buffer>): Promise<Strangers> {
  while (!(await rows.next()).done);
  return [name];
}
