import { readdir, readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import type { Contender } from './contender.js';

/** CPU used so far, in milliseconds, of a process with all its threads, by the kernel's own count to the nanosecond (schedstat). */
async function cpuOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const stats = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '')));
  return stats.reduce((sum, stat) => sum + Number(stat.split(' ')[0]), 0) / 1_000_000;
}

export interface Cpu {
  node: number;
  postgres: number;
}

/** Of the server and of all its PostgreSQL backends. */
export async function cpuUsed(db: Client, { pid, name }: Pick<Contender, 'pid' | 'name'>): Promise<Cpu> {
  const { rows } = await db.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [name]);
  const [node = 0, ...backends] = await Promise.all([pid, ...rows.map((row) => row.pid)].map(cpuOf));
  return { node, postgres: backends.reduce((sum, each) => sum + each, 0) };
}
