import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../../../shared/problem.js';
import { Refused } from '../../access/refused.js';
import { resourceOf } from '../../model/resource.js';
import { type Change, isEmpty, written } from './change.js';
import { backwards } from './check/backwards.js';
import { check } from './check/check.js';
import { moved } from './check/moved.js';
import { references } from './check/references.js';
import { conflicts } from './conflicts.js';
import { checkFollowing, following, saidBefore } from './follow/follow.js';
import { judged } from './judge.js';
import { breachOf, isPassing } from './late.js';
import { lock } from './lock.js';
import { begin, type Operation, record } from './operation.js';
import { orphans } from './orphans.js';
import { type Findings, nothingFound, type SaveEnv, type SaveOutcome } from './request.js';
import { type Ended, inTransaction, type Transaction } from './transaction.js';
import type { Without } from './without.js';
import { write } from './write.js';

export interface Doing {
  operation: Operation;
  /** What is to be done, and what of it was found bad before anything was tried. */
  plan: (tx: Transaction) => Promise<Plan>;
  /** How to leave out what can't be done; null: then nothing is done. */
  leavingOut: Without | null;
  /** It is done, told, and not kept. */
  isTrial?: boolean;
}

/** `own`: it takes back what the actor did himself. */
interface Plan {
  change: Change;
  problems: readonly Problem[];
  own?: boolean;
}

type Trying = Pick<Operation, 'undoes'> & Required<Pick<Plan, 'own'>>;
type Settling = Trying & Pick<Doing, 'leavingOut'>;

/** Once more is enough for two who meet; where many write the same rows, the second attempt may meet a third. */
const attempts = 6;
/** From this one on, those who keep meeting go one after the other. The last is alone: it meets nobody, however many begin meanwhile. */
const inLine = 3;
/** Those who met once begin again at different moments, further apart each time: milliseconds. */
const longestPause = 25;
/** Without its bad rows a save may have others: as many times as a person who saves would wait for. */
const rounds = 100;

/** Does an operation at once, or not at all, once, however often it is asked. */
export async function perform(env: SaveEnv, doing: Doing): Promise<SaveOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(env, beginning(attempt), (tx) => once(tx, doing));
    } catch (error) {
      if (!isPassing(error)) throw error;
      const problems = breachOf(error, env);
      if (attempt === attempts && problems.length === 0) throw error;
      if (attempt === attempts) return { operation: doing.operation.id, saved: {}, removed: [], problems, conflicts: [] };
      await sleep(Math.random() * longestPause * attempt);
    }
  }
}

function beginning(attempt: number): string {
  if (attempt === attempts) return `begin; select pg_advisory_xact_lock(hashtext('saves'))`;
  const together = `begin; select pg_advisory_xact_lock_shared(hashtext('saves'))`;
  return attempt < inLine ? together : `${together}; select pg_advisory_xact_lock(hashtext('saves that keep meeting'))`;
}

async function once(tx: Transaction, doing: Doing): Promise<Ended<SaveOutcome>> {
  const { operation, plan, leavingOut, isTrial } = doing;
  const before = await begin(tx, operation);
  if (before) return { rollback: before };
  const { change, problems, own = false } = await plan(tx);
  const found: Findings = { problems: [...problems], conflicts: [] };
  const done = nothingFound(found) || leavingOut ? await settle(tx, change, { undoes: operation.undoes, own, leavingOut }, found) : [];
  const outcome = { operation: operation.id, saved: savedBy(done), removed: removedBy(done), ...found };
  if (isTrial || done.every(isEmpty)) return { rollback: outcome };
  await record(tx, operation, nothingFound(found) ? null : found);
  return { commit: outcome };
}

/** Writes what can be written, and adds to `found` what can't. */
async function settle(tx: Transaction, change: Change, { leavingOut, ...trying }: Settling, found: Findings): Promise<Change> {
  let left = change;
  for (let round = 1; !left.every(isEmpty); round++) {
    if (round > rounds) throw new Refused('rows of this save depend on one another too far: save fewer of them at a time', 'rounds');
    await tx.say('savepoint before_writing');
    const { bad, done } = await tryAll(tx, left, trying);
    if (nothingFound(bad)) return done;
    if (leavingOut) bad.problems.push(...orphans(left, bad.problems));
    found.problems.push(...bad.problems);
    found.conflicts.push(...bad.conflicts);
    const rest = leavingOut ? leavingOut(left, bad) : [];
    // What is wrong with no row of it, leaving rows out won't mend.
    if (sizeOf(rest) === sizeOf(left)) break;
    await tx.say('rollback to savepoint before_writing');
    left = rest;
  }
  return [];
}

const sizeOf = (change: Change) =>
  change
    .flatMap((part) => [part.removals.length, ...written(part).map(({ cells }) => 1 + cells.size)])
    .reduce((sum, size) => sum + size, 0);

async function tryAll(tx: Transaction, change: Change, { undoes, own }: Trying): Promise<{ bad: Findings; done: Change }> {
  const bad: Findings = { problems: [], conflicts: [] };
  for (const locked of await lock(tx, change)) {
    bad.problems.push(...locked.problems, ...(await moved(tx, locked.part)), ...(await backwards(tx, locked.part)));
    bad.conflicts.push(...(await conflicts(tx, locked)));
  }
  if (!nothingFound(bad)) return { bad, done: [] };

  await tx.say('set constraints all deferred');
  // What followed from an operation lies in its trail, too, and is taken back by it.
  const said = undoes ? null : await saidBefore(tx, change);
  const parts: Change = await inOrder(change, (part) => judged(tx, part));
  const lost = own ? [] : await references(tx, parts);
  await write(tx, parts);
  // Who takes back what he did himself may name whom he had named before: that row may be in sight by that link alone.
  if (own) lost.push(...(await references(tx, parts)));
  const follows = said ? await following(tx, parts, said) : [];
  const followed = follows.map(({ part }) => part);
  await write(tx, followed);
  const problems = [...lost, ...(await check(tx, parts))];
  problems.push(...(await checkFollowing(tx, follows, problems)));
  if (problems.length === 0) await tx.say('set constraints all immediate');
  return { bad: { problems, conflicts: [] }, done: [...parts, ...followed] };
}

async function inOrder<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

const removedBy = (change: Change): string[] => change.flatMap(({ removals }) => removals.map(({ id }) => id));

function savedBy(change: Change): Record<string, string[]> {
  const saved = new Map<string, Set<string>>();
  for (const part of change) {
    const { plural } = resourceOf(part.row);
    for (const { id } of written(part)) saved.set(plural, (saved.get(plural) ?? new Set()).add(id));
  }
  return Object.fromEntries([...saved].map(([plural, ids]) => [plural, [...ids]]));
}
