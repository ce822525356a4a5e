import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { ask } from '../client.js';
import { groupsDocument } from '../documents.js';
import type { Column } from './columns.js';
import { pathOf } from './showing.js';

export const totalKinds = ['SUM', 'AVG', 'MIN', 'MAX', 'COUNT'] as const;
export type TotalKind = (typeof totalKinds)[number];

/** What columns come to over every row that meets the filter, by their keys. */
export type Totals = ReadonlyMap<string, unknown>;

/** The line below the sheet. */
export interface Footer {
  kind: TotalKind;
  values: Totals;
}

/** Columns of which this can be told: of texts only how many cells are filled, of days and years also the first and the last. */
export function totalled(columns: readonly Column[], kind: TotalKind): Column[] {
  return columns.filter(({ field }) => {
    if (isAmount(field)) return true;
    if (field.kind === 'day' || field.format === 'year') return kind !== 'SUM' && kind !== 'AVG';
    return kind === 'COUNT' && field.kind !== 'secret';
  });
}

/** What may be added up: a year is a number, but an amount of nothing. */
const isAmount = ({ kind, format }: Pick<FieldCard, 'kind' | 'format'>) => (kind === 'integer' || kind === 'number') && format !== 'year';

/** The server adds up: a sheet has read only some of its rows. */
export async function readTotals(card: ResourceCard, columns: readonly Column[], kind: TotalKind, where: object | null): Promise<Totals> {
  const asked = totalled(columns, kind);
  if (asked.length === 0) return new Map();
  const measures = asked.map((column, place) => ({ as: `of${place}`, fn: kind, field: pathOf(column).join('.') }));
  const variables = { measures, ...(where && { where }) };
  const { groups } = await ask<{ groups: { rows: { values: unknown[] }[] } }>(groupsDocument(card), variables);
  return new Map(asked.map(({ key }, place) => [key, groups.rows[0]?.values[place] ?? null]));
}
