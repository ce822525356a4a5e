import { randomUUID } from 'node:crypto';
import { type Client, Pool } from 'pg';
import { guards } from '../../server/db/derived.js';
import { sessionOptions } from '../../server/db/session.js';
import { snake } from '../../server/model/naming.js';
import { Store } from '../../server/query/store.js';
import { resources } from '../../server/resources/index.js';
import { tables } from '../../server/tables.js';
import { vault } from './child.js';
import type { Contender } from './contender.js';
import { post } from './load.js';

export const pastedRows = 500;

/** SQL type of each cell. */
const cellTypes = {
  name: 'text',
  tradingName: 'text',
  englishName: 'text',
  foundedOn: 'date',
  operatingOn: 'date',
  charterCapital: 'numeric',
  investorCountry: 'text',
  phone: 'text',
  email: 'text',
  note: 'text',
} as const;
const names = Object.keys(cellTypes) as (keyof typeof cellTypes)[];
export type Cells = Record<keyof typeof cellTypes, string | number>;

interface Read {
  id: string;
  version: number;
}
type Pasted = Read & { cells: Cells };

/** One way to write pasted rows: who does it, what they read before, and the writing, which gives how many rows it wrote. */
export interface Way {
  name: 'bare' | 'kept' | 'save' | 'request';
  by: Pick<Contender, 'pid' | 'name'>;
  read: (db: Client) => Promise<Read[]>;
  prepare: (rows: readonly Pasted[]) => () => Promise<number>;
}

const twin = 'bench_enterprise';

/** The table as it is, with its generated columns and indexes, but nothing that watches it. */
export async function makeTwin(db: Client): Promise<void> {
  await dropTwin(db);
  const { rows } = await db.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = 'enterprise'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const columns = rows[0]?.columns;
  await db.query(`create table ${twin} (like enterprise including all)`);
  await db.query(`insert into ${twin} (${columns}) select ${columns} from enterprise`);
  await db.query(`grant select, update on ${twin} to app`);
  for (const table of [twin, 'enterprise']) await db.query(`vacuum (analyze) ${table}`);
}

export const dropTwin = (db: Client) => db.query(`drop table if exists ${twin}`);

export function waysToPaste({ url, ours, cookie }: { url: string; ours: Contender; cookie: string }): {
  ways: Way[];
  close: () => Promise<void>;
} {
  const pool = new Pool({ connectionString: url, application_name: 'paste', max: 1, options: sessionOptions(0) });
  const actor = { id: randomUUID(), role: 'organisationBoard' as const, places: [], units: [], agencies: [] };
  const store = new Store({ pool, vault, resources, guards: guards(tables), actor });
  const here = { pid: process.pid, name: 'paste' };
  const ways: Way[] = [
    { name: 'bare', by: here, read: reading(twin), prepare: (rows) => () => bare(pool, rows) },
    { name: 'kept', by: here, read: reading('enterprise'), prepare: (rows) => () => kept(pool, rows) },
    { name: 'save', by: here, read: reading('enterprise'), prepare: (rows) => () => save(store, rows) },
    { name: 'request', by: ours, read: reading('enterprise'), prepare: (rows) => request({ port: ours.port, cookie, bodies: [] }, rows) },
  ];
  return { ways, close: () => pool.end() };
}

const reading = (table: string) => async (db: Client) =>
  (await db.query<Read>(`select id, version from ${table} order by id limit ${pastedRows}`)).rows;

const update = (table: string, { set, where }: { set: string; where: string }) =>
  `update ${table} r set ${names.map((name) => `${snake(name)} = d.${snake(name)}`).join(', ')}${set}
   from unnest($1::uuid[], $2::int[], ${names.map((name, index) => `$${index + 3}::${cellTypes[name]}[]`).join(', ')})
     d(id, version, ${names.map(snake).join(', ')})
   where r.id = d.id${where}`;

const valuesOf = (rows: readonly Pasted[]) => [
  rows.map(({ id }) => id),
  rows.map(({ version }) => version),
  ...names.map((name) => rows.map(({ cells }) => cells[name])),
];

/** The cells into the table, and nothing else. */
async function bare(pool: Pool, rows: readonly Pasted[]): Promise<number> {
  const text = update(twin, { set: '', where: '' });
  return (await pool.query({ name: 'bare', text, values: valuesOf(rows) })).rowCount ?? 0;
}

/** The least that keeps what the product promises: the version read is still there, and the trail is written by the table's own trigger. */
async function kept(pool: Pool, rows: readonly Pasted[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('hatnhan.operation', $1, true)`, [randomUUID()]);
    const text = update('enterprise', { set: ', version = r.version + 1', where: ' and r.version = d.version' });
    const { rowCount } = await client.query({ name: 'kept', text, values: valuesOf(rows) });
    await client.query('commit');
    return rowCount ?? 0;
  } finally {
    client.release();
  }
}

const changesOf = (rows: readonly Pasted[]) => rows.map(({ id, version, cells }) => ({ id, version, set: { ...cells } }));

async function save(store: Store, rows: readonly Pasted[]): Promise<number> {
  const asked = { operation: randomUUID(), label: 'Dán', changes: { enterprises: changesOf(rows) } };
  const { saved } = await store.save(asked);
  return saved.enterprises?.length ?? 0;
}

const mutation = `mutation Paste($operation: ID!, $changes: SaveChanges) {
  save(operation: $operation, changes: $changes) { problems { code } conflicts { id } saved { enterprises { id version } } }
}`;

/** As the browser does it, with the new versions in the answer. */
function request(to: Parameters<typeof post>[0], rows: readonly Pasted[]): () => Promise<number> {
  const variables = { operation: randomUUID(), changes: { enterprises: changesOf(rows) } };
  const body = JSON.stringify({ query: mutation, variables });
  return async () => JSON.parse(await post(to, body)).data.save.saved.enterprises.length;
}
