import { Pool } from 'pg';
import { guards } from '../../../server/db/derived.js';
import { seed } from '../../../server/db/seed.js';
import type { DemoEnv } from '../../../server/demo/load.js';
import { snake } from '../../../server/model/naming.js';
import { references } from '../../../server/plan/index.js';
import { resources } from '../../../server/resources/index.js';
import { tables } from '../../../server/tables.js';
import { freshDatabase } from '../../postgres.js';
import { vault } from '../../vault.js';

/** A platform as it is after its first start. */
export async function firstStart() {
  const { appUrl, ownerUrl } = await freshDatabase();
  await seed(ownerUrl, references);
  const pool = new Pool({ connectionString: appUrl, options: '-c timezone=Asia/Ho_Chi_Minh -c jit=off' });
  const env: DemoEnv = { pool, vault, resources, tables, guards: guards(tables), by: null };
  const ask = async <R extends object>(text: string, values: readonly unknown[] = []) => (await pool.query<R>(text, [...values])).rows;
  /** How many rows each resource has. */
  const tally = () =>
    ask<{ resource: string; count: number }>(
      resources.map((row) => `select '${row.name}' as resource, count(*)::integer as count from "${snake(row.name)}"`).join(' union all '),
    );
  return { env, pool, ask, tally, close: () => pool.end() };
}
