import type { Condition, Tree } from '../access/tree.js';
import { ids } from './bind.js';
import type { Here } from './here.js';
import { operand } from './operand.js';
import { columnOf } from './sql.js';
import { below, groundOn } from './tree.js';

type Within = Extract<Condition, { is: 'within' }>;

/** A link to one of these rows or to a row below them. */
export const insideTree = (here: Here, asked: Within): string =>
  // As an array it is found once, and an index can begin with it.
  asked.at
    ? `${columnOf(here.alias, asked.field)} in (${areasWithin(here, asked)})`
    : `${columnOf(here.alias, asked.field)} = any(array(${areasWithin(here, asked)}))`;

/** The ids that such a link may have. */
export function areasWithin(here: Here, { target, tree, at, scope }: Within): string {
  const roots = rootsOf(here, tree);
  if (at) return groundOn(here, target, roots, operand(here, at));
  if (!roots) throw new Error('within nothing');
  return below(here, target, roots, scope);
}

function rootsOf(here: Here, tree: Tree): string | null {
  if ('any' in tree) return null;
  return 'actor' in tree ? here.sql.actor(tree.actor) : here.sql.literal(tree.ids, ids, 'uuid[]');
}
