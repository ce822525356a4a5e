/** Chance that falls the same way each time. */
export interface Chance {
  between(least: number, most: number): number;
  is(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A choice by its weight. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K;
  shuffled<T>(all: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  const next = stream(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    is: (share) => next() < share,
    pick: (from) => at(from, between(0, from.length - 1)),
    weighed: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      const sums = names.map((_, place) => names.slice(0, place + 1).reduce((sum, name) => sum + weights[name], 0));
      const drawn = next() * (sums.at(-1) ?? 0);
      return at(
        names,
        sums.findIndex((sum) => drawn < sum),
      );
    },
    shuffled: (all) =>
      all
        .map((one) => ({ one, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
  };
}

/** The one at a place of a list that goes round. */
export function at<T>(list: readonly T[], place: number): T {
  const [found] = list.slice(place % list.length);
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

/** Each so many-th of a list, so many of them. */
export const every = <T>(list: readonly T[], step: number, many: number): T[] =>
  Array.from({ length: many }, (_, turn) => at(list, turn * step));

/** Mulberry32, by Tommy Ettinger, in the public domain. */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
