import type { Selection } from '../documents.js';

/** What the server tells of the rows before somebody. */
export interface RowNews {
  rows: { id: string; version: number; linked: boolean }[];
  gone: string[];
  /** Null: as before. */
  present: { id: string; names: string[] }[] | null;
  others: boolean;
  /** Rows that are not before him went: whether they were of his list, only counting it tells. */
  fewer: boolean;
  missed: boolean;
}

export const changesDocument = `subscription Changes($resource: String!, $ids: [ID!]!, $through: [String!]!, $where: JSON) {
  changes(resource: $resource, ids: $ids, through: $through, where: $where) { rows { id version linked } gone present { id names } others fewer missed }
}`;

export const editingDocument = 'subscription Editing($resource: String!, $id: ID!) { editing(resource: $resource, id: $id) }';

/** The ways to rows beside a row of which something is shown: `person`, `registration.unit`. Warnings are no rows. */
export const waysIn = (selection: Selection, before: readonly string[] = []): string[] =>
  Object.entries(selection).flatMap(([name, within]) => {
    if (name === 'warnings' || Object.keys(within).length === 0) return [];
    const way = [...before, name];
    const further = waysIn(within, way);
    return further.length > 0 ? further : [way.join('.')];
  });
