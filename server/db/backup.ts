import { Client } from 'pg';
import { copyOut } from './backup/copy.js';
import { type Inventory, inventoryOf, ownTables } from './backup/inventory.js';
import { closingLine, endMark, firstLine, type Manifest } from './backup/manifest.js';
import { Refused } from './backup/refused.js';
import { type Sum, tally } from './backup/tally.js';
import { writeWhole } from './backup/write.js';
import { listed, quoted } from './derived/piece.js';
import { schemaLock } from './migrate.js';
import { sessionOptions } from './session.js';

export interface Keeping {
  file: string;
  /** The version of the platform. */
  platform: string;
  /** Tables whose rows are not for keeping. */
  leftOut: readonly string[];
}

export interface Kept {
  manifest: Manifest;
  rows: number;
  bytes: number;
}

/** Writes all tables into a file, as they are at one moment. Others may write meanwhile. */
export async function backUp(ownerUrl: string, { file, platform, leftOut }: Keeping): Promise<Kept> {
  const client = new Client({ connectionString: ownerUrl, options: sessionOptions(0) });
  await client.connect();
  try {
    const inventory = await atOneMoment(client, leftOut);
    const manifest: Manifest = { madeAt: new Date().toISOString(), platform, ...inventory };
    const sums: Sum[] = [];
    const { bytes } = await writeWhole(file, contentOf(client, manifest, sums));
    return { manifest, rows: sums.reduce((total, { rows }) => total + rows, 0), bytes };
  } finally {
    await client.end();
  }
}

/** Begins the one transaction in which all is read. No table changes its shape until its end: a rewritten one would seem empty. */
async function atOneMoment(client: Client, leftOut: readonly string[]): Promise<Inventory> {
  await client.query(`select pg_advisory_lock_shared(${schemaLock})`);
  await client.query('set datestyle = iso; set synchronize_seqscans = off; begin isolation level repeatable read read only');
  const isStarted = (await ownTables(client)).some(({ name }) => name === 'migrations');
  if (!isStarted) throw new Refused('NOTHING_TO_KEEP', {});
  const inventory = await inventoryOf(client, leftOut);
  await client.query(`lock table ${listed(inventory.tables.map(({ name }) => name))} in access share mode`);
  await client.query(`select pg_advisory_unlock_shared(${schemaLock})`);
  return inventory;
}

/** @param sums is filled by the way. */
async function* contentOf(client: Client, manifest: Manifest, sums: Sum[]): AsyncGenerator<Buffer> {
  const line = `${JSON.stringify(manifest)}\n`;
  yield Buffer.from(firstLine(line) + line);
  for (const { name, columns } of manifest.tables) {
    const { through, sum } = tally();
    yield* through(copyOut(client, `copy ${quoted(name)} (${listed(columns)}) to stdout`));
    sums.push(sum());
    yield Buffer.from(endMark);
  }
  yield Buffer.from(closingLine(sums));
}
