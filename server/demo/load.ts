import type { Problem } from '../../shared/problem.js';
import type { RowClass } from '../model/field.js';
import type { Change } from '../query/save/change.js';
import { perform } from '../query/save/perform.js';
import type { SaveEnv } from '../query/save/request.js';
import type { Transaction } from '../query/save/transaction.js';
import type { Book } from './book.js';
import { demo } from './demo.js';
import { dayOf, demoRows, hanging, isDemoLoaded, nextLoading, realRows } from './ground.js';
import { readKnown } from './known.js';
import { demoId } from './mark.js';
import { DemoRefused } from './refused.js';
import { changeOf } from './request.js';

/** What a demonstration is loaded with. */
export interface DemoEnv extends Omit<SaveEnv, 'actor'> {
  /** Every table that may name a row of it. */
  tables: readonly RowClass[];
  /** Who asked for it; null: whoever sits at the machine. */
  by: string | null;
}

/** Done for whoever asked by the platform itself, with the hands of those who keep these records. */
const envOf = ({ by, ...env }: DemoEnv): SaveEnv => ({
  ...env,
  actor: { id: by ?? nobody, role: 'organisationBoard', places: [], units: [], agencies: [] },
});
const nobody = '00000000-0000-0000-0000-000000000000';

/** Loads it in one save, with its trail and every check, and answers how many rows it has. Nothing real is mixed with it unless that is said. */
export const loadDemo = (env: DemoEnv, { besideReal = false }: { besideReal?: boolean } = {}): Promise<number> =>
  again(() => load(env, besideReal));

async function load(env: DemoEnv, besideReal: boolean): Promise<number> {
  const { pool, resources } = env;
  if (await isDemoLoaded(pool, resources)) throw new DemoRefused({ is: 'LOADED' });
  const real = besideReal ? [] : await realRows(pool, resources);
  if (real.length > 0) throw new DemoRefused({ is: 'REAL_ROWS', rows: real });
  const loading = await nextLoading(pool);
  const rows = demo({ today: await dayOf(pool), loading, known: await readKnown(pool) });
  const own = envOf(env);
  const plan = async () => changeOf(own, rows);
  await done(own, { id: demoId(loading), by: env.by, label: 'Nạp dữ liệu minh họa', plan });
  return countOf(rows);
}

/** Takes away every row of it, changed since or not, and nothing else. What somebody made and hung on it is named, and then all stays. */
export const removeDemo = (env: DemoEnv): Promise<number> => again(() => remove(env));

async function remove(env: DemoEnv): Promise<number> {
  const { pool, resources, tables } = env;
  if (!(await isDemoLoaded(pool, resources))) throw new DemoRefused({ is: 'NOT_LOADED' });
  const held = await hanging(pool, tables);
  if (held.length > 0) throw new DemoRefused({ is: 'HELD', rows: held });
  const own = envOf(env);
  const removals = await Promise.all(resources.map(async (row) => ({ row, removals: await demoRows(pool, row) })));
  const change: Change = removals.map(({ row, removals: rows }) => ({
    row,
    creations: [],
    edits: [],
    removals: rows.map(({ id, version }) => ({ id, version, was: null })),
  }));
  const plan = async () => ({ change, problems: [] });
  await done(own, { id: demoId(await nextLoading(pool)), by: env.by, label: 'Xóa dữ liệu minh họa', plan });
  return removals.reduce((sum, { removals: rows }) => sum + rows.length, 0);
}

interface Doing {
  id: string;
  by: string | null;
  label: string;
  plan: () => Promise<{ change: Change; problems: Problem[] }>;
}

/** Whole or not at all. It is more than a person saves at once, so it may take longer. */
async function done(env: SaveEnv, { id, by, label, plan }: Doing): Promise<void> {
  const { problems } = await perform(env, {
    operation: {
      id,
      hash: env.vault.digest(label),
      label,
      undoes: null,
      sheet: null,
      of: null,
      overrides: [],
      by: { id: by, role: by === null ? null : 'admin' },
    },
    plan: (tx: Transaction) => tx.say('set local statement_timeout = 0').then(plan),
    leavingOut: null,
  });
  if (problems.length > 0) throw new Disturbed(`${label}: ${problems.length} problems, ${JSON.stringify(problems.slice(0, 12))}`);
}

/** Somebody else wrote, loaded or removed in the middle. */
class Disturbed extends Error {}

/** Looked at once more, what stands in the way has a name. */
const again = (work: () => Promise<number>): Promise<number> =>
  work().catch((error) => {
    if (error instanceof Disturbed) return work();
    throw error;
  });

const countOf = (rows: Book['rows']) => [...rows.values()].reduce((sum, entries) => sum + entries.length, 0);
