import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Accounts } from '../server/db/accounts.js';
import { on } from './postgres/address.js';

let server: Promise<Accounts> | null = null;

/** A database of one's own on a real PostgreSQL, with what `postgres/prepare.ts` put there. It costs tens of milliseconds and is thrown away with the server. */
export async function freshDatabase(): Promise<Accounts> {
  server ??= askServer();
  const accounts = await server;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: accounts.ownerUrl });
  await client.connect();
  await client.query(`create database ${name} template template`);
  await client.end();
  return on(accounts, name);
}

/** The server starts with the first test that asks (postgres/setup.mjs). */
async function askServer(): Promise<Accounts> {
  const door = process.env.TEST_POSTGRES;
  if (!door) throw new Error('only tests of the projects "server" and "e2e" have a PostgreSQL (jest.config.js)');
  const answer = await knock(door);
  if (!answer.ok) throw new Error(await answer.text());
  const accounts: Accounts = JSON.parse(await answer.text());
  return accounts;
}

/** The door is in the process that runs the tests: with all of them at once it may be too busy to answer in time. */
async function knock(door: string, tries = 10): Promise<Response> {
  try {
    return await fetch(door);
  } catch (error) {
    if (tries === 0) throw error;
    return knock(door, tries - 1);
  }
}
