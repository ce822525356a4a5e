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
import { RowNumber } from './RowNumber.js';
import { areaOf, contains, type Selection, type Spot, selectedAt, stateOf, wholeRow } from './selection.js';
import { rowClass, usualWidth } from './shape.js';
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

function useGridColumns({ columns, selection, speech, why, pageOf, emptyRowHint, onSort, sorts }: SheetProps): GridColumn<Shown>[] {
  return useMemo(
    () => [
      {
        key: '#',
        name: '#',
        width: 58,
        minWidth: 58,
        frozen: true,
        cellClass: 'number',
        renderCell: ({ row, rowIdx }) => (
          <RowNumber
            number={rowIdx + 1}
            page={row ? pageOf(row) : null}
            onSelect={() => selection.set(() => selectedAt({ row: rowIdx, column: 0 }))}
          />
        ),
      },
      ...columns.map(
        (column, index): GridColumn<Shown> => ({
          key: column.key,
          name: say(column.label, speech.language),
          width: usualWidth(column, say(column.label, speech.language)),
          minWidth: 60,
          frozen: index === 0 && !isNarrow(),
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
    [columns, selection, speech, why, pageOf, emptyRowHint, onSort, sorts],
  );
}

/** A cell that knows whether it is selected, and is drawn anew only when that changes. */
function SelectableCell({ selection, ...cell }: CellRendererProps<Shown, unknown> & { selection: Store<Selection> }) {
  const spot = { row: cell.rowIdx, column: cell.column.idx - 1 };
  const state = useSyncExternalStore(selection.subscribe, () => stateOf(selection.get(), spot));
  return <Cell {...cell} className={state || undefined} aria-selected={state !== ''} />;
}

/** On a telephone a frozen name would leave no room for the rest. */
const isNarrow = () => innerWidth < 700;
