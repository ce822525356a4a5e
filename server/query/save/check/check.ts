import type { Problem } from '../../../../shared/problem.js';
import type { Change } from '../change.js';
import type { Transaction } from '../transaction.js';
import { cycles } from './cycles.js';
import { overlaps } from './overlaps.js';
import { referrers } from './referrers.js';
import { repeats } from './repeats.js';
import { strays } from './strays.js';

/** What the rows, as they now stand, do against the rules: every check looks at all of them at once and names every bad one. */
export async function check(tx: Transaction, change: Change): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const part of change) {
    for (const checked of [strays, repeats, overlaps, cycles, referrers]) found.push(...(await checked(tx, part)));
  }
  return found;
}
