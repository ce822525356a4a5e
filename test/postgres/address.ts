import type { Accounts } from '../../server/db/accounts.js';

/** The same accounts on another database of the server. */
export function on({ ownerUrl, appUrl }: Accounts, database: string): Accounts {
  return { ownerUrl: move(ownerUrl, database), appUrl: move(appUrl, database) };
}

function move(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = database;
  return moved.href;
}
