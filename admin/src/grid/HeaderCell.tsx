import type { Column } from './columns.js';
import type { Sort } from './filters.js';

interface HeaderCellProps {
  name: string;
  hint: string;
  column: Column;
  sorts: readonly Sort[];
  onSort(sorts: Sort[]): void;
  sortDirection: 'ASC' | 'DESC' | undefined;
  priority: number | undefined;
}

/** A column's name and how it is sorted. A click sorts by it alone, with Shift or Ctrl besides the others. */
export function HeaderCell({ name, hint, column, sorts, onSort, sortDirection, priority }: HeaderCellProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the header cell around it takes Enter and Space
    <div
      className="heading"
      title={hint ? `${name}\n${hint}` : name}
      onClick={(event) => {
        if (!event.shiftKey) return;
        event.stopPropagation();
        onSort(added(sorts, column.key));
      }}
    >
      <span>{name}</span>
      {sortDirection && (
        <b aria-hidden>
          {sortDirection === 'ASC' ? '▲' : '▼'}
          {priority}
        </b>
      )}
    </div>
  );
}

/** Up, down, then not at all; the order of the others stays. */
function added(sorts: readonly Sort[], columnKey: string): Sort[] {
  const known = sorts.find((sort) => sort.columnKey === columnKey);
  if (!known) return [...sorts, { columnKey, direction: 'ASC' }];
  const others = sorts.filter((sort) => sort !== known);
  return known.direction === 'ASC' ? sorts.map((sort) => (sort === known ? { columnKey, direction: 'DESC' } : sort)) : others;
}
