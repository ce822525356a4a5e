import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { codeOf } from '../code.js';

/** One of those who use the embedded server at the same time. */
export interface Presence {
  client: Client;
  /** Settles when the line to the server ends. */
  lost: Promise<void>;
  /** Leaves, and ends the server if nobody else uses it. */
  leave(endServer: () => Promise<void>): Promise<void>;
}

/** Any number; every start takes the same. */
const lock = 4_711;
const applicationName = 'presence';
const courtesyMs = 1_000;

/** Everyone holds a shared lock on one connection. Who can have the lock alone is the last, and while they hold it nobody enters. */
export async function enter(url: string): Promise<Presence> {
  const client = new Client({ connectionString: url, application_name: applicationName });
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [lock]);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  return { client, lost, leave: (endServer) => leave(client, endServer) };
}

/** Whether a server that refused us may take us later: it is starting, recovering or ending, or has just gone. */
export function mayEnterLater(error: unknown): boolean {
  return /^57P0[123]$|^ECONNRE|^EPIPE$/.test(codeOf(error)) || /terminated|not queryable/.test(String(error));
}

async function leave(client: Client, endServer: () => Promise<void>): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [lock]);
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [lock]);
    if (rows[0]?.last && (await isAlone(client))) await endServer();
  } catch (error) {
    if (!mayEnterLater(error)) throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Others may hold connections without having entered: a console, a report. Those that were just closed need a moment to go. */
async function isAlone(client: Client): Promise<boolean> {
  const others = `select from pg_stat_activity where backend_type = 'client backend' and application_name <> $1 limit 1`;
  const deadline = Date.now() + courtesyMs;
  for (;;) {
    const { rows } = await client.query(others, [applicationName]);
    if (rows.length === 0 || Date.now() > deadline) return rows.length === 0;
    await sleep(50);
  }
}
