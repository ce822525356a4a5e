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
export const schemaLock = 4_711;

/** Brings a database to what the code says, whole or not at all, as its owner. Two starts at once wait for each other. */
export const migrate = (ownerUrl: string, schema: Schema): Promise<void> => changing(ownerUrl, schema, update);

export interface Change {
  runner: QueryRunner;
  executor: MigrationExecutor;
  /** What is to be derived. */
  wanted: readonly Piece[];
}

/** Who changes tables does it alone, in one transaction. */
export async function changing(
  ownerUrl: string,
  { tables, migrations, appRole }: Schema,
  work: (change: Change) => Promise<void>,
): Promise<void> {
  const source = await dataSource({ url: ownerUrl, tables, migrations }).initialize();
  try {
    await source.transaction(async ({ queryRunner: runner }) => {
      if (!runner) return;
      await runner.query(`select pg_advisory_xact_lock(${schemaLock})`);
      await work({ runner, executor: new MigrationExecutor(source, runner), wanted: derived(tables, appRole) });
    });
  } finally {
    await source.destroy();
  }
}

/** What is derived makes way for the migrations and is made anew; what is costly and unchanged stays. */
export async function update({ runner, executor, wanted }: Change): Promise<void> {
  const made = await madeBefore(runner);
  const isCurrent = JSON.stringify(made) === JSON.stringify(wanted);
  if (isCurrent && (await executor.getPendingMigrations()).length === 0) return;
  const staying = keptOf(made).filter((text) => keptOf(wanted).includes(text));
  await takeDown(runner, made, staying);
  await executor.executePendingMigrations();
  for (const { make } of wanted) if (!staying.includes(make)) await runner.query(make);
  await remember(runner, wanted);
}

const keptOf = (pieces: readonly Piece[]) => pieces.filter(({ kept }) => kept).map(({ make }) => make);

export async function takeDown(runner: QueryRunner, made: readonly Piece[], staying: readonly string[] = []): Promise<void> {
  for (const { make, drop } of made.toReversed()) if (drop && !staying.includes(make)) await runner.query(drop);
}

export async function madeBefore(runner: QueryRunner): Promise<Piece[]> {
  await runner.query('create table if not exists derived (pieces json not null)');
  const [row] = await runner.query('select pieces from derived');
  return row?.pieces ?? [];
}

async function remember(runner: QueryRunner, pieces: readonly Piece[]): Promise<void> {
  await runner.query('delete from derived');
  await runner.query('insert into derived (pieces) values ($1)', [JSON.stringify(pieces)]);
}
