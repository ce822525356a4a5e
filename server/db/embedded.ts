import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { type Accounts, accountOf, ensureRole, openAccounts } from './accounts.js';
import { codeOf } from './code.js';
import { type Cluster, openCluster } from './embedded/cluster.js';
import { keep } from './embedded/keep.js';
import { superuser } from './embedded/makeCluster.js';
import { lower, raise, type Settings } from './embedded/postmaster.js';
import { enter, mayEnterLater, type Presence } from './embedded/presence.js';

interface Embedding {
  /** Nobody will miss the data: it is not kept safe on disk, and `stop` ends the server whoever is connected. */
  throwAway?: boolean;
  settings?: Settings;
}

export interface Database extends Accounts {
  /** Leaves the server, and ends it if nobody else is connected: close your own connections first. */
  stop(): Promise<void>;
}

const owner = 'owner';
const database = 'platform';
const careless: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const patienceMs = 60_000;
const pauseMs = 200;

/** A PostgreSQL of our own below `dir`: made on the first start, shared by all who start it, and raised again when it dies under us. */
export async function startEmbedded(dir: string, { throwAway = false, settings = {} }: Embedding = {}): Promise<Database> {
  const cluster = await openCluster(dir, { throwAway });
  const place = { cluster, settings: throwAway ? { ...careless, ...settings } : settings };
  const { port, presence } = await join(place);
  const ownerUrl = accountOf(addressOf(cluster, port, database), owner);
  await furnish(presence.client, ownerUrl);
  const release = keep(presence, async () => (await join(place, port)).presence);
  const leave = async () => {
    const last = await release();
    await (throwAway ? lower(cluster) : last?.leave(() => lower(cluster)));
  };
  let left: Promise<void> | null = null;
  return { ...(await openAccounts(ownerUrl)), stop: () => (left ??= leave()) };
}

interface Place {
  cluster: Cluster;
  settings: Settings;
}

/** Raises the server and enters it; one that was just ending is raised anew. */
async function join({ cluster, settings }: Place, wantedPort?: number): Promise<{ port: number; presence: Presence }> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const port = await raise(cluster, settings, wantedPort);
    try {
      return { port, presence: await enter(addressOf(cluster, port, 'postgres')) };
    } catch (error) {
      if (!mayEnterLater(error) || Date.now() > deadline) throw error;
      await sleep(pauseMs);
    }
  }
}

function addressOf({ password }: Cluster, port: number, name: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
}

/** The database and its owner, who may do in it what an owner of a rented one may, and no more. */
async function furnish(client: Client, ownerUrl: string): Promise<void> {
  const { rows } = await client.query('select from pg_database where datname = $1', [database]);
  if (rows.length > 0) return;
  await ensureRole(client, ownerUrl, 'createdb createrole');
  await client.query(`create database ${database} owner ${owner}`).catch((error) => {
    if (codeOf(error) !== '42P04') throw error;
  });
}
