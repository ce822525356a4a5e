import type { ResourceCard } from '../../../shared/catalog.js';
import { type Condition, isCondition, type SavedView, type SheetQuery, type Sort } from '../../../shared/savedSheet.js';
import { isObject } from '../catalog.js';
import { nested } from '../nested.js';
import { parsedJson } from '../parsedJson.js';
import { type Column, rowPath } from './columns.js';
import { type Searched, searchOf } from './searching.js';
import { pathOf } from './showing.js';

/** Everything that says which rows a sheet shows and in which order. It stands in the address. */
export interface View extends SheetQuery {
  /** The saved sheet it was opened as. */
  saved: string | null;
}

export function whereOf({ search, conditions, given }: SheetQuery, columns: readonly Column[], searched: Searched): object | null {
  const asked = conditions.flatMap(({ column: key, test }) => {
    const column = columns.find((candidate) => candidate.key === key);
    return column ? [nested(pathOf(column), test)] : [];
  });
  const parts = [...(given ? [given.where] : []), ...searchOf(search, searched), ...asked];
  return parts.length > 1 ? { and: parts } : (parts[0] ?? null);
}

/** The condition of a column instead of the one it had; null: nothing is asked of it any more. */
export const asking = (conditions: readonly Condition[], key: string, condition: Condition | null): Condition[] => [
  ...conditions.filter(({ column }) => column !== key),
  ...(condition ? [condition] : []),
];

type TitleOf = (target: string) => readonly string[];

/** A link sorts by what its row is called. */
function sortPath(column: Column, titleOf: TitleOf): string[] {
  const { link, target } = column.field;
  return link && target ? [...rowPath(column), link, ...titleOf(target)] : pathOf(column);
}

export const orderOf = (sorts: readonly Sort[], columns: readonly Column[], titleOf: TitleOf): object[] =>
  sorts.flatMap(({ columnKey, direction }) => {
    const column = columns.find(({ key }) => key === columnKey);
    return column ? [nested(sortPath(column, titleOf), direction)] : [];
  });

/** Until its user sorts it a sheet is in the order of its resource: by code, or by what its rows are called, persons by given name. */
export function usualSorts({ order }: Pick<ResourceCard, 'order'>, columns: readonly Column[], titleOf: TitleOf): Sort[] {
  const named = columns.find((column) => sortPath(column, titleOf).join('.') === order);
  return named ? [{ columnKey: named.key, direction: 'ASC' }] : [];
}

export function readView(search: string): View {
  const params = new URLSearchParams(search);
  const where = parsedJson(params.get('where'));
  const conditions = parsedJson(params.get('filter'));
  return {
    saved: params.get('view'),
    search: params.get('q') ?? '',
    conditions: Array.isArray(conditions) ? conditions.filter(isCondition) : [],
    sorts: (params.get('sort') ?? '').split(',').flatMap(readSort),
    given: isObject(where) ? { where, label: params.get('of') ?? '' } : null,
  };
}

export function writeView({ search, conditions, sorts, given, saved = null }: SheetQuery & Partial<View>): string {
  const params = new URLSearchParams();
  if (saved) params.set('view', saved);
  if (search) params.set('q', search);
  if (conditions.length > 0) params.set('filter', JSON.stringify(conditions));
  if (sorts.length > 0) params.set('sort', sorts.map(({ columnKey, direction }) => `${columnKey}:${direction}`).join(','));
  if (given) params.set('where', JSON.stringify(given.where));
  if (given?.label) params.set('of', given.label);
  return params.toString();
}

/** Where a saved sheet is opened: the address says which it is and what it asks, so that it can be sent as it is. */
export const addressOf = ({ id, resource, sheet }: Pick<SavedView, 'id' | 'resource' | 'sheet'>) =>
  `/${resource}?${writeView({ ...sheet, saved: id })}`;

function readSort(text: string): Sort[] {
  const [columnKey = '', direction] = text.split(':');
  return columnKey ? [{ columnKey, direction: direction === 'DESC' ? 'DESC' : 'ASC' }] : [];
}
