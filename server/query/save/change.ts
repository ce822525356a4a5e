import type { Field, RowClass } from '../../model/field.js';

/** A secret as it is kept: enciphered, with the hash it is found by. */
export interface Sealed {
  sealed: string;
  /** Null: of a secret whose key is lost. */
  hash: Buffer | null;
}
export type Plain = string | number | boolean | null;
export type Stored = Plain | Sealed;
export type Cells = ReadonlyMap<Field, Stored>;

export interface Creation {
  id: string;
  /** 1, or one more than the version it was deleted at. */
  version: number;
  cells: Cells;
  /** As it was before: nothing is filled in anew. */
  exact?: true;
}
export interface Edit {
  id: string;
  /** What was read: the version of the row, or all cells that are set. */
  version: number | null;
  was: ReadonlyMap<Field, unknown> | null;
  cells: Cells;
  exact?: true;
}
export interface Removal {
  id: string;
  /** What was read: the version of the row, or every cell of it. */
  version: number | null;
  was: ReadonlyMap<Field, Plain> | null;
}

/** What a save does to one resource. */
export interface Part {
  row: RowClass;
  creations: readonly Creation[];
  edits: readonly Edit[];
  removals: readonly Removal[];
}
/** What a save does, in the order of the resources: the same for everyone, so that no two wait for each other. */
export type Change = readonly Part[];

export const isSealed = (value: Stored): value is Sealed => typeof value === 'object' && value !== null;
export const isEmpty = ({ creations, edits, removals }: Part) => creations.length + edits.length + removals.length === 0;
export const written = ({ creations, edits }: Part): readonly (Creation | Edit)[] => [...creations, ...edits];

/** Written rows of which one of these cells is set. */
export const touching = (part: Part, fields: readonly Field[]) =>
  written(part).filter(({ cells }) => fields.some((field) => cells.has(field)));
