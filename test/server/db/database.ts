import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import type { Accounts } from '../../../server/db/accounts.js';
import { on } from '../../postgres/address.js';
import { freshDatabase } from '../../postgres.js';

/** A database with nothing in it, for tables of a test's own. */
export async function emptyDatabase(): Promise<Accounts> {
  const accounts = await freshDatabase();
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await ask(accounts.ownerUrl, `create database ${name}`);
  return on(accounts, name);
}

/** One statement on a connection of its own; `before` says what else is said on it first. */
export async function ask<R extends QueryResultRow>(url: string, statement: string, values?: unknown[], before = ''): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if (before) await client.query(before);
    return (await client.query<R>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** What Postgres says of a broken rule. */
export const refusalOf = (asked: Promise<unknown>): Promise<{ code?: string; constraint?: string }> =>
  asked.then(
    () => ({}),
    ({ code, constraint }) => ({ code, constraint }),
  );
