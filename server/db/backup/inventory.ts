import type { ClientBase } from 'pg';
import { followsMark } from '../derived/following.js';
import { placeTables } from '../derived/places.js';
import { readKeyMark } from '../keyMark.js';

export interface KeptTable {
  name: string;
  /** Without those that follow from others. */
  columns: string[];
}

/** What a database holds, by its own word: its code may be of another day than ours. */
export interface Inventory {
  /** Of PostgreSQL. */
  postgres: string;
  /** In the order in which they ran. */
  migrations: string[];
  /** Of the key that the secrets are enciphered with. */
  keyMark: string | null;
  /** What is referred to comes first. */
  tables: KeptTable[];
  /** Where those columns that count by themselves have come to. */
  counters: { table: string; column: string; last: string }[];
}

/** Made by the start itself, from what is kept besides. */
const remade = ['migrations', 'derived', 'key_mark', ...placeTables];

/** @param leftOut tables whose rows are not for keeping. */
export async function inventoryOf(client: ClientBase, leftOut: readonly string[] = []): Promise<Inventory> {
  const tables = (await ownTables(client)).filter(({ name }) => ![...remade, ...leftOut].includes(name));
  return {
    postgres: await one(client, `select current_setting('server_version') as value`),
    migrations: await one(client, `select coalesce(json_agg(name order by id), '[]') as value from migrations`),
    keyMark: await readKeyMark(client),
    tables: inOrder(tables, await references(client)),
    counters: await counters(client, tables),
  };
}

const one = async (client: ClientBase, statement: string) => (await client.query(statement)).rows[0].value;

/** Neither an extension's nor another owner's. */
export async function ownTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(`
    select c.relname as name, array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and col_description(c.oid, a.attnum) is distinct from '${followsMark}' order by a.attnum
    ) as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_has_role(c.relowner, 'usage')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname`);
  return rows;
}

interface Reference {
  from: string;
  to: string;
}

async function references(client: ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select distinct f.relname as from, t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and f.oid <> t.oid`);
  return rows;
}

/** A table follows those it refers to. Tables that refer to one another in a circle come as they are: their keys wait for the end. */
function inOrder(tables: readonly KeptTable[], refers: readonly Reference[]): KeptTable[] {
  if (tables.length === 0) return [];
  const isWaiting = ({ name }: KeptTable) => refers.some(({ from, to }) => from === name && tables.some((table) => table.name === to));
  const ready = tables.filter((table) => !isWaiting(table));
  const next = ready.length > 0 ? ready : tables.slice(0, 1);
  return [
    ...next,
    ...inOrder(
      tables.filter((table) => !next.includes(table)),
      refers,
    ),
  ];
}

async function counters(client: ClientBase, tables: readonly KeptTable[]): Promise<Inventory['counters']> {
  const { rows } = await client.query<Inventory['counters'][number]>(
    `select t.relname as table, a.attname as column, q.last_value::text as last
    from pg_sequences q
    join pg_class s on s.relname = q.sequencename and s.relnamespace = 'public'::regnamespace
    join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i')
    join pg_class t on t.oid = d.refobjid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where q.schemaname = 'public' and q.last_value is not null and t.relname = any($1)`,
    [tables.map(({ name }) => name)],
  );
  return rows;
}
