import { readWhere } from '../access/read.js';
import { type Condition, type Down, everything, type Hop, isEverything } from '../access/tree.js';
import { type Field, idField } from '../model/field.js';
import type { ToOne } from '../model/reach.js';
import { resourceOf } from '../model/resource.js';
import { type Here, inScope, inSight, on } from './here.js';
import { inForce, newestFirst } from './lifespan.js';
import { allOf, columnOf, tableOf } from './sql.js';
import { below } from './tree.js';

/** There is such a row over there and it meets the condition. */
export function existsOne(here: Here, hop: Hop, where: Condition): string {
  const taken = here.taken(here, hop);
  if (taken) return allOf([`${columnOf(taken.alias, idField)} is not null`, here.meets(taken, where)]);
  const { to, scope } = hop;
  const linked = byLink(here, hop, where);
  if (linked) return allOf([...linked.present, here.meets(linked.there, where)]);
  const there = on(here, to.target, here.sql.alias());
  return `exists (select 1 from ${found(here, there, to)} where ${allOf([belongs(here, there, to), ...inSight(there, scope, where)])})`;
}

/** The row over there, where only what points at it is asked for: its table says nothing more than the link does. */
export function byLink(here: Here, { to, scope }: Hop, where: Condition): { there: Here; present: string[] } | null {
  if (to.how !== 'link' || !isEverything(scope) || !asksOfIdAlone(where)) return null;
  const id = columnOf(here.alias, to.key);
  return { there: { ...on(here, to.target, ''), id }, present: to.key.required ? [] : [`${id} is not null`] };
}

function asksOfIdAlone(where: Condition): boolean {
  switch (where.is) {
    case 'all':
    case 'any':
      return where.of.every(asksOfIdAlone);
    case 'not':
      return asksOfIdAlone(where.of);
    case 'some':
    case 'none':
    case 'latest':
      return true;
    case 'one':
      return where.hop.to.how !== 'link';
    default:
      return false;
  }
}

/** A value at the end of links, as one scalar: null where a link leads nowhere or to a row out of scope. */
export function reached(here: Here, hops: readonly Hop[], value: (there: Here) => string): string {
  const [hop, ...rest] = hops;
  if (!hop) return value(here);
  const there = on(here, hop.to.target, here.sql.alias());
  return `(select ${reached(there, rest, value)} from ${found(here, there, hop.to)} where ${allOf([belongs(here, there, hop.to), inScope(there, hop.scope)])})`;
}

/** What a join of the row over there says, after its first word. `held`: what can be asked of the row itself before its scope is. */
export function joining(here: Here, there: Here, { to, scope }: Hop, held: string): string {
  const lateral = picks(to) ? 'lateral ' : '';
  return `${lateral}${found(here, there, to)} on ${allOf([belongs(here, there, to), held, inScope(there, scope)])}`;
}

/** A row points back here, or lies in this place. */
export function back(here: Here, there: Here, to: Down | Extract<ToOne, { by: Field }>): string {
  const by = columnOf(there.alias, to.by);
  if (to.how !== 'inside') return `${by} = ${here.id}`;
  return `${by} in (${areasOf(here, to)})`;
}

/** The ids of what lies in this place, and its own. */
export const areasOf = (here: Here, { by, through = everything }: Pick<Down, 'by' | 'through'>): string =>
  below(here, by.target?.() ?? here.row, `array[${here.id}]`, through);

function belongs(here: Here, there: Here, to: ToOne): string {
  if (to.how === 'link') return `${columnOf(there.alias, idField)} = ${columnOf(here.alias, to.key)}`;
  if (to.how === 'only') return back(here, there, to);
  return picks(to) ? 'true' : current(here, there, to);
}

const current = (here: Here, there: Here, to: Extract<ToOne, { how: 'current' }>) =>
  allOf([back(here, there, to), inForce(there), here.meets(there, readWhere(to.target, to.where))]);

/** The table, or, where nothing forbids two rows in force at once, the newest of them. */
function found(here: Here, there: Here, to: ToOne): string {
  if (to.how !== 'current' || !picks(to)) return `${tableOf(to.target)} ${there.alias}`;
  const inner = on(here, to.target, here.sql.alias());
  return `(select ${inner.alias}.* from ${tableOf(to.target)} ${inner.alias} where ${current(here, inner, to)} order by ${newestFirst(to.target, inner.alias)} limit 1) ${there.alias}`;
}

/** Whether more than one row could be in force at once: no exclusion constraint covers this current link. */
export function picks(to: ToOne): boolean {
  if (to.how !== 'current') return false;
  const { dated } = resourceOf(to.target);
  const fixed = (name: string) => JSON.stringify(to.where[name]);
  const alone = dated?.alone?.every((name) => name === to.by.name || fixed(name)?.startsWith('{"eq":'));
  const among = Object.entries(dated?.where ?? {}).every(([name, test]) => fixed(name) === JSON.stringify(test));
  return !(alone && among);
}
