/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export interface Chance {
  /** A whole number below `end`. */
  below: (end: number) => number;
  of: <T>(all: readonly T[]) => T;
  happens: (share: number) => boolean;
  shuffled: <T>(all: readonly T[]) => T[];
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    of: (all) => {
      const found = all[below(all.length)];
      if (found === undefined) throw new Error('there is nothing to choose from');
      return found;
    },
    happens: (share) => next() < share,
    shuffled: (all) =>
      all
        .map((one) => ({ one, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ one }) => one),
  };
}
