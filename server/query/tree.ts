import type { Condition } from '../access/tree.js';
import { resourceOf } from '../model/resource.js';
import { type Here, inScope, on } from './here.js';
import { dayColumn, inForce } from './lifespan.js';
import { allOf, tableOf } from './sql.js';

/** The ids of rows below these, and their own: all that ever lay in their territory, or their tree as it stands that day. */
export function below(here: Here, target: Here['row'], roots: string, scope: Condition): string {
  const { tree, territory } = resourceOf(target);
  if (territory) return `select "area_id" from "territory" where "unit_id" = any(${roots})`;
  if (!tree) return `select unnest(${roots})`;
  const [keeper, child, parent] = 'kept' in tree ? [tree.kept(), tree.child, tree.parent] : [target, 'id', tree.parent];
  const there = on(here, keeper, here.sql.alias());
  const column = (name: string) => dayColumn(keeper, there.alias, name);
  const kept = allOf([inForce(there), inScope(there, scope)]);
  return `with recursive below(id) as (select unnest(${roots}) union select ${column(child)} from ${tableOf(keeper)} ${there.alias} join below on ${column(parent)} = below.id where ${kept}) select id from below`;
}

/** The areas that lay in these units, or in units below them, on a day; in any unit at all, where none are named. */
export function groundOn(here: Here, target: Here['row'], roots: string | null, day: string): string {
  const place = here.sql.alias();
  const then = `${place}."started_on" <= ${day} and (${place}."ended_on" is null or ${day} < ${place}."ended_on")`;
  const among = roots ? `${place}."unit_id" in (${unitsBelow(here, target, roots)}) and ` : '';
  return `select ${place}."area_id" from "place_at" ${place} where ${among}${then}`;
}

function unitsBelow(here: Here, target: Here['row'], roots: string): string {
  const { territory } = resourceOf(target);
  if (!territory) throw new Error(`${target.name} has no territory`);
  const alias = here.sql.alias();
  return `with recursive below(id) as (select unnest(${roots}) union select ${alias}."id" from ${tableOf(target)} ${alias} join below on ${dayColumn(target, alias, territory.parent)} = below.id) select id from below`;
}
