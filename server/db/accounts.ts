import { createHmac } from 'node:crypto';
import { Client } from 'pg';

export interface Accounts {
  /** Owns the tables: for migrations alone. */
  ownerUrl: string;
  /** What the platform runs as: reads and writes rows, owns nothing. */
  appUrl: string;
}

const app = 'app';
/** Any number; every start takes the same. */
const lock = 4_712;

/** The application's account beside its owner's, made on the first start. */
export async function openAccounts(ownerUrl: string): Promise<Accounts> {
  const appUrl = accountOf(ownerUrl, app);
  if (!(await answers(appUrl))) await asOwner(ownerUrl, (client) => ensureRole(client, appUrl));
  return { ownerUrl, appUrl };
}

/** Another role's address on the same server. Its password follows from the first one's, so that nobody has to keep it. */
export function accountOf(url: string, role: string): string {
  const account = new URL(url);
  account.password = createHmac('sha256', decodeURIComponent(account.password)).update(role).digest('base64url');
  account.username = role;
  return account.href;
}

/** The role of an address, made if it is missing, with the password of the address. Its days are those of Việt Nam. */
export async function ensureRole(client: Client, url: string, rights = ''): Promise<void> {
  const { username, password } = new URL(url);
  const role = client.escapeIdentifier(username);
  await client.query('select pg_advisory_lock($1)', [lock]);
  const { rows } = await client.query('select from pg_roles where rolname = $1', [username]);
  await client.query(`${rows.length === 0 ? 'create' : 'alter'} role ${role} login ${rights} password ${client.escapeLiteral(password)}`);
  await client.query(`alter role ${role} set timezone to 'Asia/Ho_Chi_Minh'`);
  await client.query('select pg_advisory_unlock($1)', [lock]);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end();
  return connected;
}

async function asOwner(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}
