import type { Condition, Operand, Tree } from '../access/tree.js';
import { resourceOf } from '../model/resource.js';
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
    ? `${columnOf(here.alias, asked.field)} in (${then(here, asked, asked.at)})`
    : `${columnOf(here.alias, asked.field)} = any(${areasWithin(here, asked)})`;

/** The ids that such a link may have, as an array. */
export function areasWithin(here: Here, asked: Within): string {
  const { target, tree, at, scope } = asked;
  if (at) return `array(${then(here, asked, at)})`;
  const roots = rootsOf(here, tree);
  if (!roots) throw new Error('within nothing');
  return resourceOf(target).territory ? `(select territory_of(${roots}))::uuid[]` : `array(${below(here, target, roots, scope)})`;
}

const then = (here: Here, { target, tree }: Within, at: Operand) => groundOn(here, target, rootsOf(here, tree), operand(here, at));

function rootsOf(here: Here, tree: Tree): string | null {
  if ('any' in tree) return null;
  return 'actor' in tree ? here.sql.actor(tree.actor) : here.sql.literal(tree.ids, ids, 'uuid[]');
}
