import { Client } from 'pg';
import { type Accounts, openAccounts } from './accounts.js';
import { CannotStart } from './cannotStart.js';
import { codeOf } from './code.js';
import { extensionNames } from './derived/functions.js';

const patienceMs = 10_000;
const oldest = 15;

/** A PostgreSQL that somebody else runs, found fit for us. */
export async function openNamed(url: string): Promise<Accounts> {
  const unfit = await asOwner(url, whatIsUnfit);
  if (unfit) throw unusable(unfit);
  return openAccounts(url).catch((error: unknown) => {
    if (codeOf(error) !== lackOfRights) throw error;
    throw unusable(`its user may make no roles: let the server's administrator run alter role ${userOf(url)} createrole`);
  });
}

const lackOfRights = '42501';
const unusable = (why: string) => new CannotStart(`The database of DATABASE_URL can't be used: ${why}.`);
const userOf = (url: string) => decodeURIComponent(new URL(url).username);

async function asOwner<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end();
    throw unusable(whyUnreached(error, url));
  }
  return ask(client).finally(() => client.end());
}

function whyUnreached(error: unknown, url: string): string {
  const { host, pathname } = new URL(url);
  const code = codeOf(error);
  if (code === '28P01') return `the server refuses the name ${userOf(url)} with that password`;
  if (code === '3D000') return `the server has no database ${decodeURIComponent(pathname.slice(1))}: make it, owned by ${userOf(url)}`;
  if (code === '57P03') return `the server at ${host} is just starting: try again in a moment`;
  const why = code || (error instanceof Error ? error.message : String(error));
  if (/^E[A-Z_]+$|timeout/.test(why)) return `no PostgreSQL answers at ${host} (${why}): start it, or correct the address`;
  return error instanceof Error ? error.message : why;
}

interface Fitness {
  version: string;
  major: number;
  encoding: string;
  hasVietnamese: boolean;
  absent: string[];
  mayMake: boolean;
}

/** What it takes, asked before anything is made. */
async function whatIsUnfit(client: Client): Promise<string | null> {
  const { rows } = await client.query<Fitness>(fitness, [extensionNames]);
  const [found] = rows;
  if (!found) return 'it does not answer';
  if (found.major < oldest) return `PostgreSQL ${found.version} is too old, ${oldest} is the oldest that will do`;
  if (found.encoding !== 'UTF8') return `its encoding is ${found.encoding}: make one with encoding UTF8`;
  if (!found.hasVietnamese) return "its PostgreSQL was built without ICU, so it can't sort Vietnamese: use another build";
  if (found.absent.length > 0)
    return `the server lacks the extensions ${found.absent.join(', ')}: install the contrib package of PostgreSQL`;
  if (!found.mayMake) return "its user may make no tables or extensions in it: let the server's administrator make that user its owner";
  return null;
}

const fitness = `select current_setting('server_version') as version, current_setting('server_version_num')::integer / 10000 as major,
  current_setting('server_encoding') as encoding,
  exists (select from pg_collation where collname = 'vi-x-icu') as "hasVietnamese",
  array(select wanted from unnest($1::text[]) wanted where wanted not in (select name from pg_available_extensions)) as absent,
  has_schema_privilege('public', 'create') and (has_database_privilege(current_database(), 'create') or $1 <@ array(select extname::text from pg_extension)) as "mayMake"`;
