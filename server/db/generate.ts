import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource } from './dataSource.js';
import type { Schema } from './migrate.js';

type Tables = Pick<Schema, 'tables' | 'migrations'>;

/** Statements that bring what the migrations make to what the classes declare, and back. None: nothing is missing. */
export interface Difference {
  up: string[];
  down: string[];
}

/** Asked of a database of its own, which has the migrations and nothing derived: what TypeORM doesn't know it would drop. */
export async function difference(ownerUrl: string, schema: Tables): Promise<Difference> {
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  try {
    return await compare(elsewhere(ownerUrl, name), schema);
  } finally {
    await client.query(`drop database ${name}`);
    await client.end();
  }
}

async function compare(url: string, { tables, migrations }: Tables): Promise<Difference> {
  const source: DataSource = await dataSource({ url, tables, migrations }).initialize();
  try {
    await source.runMigrations();
    const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
    return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).toReversed() };
  } finally {
    await source.destroy();
  }
}

function elsewhere(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = database;
  return moved.href;
}

/** The text of a migration, in the shape TypeORM reads. */
export function migrationText(name: string, { up, down }: Difference): string {
  const steps = (queries: readonly string[]) =>
    queries.map((query) => `    await runner.query(\`${query.replaceAll(/[\\`$]/g, '\\$&')}\`);`).join('\n');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name} implements MigrationInterface {
  name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
${steps(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${steps(down)}
  }
}
`;
}

/** The list of all migrations, from the names of their files: `1764000000000-FirstTables`. */
export function listText(files: readonly string[]): string {
  const classOf = (file: string) => {
    const [at = '', name = ''] = file.split('-');
    return `${name}${at}`;
  };
  const imports = files.map((file) => `import { ${classOf(file)} } from './${file}.js';`);
  return `${imports.join('\n')}

/** In the order in which they run. Written by \`npm run migration:generate\`. */
export const migrations = [${files.map(classOf).join(', ')}];
`;
}
