import { Pool } from 'pg';
import { limits } from '../config.js';
import type { Pools } from '../query/pools.js';
import { sessionOptions } from './session.js';

/** No statement runs longer than a person would wait. */
export const poolsAt = (url: string): Pools => ({
  work: poolOf(url, { max: 10, statementMs: limits.statementMs }),
  analysts: poolOf(url, { max: 2 * limits.statementsAtOnce, statementMs: limits.analystStatementMs }),
  sessions: poolOf(url, { max: 3, statementMs: limits.statementMs }),
});

export const endPools = ({ work, analysts, sessions }: Pools) => Promise.all([work, analysts, sessions].map((pool) => pool.end()));

function poolOf(url: string, { max, statementMs }: { max: number; statementMs: number }): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    // Open while nobody asks: by it a restore sees that the platform runs.
    min: 1,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    options: sessionOptions(statementMs),
  });
  // A connection that breaks is replaced; whoever asks is told by their own query. An error nobody listens to would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
