import { type Field, fieldOf, fieldsOf, linkName, type RowClass } from '../../server/model/field.js';
import { reachesOf, step, type ToMany } from '../../server/model/reach.js';
import type { Role } from '../../server/model/roles.js';
import { isKept, mayRead, seesSome } from '../oracle/rights.js';
import type { Rows } from '../oracle/rows.js';
import type { Chance } from '../server/query/save/chance.js';

export interface Maker {
  chance: Chance;
  rows: Rows;
  /** Only of fields and links this role may read. */
  role: Role;
  /** Only what is known of any day. */
  atDay?: boolean;
}

export const fieldsFor = ({ role, atDay = false }: Maker, row: RowClass): Field[] =>
  [fieldOf(row, 'id'), ...fieldsOf(row)].filter(
    (field): field is Field => field !== undefined && mayRead(role, field) && (!atDay || isKept(row, field)),
  );

/** Names that lead to one row, and the resource there. */
export function onesFor({ role, atDay = false }: Maker, row: RowClass): { name: string; target: RowClass }[] {
  const names = [
    ...fieldsOf(row)
      .filter(({ target }) => target)
      .map(linkName),
    ...reachesOf(row).map(({ name }) => name),
  ];
  return names.flatMap((name) => {
    const next = step(row, name);
    if (!next || !('one' in next)) return [];
    const open = next.one.every((hop, index) => {
      const [of, key] = hop.how === 'link' ? [next.one[index - 1]?.target ?? row, hop.key] : [hop.target, hop.by];
      return seesSome(role, hop.target) && mayRead(role, key) && (!atDay || isKept(of, key));
    });
    const target = next.one.at(-1)?.target;
    return open && target ? [{ name, target }] : [];
  });
}

export const manysFor = ({ role, atDay = false }: Maker, row: RowClass): ToMany[] =>
  reachesOf(row).flatMap(({ name }) => {
    const next = step(row, name);
    if (!next || !('many' in next)) return [];
    const { target, by } = next.many;
    return seesSome(role, target) && mayRead(role, by) && (!atDay || isKept(target, by)) ? [next.many] : [];
  });
