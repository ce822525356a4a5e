import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { Accounts } from '../../../server/db/accounts.js';
import { type Database, startEmbedded } from '../../../server/db/embedded.js';

const folders: string[] = [];
const running: Database[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of running.splice(0)) await database.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

let made: string;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'hat-nhan-embedded-'));
  const database = await startEmbedded(made, { throwAway: true });
  await ask(database.ownerUrl, 'create table kept (name text)');
  await database.stop();
});

afterAll(() => rm(made, { recursive: true }));

async function emptyFolder(mode = 0o755): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'hat-nhan-embedded-'));
  await chmod(dir, mode);
  folders.push(dir);
  return dir;
}

/** After a first start, which takes longer than a copy. */
async function usedFolder(mode?: number): Promise<string> {
  const dir = await emptyFolder(mode);
  await promisify(execFile)('cp', ['-a', join(made, 'pg'), dir]);
  return dir;
}

async function start(dir: string): Promise<Database> {
  const database = await startEmbedded(dir, { settings: { fsync: 'off' } });
  running.push(database);
  return database;
}

async function startElsewhere(dir: string): Promise<Accounts & { child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./sharer.ts', import.meta.url)), dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [answer] = await once(child.stdout, 'data');
  return { ...JSON.parse(String(answer)), child };
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

async function askUntilAnswered(url: string, statement: string): Promise<unknown[]> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await ask(url, statement).catch(() => null);
    if (answer) return answer;
    await sleep(100);
  }
  return ask(url, statement);
}

const write = (url: string) => ask(url, "insert into kept values ('Nhã Nam')");
const postmaster = async (dir: string) => Number((await readFile(join(dir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test('the second start finds what was written after the first', async () => {
  const dir = await usedFolder();
  const first = await start(dir);
  await write(first.ownerUrl);
  await first.stop();

  const second = await start(dir);

  expect(await ask(second.ownerUrl, 'select name from kept')).toEqual(['Nhã Nam']);
});

test('it runs below a folder that is closed to others', async () => {
  const database = await start(await emptyFolder(0o700));

  expect(await ask(database.appUrl, 'select current_user::text')).toEqual(['app']);
});

test('it answers this machine alone, and only with a password', async () => {
  const { ownerUrl } = await start(await usedFolder());

  const withoutPassword = new URL(ownerUrl);
  withoutPassword.password = 'guess';

  expect(await ask(ownerUrl, 'show listen_addresses')).toEqual(['127.0.0.1']);
  await expect(ask(withoutPassword.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('what an interrupted first start left behind is cleared away', async () => {
  const dir = await emptyFolder();
  const left = join(dir, 'pg.new-4194304');
  await mkdir(left);

  await start(dir);

  expect(await isThere(left)).toBe(false);
});

test('after kill -9 of PostgreSQL the next start keeps what was committed', async () => {
  const dir = await usedFolder();
  const { child, ownerUrl } = await startElsewhere(dir);
  await write(ownerUrl);
  child.kill('SIGKILL');
  process.kill(await postmaster(dir), 'SIGKILL');

  const next = await start(dir);

  expect(await ask(next.ownerUrl, 'select name from kept')).toEqual(['Nhã Nam']);
});

test('after kill -9 of node the next start takes the running server over', async () => {
  const dir = await usedFolder();
  const { child, ownerUrl } = await startElsewhere(dir);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const next = await start(dir);

  expect(next.ownerUrl).toBe(ownerUrl);
});

test('killed under a running platform, PostgreSQL comes back at the same address', async () => {
  const dir = await usedFolder();
  const { ownerUrl } = await start(dir);
  await write(ownerUrl);
  const killed = await postmaster(dir);

  process.kill(killed, 'SIGKILL');

  expect(await askUntilAnswered(ownerUrl, 'select name from kept')).toEqual(['Nhã Nam']);
  expect(await postmaster(dir)).not.toBe(killed);
});

test('two starts at once share one server, and the last to leave ends it', async () => {
  const dir = await usedFolder();
  const [here, elsewhere] = await Promise.all([start(dir), startElsewhere(dir)]);
  expect(here.appUrl).toBe(elsewhere.appUrl);

  await here.stop();
  expect(await ask(elsewhere.appUrl, 'select 1')).toEqual([1]);

  elsewhere.child.stdin?.end();
  await once(elsewhere.child, 'exit');
  await expect(ask(elsewhere.appUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('it does not end a server that somebody else is connected to', async () => {
  const dir = await usedFolder();
  const database = await start(dir);
  const console = new Client({ connectionString: database.appUrl });
  await console.connect();

  await database.stop();

  const { rows } = await console.query('select 1 as one');
  expect(rows).toEqual([{ one: 1 }]);
  await console.end();
  await start(dir);
});

test('data of another major version is named, with the two commands that carry it over', async () => {
  const dir = await usedFolder();
  await writeFile(join(dir, 'pg', 'PG_VERSION'), '17\n');

  await expect(startEmbedded(dir)).rejects.toThrow(
    /pg is of PostgreSQL 17 and this version brings 18: run npm run backup FILE .* npm run restore FILE/,
  );
});

test('a folder that is not ours to use is refused in a sentence that says what to do', async () => {
  const [foreign, filled, blocked] = [await emptyFolder(), await emptyFolder(), join(await emptyFolder(), 'file')];
  await writeFile(join(foreign, 'PG_VERSION'), '18\n');
  await mkdir(join(filled, 'pg'));
  await writeFile(join(filled, 'pg', 'notes.txt'), '');
  await writeFile(blocked, '');

  await expect(startEmbedded(foreign)).rejects.toThrow(/is the data directory of another PostgreSQL: set DATA_DIR/);
  await expect(startEmbedded(filled)).rejects.toThrow(/pg (holds files that are no database|belongs to root)/);
  await expect(startEmbedded(join(blocked, 'data'))).rejects.toThrow(/can't be written \(ENOTDIR\): .* set DATA_DIR/);
});
