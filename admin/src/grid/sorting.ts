import type { Sort } from '../../../shared/savedSheet.js';

export const sortOf = (sorts: readonly Sort[], columnKey: string) => sorts.find((sort) => sort.columnKey === columnKey);

export const unsorted = (sorts: readonly Sort[], columnKey: string): Sort[] => sorts.filter((sort) => sort.columnKey !== columnKey);

/** By this column, too: in its place if it is sorted by already, else after the others. */
export const sortedAlso = (sorts: readonly Sort[], next: Sort): Sort[] =>
  sortOf(sorts, next.columnKey) ? sorts.map((sort) => (sort.columnKey === next.columnKey ? next : sort)) : [...sorts, next];

/** Up, down, then not at all; the order of the others stays. */
export function toggled(sorts: readonly Sort[], columnKey: string): Sort[] {
  const known = sortOf(sorts, columnKey);
  if (known?.direction === 'DESC') return unsorted(sorts, columnKey);
  return sortedAlso(sorts, { columnKey, direction: known ? 'DESC' : 'ASC' });
}
