import { Pool } from 'pg';
import type { Language } from '../shared/kinds.js';
import type { Config } from './config.js';
import { openDatabase } from './db/database.js';
import { guards } from './db/derived.js';
import { migrate } from './db/migrate.js';
import { migrations } from './db/migrations/index.js';
import { seed } from './db/seed.js';
import { sessionOptions } from './db/session.js';
import { type DemoEnv, loadDemo, removeDemo } from './demo/load.js';
import { DemoRefused } from './demo/refused.js';
import { keyOf } from './key.js';
import { references } from './plan/index.js';
import { vaultOf } from './query/vault.js';
import { resources } from './resources/index.js';
import { tables } from './tables.js';

export interface Asked {
  /** The words after `npm run demo`. */
  words: readonly string[];
  language: Language;
  config: Pick<Config, 'databaseUrl' | 'dataDir'>;
}

/** Loads the demonstration or takes it away, and says how many rows that were. */
export async function demoCommand({ words, language, config }: Asked): Promise<string> {
  const [word, ...more] = words;
  const work = word === undefined ? ways.load : more.length === 0 && Object.hasOwn(byWord, word) ? byWord[word] : undefined;
  if (!work) throw new DemoRefused({ is: 'WORDS', words: words.join(' ') });
  const database = await openDatabase(config);
  const pool = new Pool({ connectionString: database.appUrl, max: 2, options: sessionOptions(0) });
  try {
    await migrate(database.ownerUrl, { tables, migrations, appRole: 'app' });
    const key = await keyOf(config.dataDir, database.ownerUrl);
    await seed(database.ownerUrl, references);
    const rows = await work.does({ pool, vault: vaultOf(key), resources, tables, guards: guards(tables), by: null });
    return work.told[language].replace('{rows}', String(rows));
  } finally {
    await pool.end();
    await database.stop();
  }
}

const loaded = {
  vi: 'Đã nạp {rows} dòng dữ liệu minh họa; không có ai và không có gì trong đó là thật. npm run demo -- --remove xóa tất cả.',
  en: '{rows} rows of demonstration data are loaded; nobody and nothing in them is real. npm run demo -- --remove takes all of it away.',
};
const removed = { vi: 'Đã xóa {rows} dòng dữ liệu minh họa.', en: '{rows} rows of demonstration data are gone.' };

const ways = {
  load: { does: (env: DemoEnv) => loadDemo(env), told: loaded },
  loadBeside: { does: (env: DemoEnv) => loadDemo(env, { besideReal: true }), told: loaded },
  remove: { does: removeDemo, told: removed },
};
const byWord: Readonly<Record<string, (typeof ways)[keyof typeof ways]>> = { '--remove': ways.remove, '--beside-real': ways.loadBeside };
