import type { Pool } from 'pg';
import type { Role } from '../model/roles.js';

/** Connections by what they are for: who waits for a long answer keeps nobody from working, and work keeps nobody from coming in. */
export interface Pools {
  work: Pool;
  /** Analysts ask of everything at once, and may wait longer for it. */
  analysts: Pool;
  sessions: Pool;
}

export const poolFor = ({ work, analysts }: Pools, role: Role): Pool => (role === 'analyst' ? analysts : work);
