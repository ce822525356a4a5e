import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../../server/db/database.js';
import { type Database, startEmbedded } from '../../../server/db/embedded.js';

// Stands for a PostgreSQL that somebody else runs: its roles belong to the whole server, so the tests' common one won't do.
let dir: string;
let rented: Database;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hat-nhan-database-'));
  rented = await startEmbedded(dir, { throwAway: true });
});

afterAll(async () => {
  await rented.stop();
  await rm(dir, { recursive: true });
});

const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: '/nowhere' });

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('a named database gets its application account on the first start, and keeps it', async () => {
  await ask(rented.ownerUrl, 'drop role app');

  const first = await open(rented.ownerUrl);
  const second = await open(rented.ownerUrl);

  expect(second).toMatchObject({ ownerUrl: rented.ownerUrl, appUrl: first.appUrl });
  expect(await ask(second.appUrl, 'select current_user::text as me')).toEqual([{ me: 'app' }]);
});

test('a password somebody gave the application account is set back', async () => {
  await ask(rented.ownerUrl, "alter role app password 'another'");

  const { appUrl } = await open(rented.ownerUrl);

  expect(await ask(appUrl, 'select current_user::text as me')).toEqual([{ me: 'app' }]);
});

test('stopping leaves a named server alone', async () => {
  const database = await open(rented.ownerUrl);

  await database.stop();

  expect(await ask(rented.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a database that does not answer, or an owner who may make no roles, is told in one sentence', async () => {
  await ask(rented.ownerUrl, "create role guest login password 'guest'");
  const guest = new URL(rented.ownerUrl);
  Object.assign(guest, { username: 'guest', password: 'guest' });

  await expect(open('postgres://owner:secret@127.0.0.1:1/plan')).rejects.toThrow(
    /^The database of DATABASE_URL can't be used \(.*ECONNREFUSED/,
  );
  await expect(open(guest.href)).rejects.toThrow(/^The database of DATABASE_URL can't be used \(permission denied .*may create roles\.$/);
});
