import { MigrationExecutor, type QueryRunner } from 'typeorm';
import type { RowClass } from '../model/field.js';
import { dataSource } from './dataSource.js';
import type { Piece } from './derived/piece.js';
import { derived } from './derived.js';

export interface Schema {
  tables: readonly RowClass[];
  migrations: readonly (new () => object)[];
  /** What the platform runs as: it is given what it may do with each table. */
  appRole: string;
}

/** Any number; every start takes the same. */
const lock = 4_711;

/** Brings a database to what the code says, whole or not at all, as its owner. Two starts at once wait for each other. */
export async function migrate(ownerUrl: string, { tables, migrations, appRole }: Schema): Promise<void> {
  const source = await dataSource({ url: ownerUrl, tables, migrations }).initialize();
  try {
    await source.transaction(async ({ queryRunner }) => {
      if (queryRunner) await update(queryRunner, new MigrationExecutor(source, queryRunner), derived(tables, appRole));
    });
  } finally {
    await source.destroy();
  }
}

/** What is derived makes way for the migrations and is made anew; what is costly and unchanged stays. */
async function update(runner: QueryRunner, executor: MigrationExecutor, wanted: readonly Piece[]): Promise<void> {
  await runner.query(`select pg_advisory_xact_lock(${lock})`);
  const made = await madeBefore(runner);
  const isCurrent = JSON.stringify(made) === JSON.stringify(wanted);
  if (isCurrent && (await executor.getPendingMigrations()).length === 0) return;
  const staying = keptOf(made).filter((text) => keptOf(wanted).includes(text));
  for (const { make, drop } of made.toReversed()) if (drop && !staying.includes(make)) await runner.query(drop);
  await executor.executePendingMigrations();
  for (const { make } of wanted) if (!staying.includes(make)) await runner.query(make);
  await remember(runner, wanted);
}

const keptOf = (pieces: readonly Piece[]) => pieces.filter(({ kept }) => kept).map(({ make }) => make);

async function madeBefore(runner: QueryRunner): Promise<Piece[]> {
  await runner.query('create table if not exists derived (pieces json not null)');
  const [row] = await runner.query('select pieces from derived');
  return row?.pieces ?? [];
}

async function remember(runner: QueryRunner, pieces: readonly Piece[]): Promise<void> {
  await runner.query('delete from derived');
  await runner.query('insert into derived (pieces) values ($1)', [JSON.stringify(pieces)]);
}
