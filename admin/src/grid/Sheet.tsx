import { type Ref, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import {
  Cell,
  type CellMouseArgs,
  type CellMouseEvent,
  type CellRendererProps,
  type ColumnWidths,
  DataGrid,
  type DataGridHandle,
  type Column as GridColumn,
  type SortColumn,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import './sheet.css';
import { say } from '../catalog.js';
import type { Store } from '../store.js';
import { CellContent } from './CellContent.js';
import type { Column } from './columns.js';
import { HeaderCell } from './HeaderCell.js';
import type { Edit, Line } from './line.js';
import { areaOf, contains, moveTo, type Selection, type Spot } from './selection.js';
import type { Speech } from './showing.js';
import { useDrag } from './useDrag.js';

export interface SheetHandle {
  reveal(spot: Spot): void;
  /** Rows that fit on the screen. */
  pageSize(): number;
  cell(spot: Spot): Element | null;
}

interface SheetProps {
  ref: Ref<SheetHandle>;
  name: string;
  lines: readonly (Line | undefined)[];
  columns: readonly Column[];
  selection: Store<Selection>;
  speech: Speech;
  sorts: readonly SortColumn[];
  widths: ColumnWidths;
  onSort(sorts: SortColumn[]): void;
  onWidths(widths: ColumnWidths): void;
  onReorder(moved: string, before: string): void;
  onSee(first: number, last: number): void;
  onScroll(): void;
  onPress(): void;
  onOpenCell(): void;
  why(edit: Edit): string;
  /** Where a line's own page is. */
  pageOf(line: Line): string | null;
  emptyRowHint: string;
}

export type { ColumnWidths, SortColumn };

const rowHeight = 34;
const headerHeight = 38;

type Shown = Line | undefined;

/** The grid library draws rows and columns and speaks to screen readers; keys, selection, clipboard and edits are ours and come in from outside. */
export function Sheet(props: SheetProps) {
  const { ref, lines, columns, selection, onSee } = props;
  const grid = useRef<DataGridHandle>(null);
  const element = () => grid.current?.element ?? null;

  const see = useCallback(() => {
    const scrolled = grid.current?.element;
    if (scrolled)
      onSee(Math.floor(scrolled.scrollTop / rowHeight) - 20, Math.ceil((scrolled.scrollTop + scrolled.clientHeight) / rowHeight) + 40);
  }, [onSee]);
  // Also when the number of lines changes: the first rows come while nobody scrolls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines.length is the trigger
  useLayoutEffect(see, [see, lines.length]);

  const cellAt = (spot: Spot) =>
    element()?.querySelector(`[aria-rowindex="${spot.row + 2}"] > [aria-colindex="${spot.column + 2}"]`) ?? null;
  useImperativeHandle(ref, () => ({
    reveal: ({ row, column }) => grid.current?.scrollToCell({ rowIdx: row, idx: column + 1 }),
    pageSize: () => Math.max(1, Math.floor(((element()?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1),
    cell: cellAt,
  }));

  const press = useDrag(selection, () => ({ rows: lines.length, columns: columns.length }), element);
  function onCellMouseDown({ column, rowIdx }: CellMouseArgs<Shown>, event: CellMouseEvent) {
    event.preventGridDefault();
    if (event.button !== 0 && contains(areaOf(selection.get()), { row: rowIdx, column: column.idx - 1 })) return;
    event.preventDefault();
    props.onPress();
    if (column.idx > 0) press({ row: rowIdx, column: column.idx - 1 }, event.shiftKey);
    else selection.set((now) => wholeRow(now, rowIdx, columns.length, event.shiftKey));
  }

  const gridColumns = useGridColumns(props);
  const renderCell = useCallback(
    (key: React.Key, cell: CellRendererProps<Shown, unknown>) => <SelectableCell key={key} {...cell} selection={selection} />,
    [selection],
  );
  return (
    <DataGrid<Shown>
      ref={grid}
      className="sheet"
      aria-label={props.name}
      columns={gridColumns}
      rows={lines}
      rowHeight={rowHeight}
      headerRowHeight={headerHeight}
      rowClass={rowClass}
      renderers={{ renderCell }}
      sortColumns={props.sorts}
      onSortColumnsChange={props.onSort}
      columnWidths={props.widths}
      onColumnWidthsChange={props.onWidths}
      onColumnsReorder={props.onReorder}
      onCellMouseDown={onCellMouseDown}
      onCellDoubleClick={({ column }, event) => {
        event.preventGridDefault();
        if (column.idx > 0) props.onOpenCell();
      }}
      onScroll={() => {
        see();
        props.onScroll();
      }}
    />
  );
}

const wholeRow = (now: Selection, row: number, columns: number, extend: boolean): Selection => ({
  active: { row: extend ? now.active.row : row, column: 0 },
  anchor: { row: extend ? now.anchor.row : row, column: 0 },
  head: { row, column: columns - 1 },
  tabbedFrom: null,
});

const rowClass = (line: Shown) => (line ? (line.stray ? 'stray' : line.row === null ? 'new' : undefined) : 'unread');

function useGridColumns({ columns, speech, why, pageOf, emptyRowHint, onSort, sorts }: SheetProps): GridColumn<Shown>[] {
  return useMemo(
    () => [
      {
        key: '#',
        name: '',
        width: 58,
        minWidth: 58,
        frozen: true,
        cellClass: 'number',
        renderCell: ({ row, rowIdx }) => <RowNumber number={rowIdx + 1} page={row ? pageOf(row) : null} />,
      },
      ...columns.map(
        (column, index): GridColumn<Shown> => ({
          key: column.key,
          name: say(column.label, speech.language),
          width: usualWidth(column, say(column.label, speech.language)),
          minWidth: 60,
          frozen: index === 0,
          resizable: true,
          draggable: index > 0,
          sortable: column.field.kind !== 'secret',
          editable: column.editable,
          cellClass: column.field.kind === 'integer' || column.field.kind === 'number' ? 'figure' : undefined,
          renderHeaderCell: ({ sortDirection, priority }) => (
            <HeaderCell
              name={say(column.label, speech.language)}
              hint={say(column.field.hint ?? column.label, speech.language)}
              column={column}
              sorts={sorts}
              onSort={onSort}
              sortDirection={sortDirection}
              priority={priority}
            />
          ),
          renderCell: ({ row }) =>
            row ? (
              <>
                {index === 0 && row.row === null && row.edits.size === 0 && <span className="hint">{emptyRowHint}</span>}
                <CellContent line={row} column={column} speech={speech} why={why} />
              </>
            ) : (
              <span className="skeleton" />
            ),
        }),
      ),
    ],
    [columns, speech, why, pageOf, emptyRowHint, onSort, sorts],
  );
}

const widths: Partial<Record<Column['field']['kind'], number>> = {
  name: 300,
  day: 120,
  integer: 110,
  number: 130,
  flag: 90,
  code: 150,
  secret: 130,
  choice: 190,
  link: 200,
};
/** Room for what the kind holds, and for the name of the column. */
const usualWidth = ({ field }: Column, name: string) => Math.max(widths[field.kind] ?? 180, Math.min(240, name.length * 9 + 26));

const RowNumber = ({ number, page }: { number: number; page: string | null }) =>
  page ? (
    <a href={page} tabIndex={-1} onMouseDown={(event) => event.stopPropagation()}>
      {number}
    </a>
  ) : (
    <span>{number}</span>
  );

/** A cell that knows whether it is selected, and is drawn anew only when that changes. */
function SelectableCell({ selection, ...cell }: CellRendererProps<Shown, unknown> & { selection: Store<Selection> }) {
  const spot = { row: cell.rowIdx, column: cell.column.idx - 1 };
  const state = useSyncExternalStore(selection.subscribe, () => stateOf(selection.get(), spot));
  return <Cell {...cell} className={state || undefined} aria-selected={state !== ''} />;
}

function stateOf(now: Selection, spot: Spot): '' | 'active' | 'selected' | 'selected active' {
  if (spot.column < 0) return '';
  const isActive = now.active.row === spot.row && now.active.column === spot.column;
  const isSelected = contains(areaOf(now), spot);
  if (isActive) return now.anchor.row === now.head.row && now.anchor.column === now.head.column ? 'active' : 'selected active';
  return isSelected ? 'selected' : '';
}

/** For whoever moves the selection from outside, as a list of problems does. */
const selectSpot = (selection: Store<Selection>, spot: Spot, size: { rows: number; columns: number }) =>
  selection.set((now) => moveTo(now, spot, size));
