import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/db/database.js';
import { type Database, startEmbedded } from '../../../server/db/embedded.js';
import { ask } from './database.js';

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

/** What the start would say of an address that differs from the owner's in this. */
const refusal = (differs: { port?: string; username?: string; password?: string; pathname?: string }) =>
  open(Object.assign(new URL(rented.ownerUrl), differs).href).then(
    () => 'opened',
    ({ message }) => message.replace(/^The database of DATABASE_URL can't be used: /, ''),
  );

test('a server that is not reached is told apart from one that refuses', async () => {
  expect(await refusal({ port: '1' })).toBe('no PostgreSQL answers at 127.0.0.1:1 (ECONNREFUSED): start it, or correct the address.');
  expect(await refusal({ password: 'guess' })).toBe('the server refuses the name owner with that password.');
  expect(await refusal({ pathname: 'nowhere' })).toBe('the server has no database nowhere: make it, owned by owner.');
});

test('a user who may make no roles, or nothing at all in the database, is named with what to do', async () => {
  await ask(rented.ownerUrl, "create role guest login password 'guest'; create role tenant login createrole password 'tenant'");
  await ask(rented.ownerUrl, 'grant create on database platform to guest; grant create on schema public to guest; drop role app');

  expect(await refusal({ username: 'guest', password: 'guest' })).toBe(
    "its user may make no roles: let the server's administrator run alter role guest createrole.",
  );
  expect(await refusal({ username: 'tenant', password: 'tenant' })).toMatch(/^its user may make no tables or extensions in it: /);
});

test('a database in another encoding is refused', async () => {
  await ask(rented.ownerUrl, "create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0");

  expect(await refusal({ pathname: 'latin' })).toBe('its encoding is LATIN1: make one with encoding UTF8.');
});

test('a server of an older version is refused', async () => {
  // A real one that gives another version: for this role a function of the same name stands before PostgreSQL's own.
  await ask(
    rented.ownerUrl,
    `create schema elder; create function elder.current_setting(text) returns text language sql
    return case $1 when 'server_version_num' then '140011' when 'server_version' then '14.11' else pg_catalog.current_setting($1) end;
    create role elder login password 'elder'; grant usage on schema elder to elder; alter role elder set search_path = elder, pg_catalog, public`,
  );

  expect(await refusal({ username: 'elder', password: 'elder' })).toBe('PostgreSQL 14.11 is too old, 15 is the oldest that will do.');
});
