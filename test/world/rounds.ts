import { isDeepStrictEqual } from 'node:util';
import { resources } from '../../server/resources/index.js';
import { Rows } from '../oracle/rows.js';
import type { Answer, platform } from '../platform.js';
import { type Chance, chance } from '../server/query/save/chance.js';
import { vault } from '../vault.js';
import { fillWorld } from '../world.js';

export type Site = Awaited<ReturnType<typeof platform>>;
export interface Round {
  chance: Chance;
  rows: Rows;
}

/**
 * Some worlds, one after the other. What fails tells its seed, and `SEED=… npx jest …` makes the same world again; `WORLDS=100` looks
 * longer.
 */
export async function inWorlds(site: Site, count: number, each: (round: Round) => Promise<void>): Promise<void> {
  const given = Number(process.env.SEED ?? Number.NaN);
  const many = Number(process.env.WORLDS ?? count);
  const seeds = Number.isNaN(given) ? Array.from({ length: many }, () => Math.floor(Math.random() * 1e9)) : [given];
  for (const seed of seeds) {
    const rolls = chance(seed);
    await fillWorld(site.owner, rolls);
    const rows = await Rows.of(site.owner, resources, vault.open);
    await told(seed, () => each({ chance: rolls, rows }));
  }
}

async function told(seed: number, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Error) error.message = `SEED=${seed}: ${error.message}`;
    throw error;
  }
}

/** What was asked stands in the failure whole: a diff of two answers alone tells nothing. */
export function assertSame(asked: unknown, answer: unknown, expected: unknown): void {
  if (isDeepStrictEqual(plain(answer), plain(expected))) return;
  throw new Error([asked, answer, expected].map((each) => JSON.stringify(each)).join('\n--- '));
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What came back, when nothing went wrong. */
export function dataOf<T>({ data, errors }: Answer): T {
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data as unknown as T;
}
