import { isIPv6 } from 'node:net';
import { deviceCookie } from './cookies.js';
import { policy } from './policy.js';
import { throttled } from './refusal.js';
import { countFailure, countInWindow, forget, secondsLeft, uncount } from './store/counters.js';
import type { Db } from './store/db.js';
import { deviceOf } from './store/devices.js';
import { digest } from './token.js';
import type { Visit } from './visit.js';

/** The counters an attempt has gone through. */
export interface Counted {
  failures: string;
  /** This user has signed in from this browser before. */
  known: boolean;
  windows: readonly string[];
}

/**
 * Counts an attempt before its password is looked at, or refuses it. What is counted is the folded name and the address, nothing
 * else the caller could vary; a name nobody has is counted just the same. The narrowest count comes first, and what it refuses goes no
 * further: one address at its end takes nobody else's room. A known device has room of its own.
 */
export async function countAttempt(db: Db, visit: Visit, username: string): Promise<Counted> {
  const device = await deviceHeld(db, visit, username);
  const failures = device === null ? accountCounter(username) : counter(`device ${device}`);
  const [everybody, address] = [counter('everybody'), addressCounter(network(visit.ip))];
  const { perAddress, everybody: all, failures: row } = policy;
  await pass(db, address, countInWindow(db, address, perAddress.limit, perAddress.seconds));
  await pass(db, failures, countFailure(db, failures, row.limit, row.longestWait, row.ceiling));
  if (device !== null) return { failures, known: true, windows: [address] };
  await pass(db, everybody, countInWindow(db, everybody, all.limit, all.seconds));
  return { failures, known: false, windows: [address, everybody] };
}

/** A right password: no failure, and no guess. */
export async function uncountAttempt(db: Db, { failures, windows }: Counted): Promise<void> {
  await uncount(db, windows);
  await forget(db, failures);
}

/** Takes the lock off an account whose password was set anew. */
export const unlock = (db: Db, username: string) => forget(db, accountCounter(username));

async function deviceHeld(db: Db, visit: Visit, username: string): Promise<string | null> {
  const token = deviceCookie.read(visit);
  return token === null ? null : deviceOf(db, digest(token), username);
}

async function pass(db: Db, id: string, room: Promise<boolean>): Promise<void> {
  if (!(await room)) throw throttled(await secondsLeft(db, id));
}

export const accountCounter = (username: string) => counter(`account ${username}`);
export const addressCounter = (address: string) => counter(`address ${address}`);

/** The id of a counter: half a digest, which Postgres takes for a uuid. */
const counter = (of: string) => digest(of).slice(0, 32);

/** One subscriber has a whole /64 of IPv6 to come from, and one address of IPv4, however it is written. */
export function network(ip: string): string {
  const [bare = ''] = ip.split('%');
  const mapped = bare.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail ?? ''].map((half) => half.split(':').filter((group) => group !== ''));
  const missing = tail === undefined ? [] : Array<string>(8 - (left?.length ?? 0) - (right?.length ?? 0)).fill('0');
  return `${[...(left ?? []), ...missing, ...(right ?? [])].slice(0, 4).join(':')}::/64`;
}
