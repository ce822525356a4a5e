import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Whoever answers, in a process of its own, so that its CPU can be told apart. */
export interface Contender {
  name: string;
  port: number;
  pid: number;
  /** Of one that was started `timed`: in how many milliseconds since it was last asked statements ran. */
  statements(): Promise<number>;
  stop(): Promise<void>;
}

export interface Start {
  /** Of the program, and of its connections in pg_stat_activity. */
  name: string;
  url: string;
  /** Of the naive ones. */
  habits?: Habits;
  /** Of ours: it tells how long its statements took. */
  timed?: boolean;
}

export interface Habits {
  /** Whole rows, as repositories give them, or only the columns that are asked for. */
  reads: 'whole' | 'asked';
  /** Groups made of rows, or by SQL written for the one question. */
  groups: 'rows' | 'sql';
}

/** Starts `ours.ts`, `bare.ts` … beside this file and waits until it listens. */
export async function contender(program: string, start: Start, name = program): Promise<Contender> {
  const file = fileURLToPath(new URL(`${program}.ts`, import.meta.url));
  const child = fork(file, [JSON.stringify(start)], { execArgv: ['--import', 'tsx'] });
  const port = await Promise.race([answer(child), once(child, 'exit').then(() => Promise.reject(new Error(`${program} did not start`)))]);
  return { name, port, pid: child.pid ?? 0, statements: () => statements(child), stop: () => stop(child) };
}

async function answer(child: ChildProcess): Promise<number> {
  const [{ port }] = await once(child, 'message');
  return port;
}

async function statements(child: ChildProcess): Promise<number> {
  const told = once(child, 'message');
  child.send('statements');
  const [{ statements }] = await told;
  return statements;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
