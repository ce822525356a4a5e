import type { RowClass } from '../model/field.js';
import type { Row } from '../model/row.js';

/** What the fields of a row hold. */
export type Values<T> = { [K in keyof T as NonNullable<T[K]> extends string | number | boolean ? Exclude<K, 'version'> : never]: T[K] };

/** Rows the platform comes with. */
export interface Reference {
  of: RowClass;
  rows: readonly { id: string }[];
}

export const reference = <T extends Row>(of: RowClass<T>, rows: readonly Values<T>[]): Reference => ({
  of,
  rows: rows as readonly (Values<T> & { id: string })[],
});
