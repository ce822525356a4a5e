import type { Condition } from '../access/tree.js';
import { fieldOf } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import { ids } from './bind.js';
import type { Here } from './here.js';
import { inForce } from './hop.js';
import { columnOf, tableOf } from './sql.js';

/** A link to one of the named rows or to a row below them: in the tree as it stands that day, or in their territory. */
export function insideTree(here: Here, { field, target, tree }: Extract<Condition, { is: 'within' }>): string {
  const roots = 'actor' in tree ? here.sql.actor(tree.actor) : here.sql.literal(tree.ids, ids, 'uuid[]');
  return `${columnOf(here.alias, field)} in (${below(here, target, roots)})`;
}

function below(here: Here, target: Here['row'], roots: string): string {
  const { tree, territory } = resourceOf(target);
  if (territory) return `select "area_id" from "territory" where "unit_id" = any(${roots})`;
  if (!tree) return `select unnest(${roots})`;
  const alias = here.sql.alias();
  const [kept, child, parent] =
    'kept' in tree
      ? [tree.kept(), column(tree.kept(), tree.child), column(tree.kept(), tree.parent)]
      : [target, 'id', column(target, tree.parent)];
  const step = { ...here, row: kept, alias };
  return `with recursive below(id) as (select unnest(${roots}) union select ${alias}."${child}" from ${tableOf(kept)} ${alias} join below on ${alias}."${parent}" = below.id where ${inForce(step)}) select id from below`;
}

function column(row: Here['row'], name: string): string {
  const field = fieldOf(row, name);
  if (!field) throw new Error(`${row.name} has no field ${name}`);
  return field.column;
}
