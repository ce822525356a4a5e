import type { Pool } from 'pg';
import { Refused } from './access/refused.js';
import { isDemoLoaded, realRows } from './demo/ground.js';
import { type DemoEnv, loadDemo, removeDemo } from './demo/load.js';
import { DemoRefused } from './demo/refused.js';
import type { Demo } from './graphql/demo.js';

/** The demonstration as the running platform offers it to its administrator. */
export function demoOffer(env: Omit<DemoEnv, 'by'> & { pool: Pool }): Demo {
  const { pool, resources } = env;
  return {
    isLoaded: () => isDemoLoaded(pool, resources),
    isFree: async () => (await realRows(pool, resources)).length === 0,
    load: (by) => loadDemo({ ...env, by }).catch(inWords),
    remove: (by) => removeDemo({ ...env, by }).catch(inWords),
  };
}

function inWords(error: unknown): never {
  throw error instanceof DemoRefused ? new Refused(error.in('vi'), 'demo') : error;
}
