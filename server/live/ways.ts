import { unjudged } from '../access/readValue.js';
import { Forbidden, Refused } from '../access/refused.js';
import { covers, mayFollow, sees } from '../access/rights.js';
import type { Condition, Literal } from '../access/tree.js';
import { limits } from '../config.js';
import { idField, type RowClass } from '../model/field.js';
import { step, type ToOne } from '../model/reach.js';
import type { Role } from '../model/roles.js';

/** A way from a row, through links to one row each, to one whose fields are shown beside it. */
export interface Way {
  hops: readonly ToOne[];
  target: RowClass;
  /**
   * The link over there that names the row before it on the way. Rows that no longer are at the end of the way are known by it; but
   * that something is not there is told only to those who would see it.
   */
  back: string | null;
}

/** `registration.unit` is two ways: what lies at each step is shown, too. */
export function waysOf(role: Role, row: RowClass, paths: readonly string[]): Way[] {
  if (paths.length > limits.livePaths) throw new Refused(`rows are followed along at most ${limits.livePaths} ways`, 'paths');
  const ways = new Map<string, Way>();
  for (const path of paths) {
    const hops = hopsOf(row, path);
    if (!mayFollow(role, hops.map(unjudged))) throw new Forbidden(`${role} may not read ${row.name}.${path}`, row.name, path);
    for (const end of hops.keys()) ways.set(nameOf(hops.slice(0, end + 1)), wayTo(role, hops.slice(0, end + 1)));
  }
  return [...ways.values()];
}

const nameOf = (hops: readonly ToOne[]) => hops.map(({ name }) => name).join('.');

function hopsOf(row: RowClass, path: string): ToOne[] {
  const names = path.split('.');
  if (names.length > limits.depth) throw new Refused(`a way has at most ${limits.depth} steps`, 'paths');
  let at = row;
  return names.flatMap((name) => {
    const next = step(at, name);
    if (!next || !('one' in next)) throw new Refused(`${at.name} has no one ${name}`);
    at = next.one.at(-1)?.target ?? at;
    return next.one;
  });
}

function wayTo(role: Role, hops: readonly ToOne[]): Way {
  const last = hops.at(-1);
  if (!last) throw new Error('a way has a step');
  const back = last.how !== 'link' && sees(role, last.target, covers(last)) ? last.by.column : null;
  return { hops, target: last.target, back };
}

/** That the row at the end of these steps, in sight, is one of some. No step at all: the row itself. */
export const leadsTo = (hops: readonly ToOne[], literal: Literal): Condition =>
  hops.reduceRight<Condition>((where, to) => ({ is: 'one', hop: unjudged(to), where }), { is: 'test', field: idField, op: 'in', literal });
