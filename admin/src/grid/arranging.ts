import type { ResourceCard } from '../../../shared/catalog.js';
import type { SheetLayout } from '../../../shared/savedSheet.js';
import { resourceLine } from '../resources.js';
import { type Column, isNeeded } from './columns.js';

/** Which columns, in which order, and how many of them stay in sight. */
export type Arrangement = Pick<SheetLayout, 'columns' | 'frozen'>;

export const plainLayout: SheetLayout = { columns: null, frozen: null, widths: {} };

/** The columns that are named, as far as there are any; else the usual ones. */
export function shownColumns(card: ResourceCard, columns: readonly Column[], keys: readonly string[] | null): Column[] {
  const named = found(columns, keys ?? []);
  return named.length > 0 ? named : usualColumns(card, columns);
}

/** As its line says; else what names a row first, then what a new row can't be without. */
function usualColumns({ name, title }: ResourceCard, columns: readonly Column[]): Column[] {
  const thought = found(columns, resourceLine(name)?.columns ?? []);
  if (thought.length > 0) return thought;
  const rank = (column: Column) => (column.key === title || column.field.link === title.split('.')[0] ? 0 : isNeeded(column) ? 1 : 2);
  return columns.filter((column) => column.usual || isNeeded(column)).toSorted((a, b) => rank(a) - rank(b));
}

const found = (columns: readonly Column[], keys: readonly string[]) =>
  keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);

/** The first column stays in sight unless somebody chose otherwise. */
export const frozenIn = ({ frozen }: Arrangement, shown: readonly unknown[]): number => Math.min(frozen ?? 1, shown.length);

/** Other columns, or others in their order: of those that stayed in sight the rest still does. */
export function rearranged(shown: readonly string[], next: readonly string[], { frozen }: Arrangement): Arrangement {
  const stayed = shown.slice(0, frozen ?? 0);
  return { columns: [...next], frozen: frozen === null ? null : next.filter((key) => stayed.includes(key)).length };
}

export const without = (shown: readonly string[], key: string): string[] => shown.filter((other) => other !== key);

/** Dragged before or behind another, as it comes from the left or from the right. */
export function reordered(shown: readonly string[], moved: string, before: string): string[] {
  const others = without(shown, moved);
  const place = shown.indexOf(moved) < shown.indexOf(before) ? others.indexOf(before) + 1 : others.indexOf(before);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** One place to the left or to the right. */
export function stepped(shown: readonly string[], key: string, step: 1 | -1): string[] {
  const beside = shown[shown.indexOf(key) + step];
  return beside === undefined ? [...shown] : reordered(shown, key, beside);
}
