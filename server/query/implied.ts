import { isDeepStrictEqual } from 'node:util';
import { type Condition, everything, type Hop } from '../access/tree.js';

/**
 * What is known of a row without asking, for the row before it is in scope: the officer who sees a member by the place of his workplace
 * sees that workplace. Only of today, for rights are those of today.
 */
export function beyond(known: Condition, hop: Hop): Condition {
  const told = parts(known).flatMap((part) => (part.is === 'one' && isDeepStrictEqual(part.hop.to, hop.to) ? parts(part.where) : []));
  return { is: 'all', of: told };
}

/** The step without the rights that are known to hold at its end. */
export const unasked = (known: Condition, hop: Hop): Hop => ({
  ...hop,
  scope: parts(hop.scope).every((part) => parts(known).some((other) => isDeepStrictEqual(part, other))) ? everything : hop.scope,
});

const parts = (condition: Condition): readonly Condition[] => (condition.is === 'all' ? condition.of.flatMap(parts) : [condition]);
