import type { Pool } from 'pg';
import type { Pools } from '../server/query/pools.js';

/** The same connections for everybody. */
export const onePool = (pool: Pool): Pools => ({ work: pool, analysts: pool, sessions: pool });
