import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Database, startEmbedded } from '../../../../server/db/embedded.js';
import { migrate } from '../../../../server/db/migrate.js';
import { migrationTo } from '../../db/migrated.js';
import { type Clerk, idOf, saveUntilAnswered } from './clerk.js';
import { tables, type World, worldAt } from './world.js';

let dir: string;
let database: Database;
let here: World;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hat-nhan-crash-'));
  // A killed process loses nothing that the kernel has; only a machine without power would need fsync.
  database = await startEmbedded(dir, { settings: { fsync: 'off' } });
  await migrate(database.ownerUrl, { tables, migrations: [await migrationTo(database, tables)], appRole: 'app' });
  here = worldAt(database.appUrl, { max: 10, key: Buffer.alloc(32) });
});
afterAll(async () => {
  await here.close();
  await database.stop();
  await rm(dir, { recursive: true, force: true });
});

async function clerk(name: string): Promise<Clerk> {
  const [villageId, farmId] = [idOf(`${name} village`), idOf(`${name} farm`)];
  await here.board.save({
    creates: { villages: [{ id: villageId, set: { name } }], farms: [{ id: farmId, set: { name, villageId, workers: 0 } }] },
  });
  return { name, villageId, farmId };
}

/** What is left of so many answered saves: each farm, each operation and each event once, and a count that missed none. */
async function expectDoneOnce({ villageId, farmId, name }: Clerk, turns: number): Promise<void> {
  const [left] = await here.ask(
    `select (select workers from farm where id = $1) as workers, (select count(*)::int from farm where village_id = $2) as farms,
       (select count(*)::int from operation where actor = $3) as operations,
       (select count(*)::int from trail where operation_id in (select id from operation where actor = $3)) as events`,
    farmId,
    villageId,
    idOf(name),
  );
  expect(left).toEqual({ workers: turns, farms: turns + 1, operations: turns, events: 2 * turns });
}

/** Kills the server, as soon as there is one to kill. */
async function killPostgres(): Promise<void> {
  for (;;) {
    const pid = await readFile(join(dir, 'pg', 'postmaster.pid'), 'utf8').catch(() => '');
    if (await here.ask('select').catch(() => null)) return void process.kill(Number(pid.split('\n')[0]), 'SIGKILL');
    await sleep(50);
  }
}

test('Postgres killed during saves: nothing that was answered is lost or done twice', async () => {
  const clerks = await Promise.all(['An', 'Bình', 'Chi', 'Dũng'].map(clerk));
  const turns = 60;

  const work = clerks.map(async (one) => {
    for (let turn = 1; turn <= turns; turn++) {
      await saveUntilAnswered(here, one, turn);
      await sleep(20);
    }
  });
  for (let kill = 0; kill < 3; kill++) {
    await sleep(700);
    await killPostgres();
  }
  await Promise.all(work);

  for (const one of clerks) await expectDoneOnce(one, turns);
}, 300_000);

test('node killed during saves: nothing that was answered is lost or done twice', async () => {
  const one = await clerk('Em');
  const turns = 60;
  let answered = 0;

  for (let kills = 0; answered < turns; kills++) {
    const order = JSON.stringify({ appUrl: database.appUrl, clerk: one, from: answered + 1, to: turns });
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./clerkProcess.ts', import.meta.url)), order], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    for await (const line of createInterface(child.stdout)) {
      answered = Number(line);
      if (kills < 3 && answered === 15 * (kills + 1)) setTimeout(() => child.kill('SIGKILL'), 5);
    }
    const [code] = await gone;
    // Who was killed has no code; who could not go on has another.
    if (code) throw new Error(`the clerk ended with ${code} after ${answered} saves`);
  }

  await expectDoneOnce(one, turns);
}, 300_000);
