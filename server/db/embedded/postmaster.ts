import { appendFile, readFile, rename, rm, stat } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannotStart.js';
import { isAlive } from './alive.js';
import type { Cluster } from './cluster.js';

/** Settings of PostgreSQL by name, as in postgresql.conf. */
export type Settings = Readonly<Record<string, string | number>>;

const always: Settings = {
  listen_addresses: '127.0.0.1',
  // Paths longer than 107 bytes break a socket, and Windows has none.
  unix_socket_directories: '',
  // The log is read by more people than the data: no values of rows in it.
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const patienceMs = 60_000;
const largestLog = 10_000_000;

/** The port of the cluster's server: the one that runs, perhaps left by a killed parent or shared with another start, or else a new one. */
export async function raise(cluster: Cluster, settings: Settings, wantedPort?: number): Promise<number> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const running = await runningPort(cluster.data);
    if (running !== null) return running;
    const failure = await start(cluster, { ...settings, ...always, port: wantedPort ?? (await freePort()) });
    if (failure !== null && (!isPassing(failure) || Date.now() > deadline)) {
      throw new CannotStart({
        vi: `PostgreSQL không khởi động được (xem thêm trong ${cluster.log}): ${failure}`,
        en: `PostgreSQL did not start (${cluster.log} says more): ${failure}`,
      });
    }
    if (failure !== null) await sleep(200);
  }
}

/** Ends the server; what is committed is on disk. */
export async function lower({ data, binaries, servant }: Cluster): Promise<void> {
  await servant.run(binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', data], { silent: true });
}

async function runningPort(data: string): Promise<number | null> {
  const file = join(data, 'postmaster.pid');
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const { pid, port } = await readPidFile(file);
    if (pid === null) return null;
    if (!(await isAlive(pid, 'postgres'))) {
      await forget(file, pid);
      return null;
    }
    if (port !== null && (await answers(port))) return port;
    await sleep(100);
  }
  throw new CannotStart({
    vi: `Một máy chủ PostgreSQL đang giữ ${data} mà không trả lời: hãy dừng tiến trình ghi trong ${file}.`,
    en: `A PostgreSQL server holds ${data} and does not answer: end the process named in ${file}.`,
  });
}

async function readPidFile(file: string): Promise<{ pid: number | null; port: number | null }> {
  const [pid, , , port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  return { pid: Number(pid) || null, port: Number(port) || null };
}

/** PostgreSQL clears a dead server's file itself, but believes in zombies and in strangers with the same number. */
async function forget(file: string, pid: number): Promise<void> {
  const written = await readPidFile(file);
  if (written.pid === pid) await rm(file, { force: true });
}

/** Null when it started, else what it said. */
async function start({ data, log, binaries, servant }: Cluster, settings: Settings): Promise<string | null> {
  const before = await prepareLog(log);
  await servant.take(log);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const { code } = await servant.run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', options.join(' ')], {
    silent: true,
  });
  if (code === 0) return null;
  const said = (await readFile(log)).subarray(before).toString().trim().split('\n');
  return said.findLast((line) => line.includes('FATAL:')) ?? said.at(-1) ?? '';
}

/** The length of the log so far; a large one makes room and is kept once. */
async function prepareLog(log: string): Promise<number> {
  const size = (await stat(log).catch(() => null))?.size ?? 0;
  if (size > largestLog) await rename(log, `${log}.old`);
  await appendFile(log, '', { mode: 0o600 });
  return size > largestLog ? 0 : size;
}

/** Another start was faster, the processes of a killed server are still ending, or the port was taken in between. */
function isPassing(failure: string): boolean {
  return /postmaster\.pid|shared memory block|could not create any TCP|starting up/.test(failure);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
