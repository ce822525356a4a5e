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
 * Some worlds, one after the other: the same ones each time, so that a change is judged by what it changed. `WORLDS=100` looks at as many
 * that nobody has seen; what fails tells its seed, and `SEED=… npx jest …` makes that world again.
 */
export async function inWorlds(site: Site, count: number, each: (round: Round) => Promise<void>): Promise<void> {
  const given = Number(process.env.SEED ?? Number.NaN);
  const unseen = Number(process.env.WORLDS ?? 0);
  const seeds = Array.from({ length: unseen || count }, (_, index) => (unseen ? Math.floor(Math.random() * 1e9) : index + 1));
  for (const seed of Number.isNaN(given) ? seeds : [given]) {
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

/** Refused, for it asks what is not there of rows the role does not all see. */
export const isUntold = ({ errors = [] }: Answer): boolean =>
  errors.length > 0 && errors.every(({ extensions, message }) => extensions.code === 'FORBIDDEN' && / what is not there$/.test(message));
