import type { Config } from '../config.js';
import { type Accounts, openAccounts } from './accounts.js';
import { CannotStart } from './cannotStart.js';
import { type Database, startEmbedded } from './embedded.js';

/** The database of this start: the one that was named, else our own. */
export async function openDatabase({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  if (databaseUrl === null) return startEmbedded(dataDir);
  return { ...(await openNamed(databaseUrl)), stop: async () => {} };
}

async function openNamed(url: string): Promise<Accounts> {
  try {
    return await openAccounts(url);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new CannotStart(
      `The database of DATABASE_URL can't be used (${why}): it must run, and its user own the database and may create roles.`,
    );
  }
}
