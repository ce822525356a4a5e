import type { Chance } from '../server/query/save/chance.js';

/** A row that chance made, by the names of its fields. */
export type Invented = { id: string } & Record<string, string | number | boolean | null>;

export const uuid = (chance: Chance) => {
  const hex = Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');
};
