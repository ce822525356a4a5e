import { randomBytes } from 'node:crypto';
import { vaultOf } from '../server/query/vault.js';

/** The key of this test run's secrets. */
export const vault = vaultOf(randomBytes(32));
