import { createHash } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { dataSource } from '../../server/db/dataSource.js';
import { type Database, startEmbedded } from '../../server/db/embedded.js';
import { migrate } from '../../server/db/migrate.js';
import { migrations } from '../../server/db/migrations/index.js';
import { seed } from '../../server/db/seed.js';
import { references } from '../../server/plan/index.js';
import { tables } from '../../server/tables.js';
import { fill, type Scale } from './fill.js';

/** What PostgreSQL is told besides what the product tells it. Told in docs/bench.md too. */
export const settings = {
  shared_buffers: '1GB',
  max_connections: 100,
  max_wal_size: '4GB',
  maintenance_work_mem: '512MB',
  max_parallel_workers_per_gather: 0,
  autovacuum: 'off',
};

/** A database of this size, made once and kept outside the project until what makes it changes. */
export async function openWorld(scale: Scale): Promise<Database> {
  const dir = join(tmpdir(), `hat-nhan-bench-${scale.enterprises}`);
  const found = await raise(dir);
  if (await isMade(found.ownerUrl, scale)) {
    await migrate(found.ownerUrl, { tables, migrations, appRole: 'app' });
    return found;
  }
  await found.stop();
  await rm(dir, { recursive: true, force: true });
  const fresh = await raise(dir);
  await make(fresh.ownerUrl, scale);
  return fresh;
}

async function raise(dir: string): Promise<Database> {
  await mkdir(dir, { recursive: true });
  // Under root the server runs as another user, who must get in.
  await chmod(dir, 0o755);
  return startEmbedded(dir, { throwAway: true, settings });
}

const stamp = (scale: Scale) =>
  createHash('sha256')
    .update(JSON.stringify([fill(scale), migrations.map(({ name }) => name), references]))
    .digest('hex');

const isMade = (url: string, scale: Scale) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ stamp: string | null }>(
      `select obj_description(oid, 'pg_class') as stamp from pg_class where oid = to_regclass('bench')`,
    );
    return rows[0]?.stamp === stamp(scale);
  });

/** Rows before indexes, constraints and triggers: minutes become seconds. */
async function make(url: string, scale: Scale): Promise<void> {
  const source = await dataSource({ url, tables, migrations }).initialize();
  await source.runMigrations();
  await source.destroy();
  await seed(url, references);
  await connected(url, async (client) => {
    const { rows } = await client.query<{ drop: string; add: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    for (const { drop } of rows) await client.query(drop);
    for (const statement of fill(scale)) await client.query(statement);
    for (const { add } of rows) await client.query(add);
  });
  await migrate(url, { tables, migrations, appRole: 'app' });
  await connected(url, async (client) => {
    await client.query('vacuum (analyze)');
    await client.query('create table bench ()');
    await client.query(`comment on table bench is '${stamp(scale)}'`);
  });
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
