import type { Label } from '../../shared/kinds.js';
import type { Many, One, StoredWhere, WhereOf } from '../../shared/where.js';
import { type Field, fieldOf, fieldsOf, knownField, linkName, type On, type RowClass } from './field.js';
import type { Role } from './roles.js';

/** How a row reaches others, besides its own links. All name the field over there that points back here. */
export type Reach =
  | { how: 'back'; name: string; target: () => RowClass; by: string; label?: Label; covered: readonly Role[] }
  | { how: 'inside'; name: string; target: () => RowClass; by: string; label?: Label; covered: readonly Role[] }
  | { how: 'only'; name: string; target: () => RowClass; by: string; label?: Label; covered: readonly Role[] }
  | { how: 'current'; name: string; target: () => RowClass; by: string; where: StoredWhere; label?: Label; covered: readonly Role[] }
  | { how: 'via'; name: string; target: () => RowClass; path: readonly string[]; label?: Label };

interface ReachOptions {
  label?: Label;
  /** Roles whose rows over there are, for every row they see here, all of them: only they may ask for absence. Tested. */
  covered?: readonly Role[];
}

const declared = new Map<object, Reach[]>();
export const reachesOf = (row: RowClass): readonly Reach[] => declared.get(row.prototype) ?? [];

type BackKeys<T> = { [K in keyof T]-?: NonNullable<T[K]> extends string ? (K extends `${string}Id` ? K : never) : never }[keyof T] & string;

/** The rows that link here. `@Back(() => Registration, 'unitId') registrations!: Many<Registration>` */
export const Back = <T extends object>(target: () => RowClass<T>, by: BackKeys<T>, options: ReachOptions = {}) =>
  reach<Many<T>>({ how: 'back', target, by, covered: [], ...options });

/** The rows that lie in this place: their area is in its territory, whatever the area was called. */
export const Inside = <T extends object>(target: () => RowClass<T>, by: BackKeys<T>, options: ReachOptions = {}) =>
  reach<Many<T>>({ how: 'inside', target, by, covered: [], ...options });

/** The way back along a unique link, read as to-one. */
export const Only = <T extends object>(target: () => RowClass<T>, by: BackKeys<T>, options: ReachOptions = {}) =>
  reach<One<T>>({ how: 'only', target, by, covered: [], ...options });

/** The one dated row in force today, or `asOf`. No two may overlap: the resource's `dated.alone` says so. */
export const Current = <T extends object>(
  target: () => RowClass<T>,
  by: BackKeys<T>,
  options: ReachOptions & { where?: WhereOf<T> } = {},
) => reach<One<T>>({ how: 'current', target, by, covered: [], ...options, where: (options.where ?? {}) as StoredWhere });

/** A short cut through to-one links: `@Via(() => PartyUnit, 'registration', 'unit') unit!: One<PartyUnit>` */
export const Via = <T extends object>(target: () => RowClass<T>, ...path: string[]) => reach<One<T>>({ how: 'via', target, path });

type Nameless<R> = R extends Reach ? Omit<R, 'name'> : never;

function reach<T>(made: Nameless<Reach>): On<T> {
  const decorate = (row: object, name: string) => {
    declared.set(row, [...(declared.get(row) ?? []), { ...made, name } as Reach]);
  };
  return decorate as unknown as On<T>;
}

/** One hop to at most one row. */
export type ToOne =
  | { how: 'link'; name: string; key: Field; target: RowClass }
  | { how: 'only'; name: string; by: Field; target: RowClass; covered: readonly Role[] }
  | { how: 'current'; name: string; by: Field; target: RowClass; where: StoredWhere; covered: readonly Role[] };
/** One hop to many. */
export interface ToMany {
  how: 'back' | 'inside';
  name: string;
  by: Field;
  target: RowClass;
  covered: readonly Role[];
}
/** What a name means on a row. `via` unfolds into its hops. */
export type Step = { field: Field } | { one: readonly ToOne[] } | { many: ToMany };

/** What one name means on this row, or undefined: there is no such name. */
export function step(row: RowClass, name: string): Step | undefined {
  const field = fieldOf(row, name);
  if (field) return { field };
  const link = fieldsOf(row).find((candidate) => candidate.target && linkName(candidate) === name);
  if (link?.target) return { one: [{ how: 'link', name, key: link, target: link.target() }] };
  const reach = reachesOf(row).find((candidate) => candidate.name === name);
  if (!reach) return undefined;
  if (reach.how === 'via') return { one: hops(row, reach.path) };
  const target = reach.target();
  const by = knownField(target, reach.by);
  const { covered } = reach;
  if (reach.how === 'only') return { one: [{ how: 'only', name, by, target, covered }] };
  if (reach.how === 'current') return { one: [{ how: 'current', name, by, target, covered, where: reach.where }] };
  return { many: { how: reach.how, name, by, target, covered } };
}

function hops(row: RowClass, path: readonly string[]): ToOne[] {
  const [name, ...rest] = path;
  if (name === undefined) return [];
  const next = step(row, name);
  if (!next || !('one' in next)) throw new Error(`${row.name}: ${path.join('.')} is not a path through to-one links`);
  const last = next.one.at(-1);
  return last ? [...next.one, ...hops(last.target, rest)] : [];
}
