import type { Condition, Tree } from '../access/tree.js';
import { ids } from './bind.js';
import type { Here } from './here.js';
import { operand } from './operand.js';
import { columnOf } from './sql.js';
import { below, groundOn } from './tree.js';

/** A link to one of these rows or to a row below them. */
export function insideTree(here: Here, { field, target, tree, at, scope }: Extract<Condition, { is: 'within' }>): string {
  const roots = rootsOf(here, tree);
  if (at) return `${columnOf(here.alias, field)} in (${groundOn(here, target, roots, operand(here, at))})`;
  if (!roots) throw new Error('within nothing');
  // As an array it is found once, and an index can begin with it.
  return `${columnOf(here.alias, field)} = any(array(${below(here, target, roots, scope)}))`;
}

function rootsOf(here: Here, tree: Tree): string | null {
  if ('any' in tree) return null;
  return 'actor' in tree ? here.sql.actor(tree.actor) : here.sql.literal(tree.ids, ids, 'uuid[]');
}
