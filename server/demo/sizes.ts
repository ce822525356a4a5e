import type { Chance } from './chance.js';

/** Six hundred enterprises with some twelve thousand workers: a few large ones have a third of them (domain paper 2). */
const large = [820, 660, 520, 430, 350, 310, 270, 240, 210, 185, 160, 145, 125, 110];

export const sizes = (chance: Chance): number[] => [
  ...large,
  ...Array.from({ length: 26 }, () => chance.between(50, 95)),
  ...Array.from({ length: 120 }, () => chance.between(15, 49)),
  ...Array.from({ length: 440 }, () => chance.between(2, chance.is(0.55) ? 6 : 14)),
];
