import type { ResourceCard } from '../../../shared/catalog.js';
import type { SavedSheet, SavedView, SheetQuery } from '../../../shared/savedSheet.js';
import { type Arrangement, frozenIn, shownColumns } from '../grid/arranging.js';
import type { Column } from '../grid/columns.js';
import { writeView } from '../grid/filters.js';

/** What is kept under a name: which rows, and which columns. */
export const sheetAsItIs = ({ search, conditions, sorts, given }: SheetQuery, { columns, frozen }: Arrangement): SavedSheet => ({
  search,
  conditions,
  sorts,
  given,
  columns,
  frozen,
});

/** Whether a sheet is no longer as it was saved. What its reader may not see makes no difference. */
export function isChanged(card: ResourceCard, columns: readonly Column[], { sheet }: Pick<SavedView, 'sheet'>, now: SavedSheet): boolean {
  const asText = (each: SavedSheet) => {
    const shown = shownColumns(card, columns, each.columns);
    return JSON.stringify([writeView(readable(each, columns)), shown.map(({ key }) => key), frozenIn(each, shown)]);
  };
  return asText(sheet) !== asText(now);
}

/** Without what asks about columns there are none of. */
const readable = (query: SheetQuery, columns: readonly Column[]): SheetQuery => {
  const isKnown = (key: string) => columns.some((column) => column.key === key);
  return {
    ...query,
    conditions: query.conditions.filter(({ column }) => isKnown(column)),
    sorts: query.sorts.filter(({ columnKey }) => isKnown(columnKey)),
  };
};
