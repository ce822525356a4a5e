import type { Client } from 'pg';
import type { Contender } from './contender.js';
import { type Cpu, cpuUsed } from './cpu.js';
import { load, type Requests } from './load.js';

/** One side of a comparison: who answers, and what is asked. */
export interface Side {
  name: string;
  by: Contender;
  requests: Requests;
}

/** Of one request, in milliseconds. */
export interface Cost extends Cpu {
  cpu: number;
  /** From asking until answered. */
  answer: number;
}

export interface Effort {
  connections: number;
  /** How often everybody has a turn, there and back. */
  rounds: number;
  /** How long a turn lasts, at most. */
  ms: number;
  requests: number;
}

/** What each side took in each round. */
export type Rounds = ReadonlyMap<string, readonly Cost[]>;

/** A B C … C B A, again and again: what disturbs the machine disturbs all of them. Before the first turn everybody answers until the code is as fast as it gets. */
export async function alternate(db: Client, sides: readonly Side[], effort: Effort): Promise<Rounds> {
  const rounds = new Map<string, Cost[]>(sides.map(({ name }) => [name, []]));
  for (const { requests } of sides) await load(requests, { ...effort, ms: effort.ms * 5, requests: 50_000 });
  for (let round = 0; round < effort.rounds; round += 1) {
    const there = new Map<string, Cost>();
    for (const side of sides) there.set(side.name, await turn(db, side, effort));
    for (const side of sides.toReversed()) {
      const [one, other] = [there.get(side.name), await turn(db, side, effort)];
      if (one) rounds.get(side.name)?.push(mean(one, other));
    }
  }
  return rounds;
}

async function turn(db: Client, { by, requests }: Side, effort: Effort): Promise<Cost> {
  const before = await cpuUsed(db, by);
  const took = await load(requests, effort);
  const after = await cpuUsed(db, by);
  const [node, postgres] = [(after.node - before.node) / took.length, (after.postgres - before.postgres) / took.length];
  return { node, postgres, cpu: node + postgres, answer: median(took) };
}

const overEach = (combine: (of: (cost: Cost) => number) => number): Cost => ({
  node: combine(({ node }) => node),
  postgres: combine(({ postgres }) => postgres),
  cpu: combine(({ cpu }) => cpu),
  answer: combine(({ answer }) => answer),
});

export const mean = (one: Cost, other: Cost): Cost => overEach((of) => (of(one) + of(other)) / 2);

export const typical = (rounds: Rounds, name: string): Cost => overEach((of) => median((rounds.get(name) ?? []).map(of)));

/** How many times the CPU of the other, round by round: both were disturbed alike. */
export const ratio = (rounds: Rounds, name: string, other: string): number =>
  median((rounds.get(name) ?? []).map(({ cpu }, round) => cpu / (rounds.get(other)?.[round]?.cpu ?? Number.NaN)));

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** Of twenty, the nineteenth. */
export const percentile95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
