import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { schemaOf } from '../../server/graphql/schema.js';
import { resources } from '../../server/resources/index.js';
import { openWorld } from './database.js';
import { describeMachine } from './machine.js';
import { measureMany } from './many.js';
import { comparePastes } from './paste.js';
import type { Pool } from './questions.js';
import { compareReads } from './reads.js';
import { report } from './report.js';
import { compareRights } from './rights.js';
import { measureSheet } from './sheet.js';
import { signIn } from './signIn.js';

/** `npm run bench`: writes docs/bench.md. With `--small`, tries everything on little data and shows what it would write. */
const small = process.argv.includes('--small');
const scale = small ? { enterprises: 5_000, members: 25_000, units: 400 } : { enterprises: 100_000, members: 500_000, units: 8_000 };
const effort = { connections: 8, rounds: small ? 2 : 5, ms: small ? 300 : 1_000, requests: 5_000 };

const database = await openWorld(scale);
const db = new Client({ connectionString: database.ownerUrl, application_name: 'bench' });
await db.connect();
try {
  const start = performance.now();
  const { pool, place } = await choose();
  const [schema, cookie] = [await schemaOf(resources), await signIn(db, 'organisationBoard')];
  const readings = await compareReads({ db, url: database.appUrl, cookie, schema, pool, effort });
  const scoped = await compareRights({ db, url: database.appUrl, place, effort });
  const pasted = await comparePastes({ db, url: database.appUrl, rounds: small ? 3 : 11 });
  const onSheet = await measureSheet({ db, url: database.appUrl, rows: scale.enterprises, times: small ? 4 : 20 });
  const many = await measureMany();
  const minutes = (performance.now() - start) / 60_000;
  const day = new Date().toISOString().slice(0, 10);
  const text = report({ scale, effort, machine: await describeMachine(db), minutes, day, readings, scoped, pasted, onSheet, many });
  if (small) console.log(text);
  else await write(text);
} finally {
  await db.end();
  await database.stop();
}

/** What requests ask for: ids there are. */
async function choose(): Promise<{ pool: Pool; place: string }> {
  const ids = async (sql: string) => (await db.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  const communes = `select id from admin_unit where level = 'COMMUNE'`;
  const pool = {
    areas: await ids(`${communes} and started_on <= '2020-01-01' and ended_on > '2020-01-01' order by code`),
    zones: await ids('select id from industrial_zone order by code'),
    industries: await ids('select id from industry where level = 2 order by scheme, code'),
    enterprises: await ids('select id from enterprise order by id limit 500'),
  };
  const [place = ''] = await ids(`${communes} and ended_on is null and code like 'M%' order by code limit 1`);
  return { pool, place };
}

async function write(text: string): Promise<void> {
  const docs = new URL('../../docs/', import.meta.url);
  await mkdir(docs, { recursive: true });
  await writeFile(new URL('bench.md', docs), text);
}
