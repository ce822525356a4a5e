/**
 * The one query language. A grid's filter, a role's row scope, a finding's condition, an indicator's population and an
 * analyst's slice are all a `Where`: plain JSON of one shape in TypeScript, GraphQL and storage. One function compiles it.
 */
declare const target: unique symbol;
declare const day: unique symbol;
declare const secret: unique symbol;

/** The id of a row of T. `unitId: Key<PartyUnit>` also lets a Where reach through `unit`. */
export type Key<T> = string & { readonly [target]?: T };
/** A day as `yyyy-mm-dd`, of the calendar of Asia/Ho_Chi_Minh. */
export type Day = string & { readonly [day]?: true };
/** Enciphered at rest; one may only ask whether it equals. */
export type Secret = string & { readonly [secret]?: true };
/** The row at the other end of a link that has at most one: in force today, or unique. */
export type One<T> = { readonly one?: T } | null;
/** The rows that link here. */
export type Many<T> = { readonly many?: T };

export type Where<T> = Tests<T> & Reached<T> & Logic<T> & Across<T>;

/** For a function that learns T from another argument: inferring it from the condition, too, would take the compiler minutes. */
export type WhereOf<T> = [T] extends [infer R] ? Where<R> : never;

export type Op = 'EQ' | 'NE' | 'GT' | 'GTE' | 'LT' | 'LTE';
/** A number, a dated setting, or a number that this row holds: its own term. */
export type Count = number | Setting | { field: string };
/** As it stood `at` a day (today unless said), of the kind of row that `by` tells. */
export interface Setting {
  param: string;
  at?: Value;
  by?: string;
}

/** Exactly one source, then shifts. `{ today: true, minus: { months: 6 } }`. */
export interface Value {
  /** A field of this row, also through to-one links: `enterprise.foundedOn`. With `row`, of a named enclosing row. */
  field?: string;
  row?: string;
  /** A dated setting, as it stood `at` a day (today unless said), of the kind of row that `by` tells. Not set: the test is false. */
  param?: string;
  at?: Value;
  by?: string;
  today?: true;
  asOf?: true;
  day?: Day;
  actor?: ActorValue;
  /** In `having`: another measure of the group. */
  measure?: string;
  /** In `having`: a key of the group. */
  key?: string;
  plus?: Shift | readonly Shift[];
  minus?: Shift | readonly Shift[];
  startOf?: 'YEAR' | 'QUARTER' | 'MONTH';
  times?: number | Setting;
}
export type ActorValue = 'places' | 'units' | 'agencies' | 'id';
export interface Shift {
  days?: Count;
  months?: Count;
  years?: Count;
  workingDays?: Count;
}
export type Versus = Value & { op: Op };

export interface EqualTest<V> {
  eq?: V;
  ne?: V;
  in?: readonly V[];
  isNull?: boolean;
  vs?: readonly Versus[];
}
export interface OrderTest<V> extends EqualTest<V> {
  gt?: V;
  gte?: V;
  lt?: V;
  lte?: V;
}
export interface TextTest extends EqualTest<string> {
  contains?: string;
  startsWith?: string;
}
export interface SecretTest {
  eq?: string;
  isNull?: boolean;
}
/**
 * `within`: the row itself or one below it in its tree; for places, inside their territory: all that ever lay in it, or what
 * did `at` a day. With `at` alone: in any place of that day.
 */
export interface LinkTest extends EqualTest<string> {
  within?: { actor: ActorValue; at?: Value } | { ids: readonly string[]; at?: Value } | { at: Value };
}
export interface NumberTest {
  eq?: number;
  ne?: number;
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
  vs?: readonly Versus[];
}

export type Test<V> = [V] extends [boolean]
  ? EqualTest<boolean>
  : [V] extends [number]
    ? OrderTest<number>
    : IsKey<V> extends true
      ? LinkTest
      : [V] extends [string]
        ? StringTest<V>
        : never;

type IsKey<V> = [V] extends [string] ? (typeof target extends keyof V ? true : false) : false;
type StringTest<V extends string> = typeof day extends keyof V
  ? OrderTest<string>
  : typeof secret extends keyof V
    ? SecretTest
    : string extends V
      ? TextTest
      : EqualTest<V>;

/** A day, a moment of asking, or a stretch `from … to` (the last day not in it). */
export type Span = { day: Day } | { today: true } | { asOf: true } | Value | { from: Value; to: Value };

export interface Logic<T> {
  and?: readonly Where<T>[];
  or?: readonly Where<T>[];
  not?: Where<T>;
  /** Names this row, for `{ row: name, field }` further in. */
  as?: string;
}

interface Across<T> {
  some?: Links<T>;
  none?: Links<T>;
  /** The newest by its first day. */
  latest?: Links<T>;
  count?: Counts<T>;
  /** For a dated row: in force on a day, or on some day of a stretch. */
  overlaps?: Span;
  /** True on every day of the stretch on which something it asks about changes; `{ asOf: true }` is that day. */
  throughout?: { from: Value; to: Value; where: Where<T> };
}

type TestKeys<T> = { [K in keyof T]-?: NonNullable<T[K]> extends string | number | boolean ? K : never }[keyof T];
type ManyKeys<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends string | number | boolean ? never : 'many' extends keyof NonNullable<T[K]> ? K : never;
}[keyof T];
type OneKeys<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends string | number | boolean ? never : 'one' extends keyof NonNullable<T[K]> ? K : never;
}[keyof T];

/** The resource at the other end of a link, a way back or a current link. */
export type Targeted<V> =
  NonNullable<V> extends { readonly [target]?: infer R } & string
    ? Bare<R>
    : 'many' extends keyof NonNullable<V>
      ? Bare<NonNullable<V>['many' & keyof NonNullable<V>]>
      : 'one' extends keyof NonNullable<V>
        ? Bare<NonNullable<V>['one' & keyof NonNullable<V>]>
        : never;
type Bare<R> = Exclude<R, undefined>;

type Tests<T> = { [K in TestKeys<T>]?: K extends 'id' ? LinkTest : Test<NonNullable<T[K]>> };
type Reached<T> = { [K in keyof T as LinkName<T, K>]?: Where<Targeted<T[K]>> } & { [K in OneKeys<T>]?: Where<Targeted<T[K]>> };
type LinkName<T, K extends keyof T> = IsKey<NonNullable<T[K]>> extends true ? (K extends `${infer Name}Id` ? Name : never) : never;
type Links<T> = { [K in ManyKeys<T>]?: Where<Targeted<T[K]>> };
type Counts<T> = { [K in ManyKeys<T>]?: NumberTest & { where?: Where<Targeted<T[K]>> } };

/** A Where as it is stored and sent, before its names are resolved. */
export type StoredWhere = { readonly [key: string]: unknown };
