import type { Bucket, Measure } from './kinds.js';
import type { Day, NumberTest, Targeted, Where } from './where.js';

/** One dimension: a path that ends in a field, as in a Where. `{ enterprise: { ownership: true } }`, `{ foundedOn: { bucket: 'YEAR' } }`. */
export type By<T> = { [K in keyof T as 'many' extends keyof NonNullable<T[K]> ? never : K]?: Cut<T[K]> } & {
  [K in keyof T as K extends `${infer Name}Id` ? Name : never]?: By<Targeted<T[K]>>;
};

type Cut<V> = 'one' extends keyof NonNullable<V>
  ? By<Targeted<V>>
  : NonNullable<V> extends number
    ? true | { bands: readonly number[] }
    : true | Cutting;
/** Days by calendar, or by full years until the day of asking (ages); places by the boundaries of a day. */
type Cutting = { bucket: Bucket } | { bands: readonly number[] } | { boundaries: { day: Day } | { today: true } };

/** A figure of a group, by name. `ratio` over 0 is null: nothing was there to judge. */
export type MeasureOf<T> =
  | { as: string; fn: Measure; field?: string; where?: Where<T> }
  | { as: string; ratio: readonly [string, string] }
  | { as: string; minus: readonly [string, string] };

export type Having = NumberTest & { measure: string };

export interface GroupQuery<T> {
  by?: readonly By<T>[];
  where?: Where<T>;
  measures: readonly MeasureOf<T>[];
  having?: readonly Having[];
}

/** As `WhereOf`. */
export type GroupQueryOf<T> = [T] extends [infer R] ? GroupQuery<R> : never;

export const maxDimensions = 5;
export const maxGroups = 10_000;
