import type { Config } from '../config.js';
import { type Database, startEmbedded } from './embedded.js';
import { openNamed } from './named.js';

/** The database of this start: the one that was named, else our own. */
export async function openDatabase({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  if (databaseUrl === null) return startEmbedded(dataDir);
  return { ...(await openNamed(databaseUrl)), stop: async () => {} };
}
