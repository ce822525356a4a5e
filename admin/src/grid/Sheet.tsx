import { type Ref, useImperativeHandle, useMemo, useRef, useSyncExternalStore } from 'react';
import {
  Cell,
  type CellMouseArgs,
  type CellMouseEvent,
  type CellRendererProps,
  type ColumnWidths,
  DataGrid,
  type DataGridHandle,
  type SortColumn,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import './sheet.css';
import { useDensity } from '../look.js';
import type { Store } from '../store.js';
import type { Column } from './columns.js';
import type { Edit, Line } from './line.js';
import { type Area, areasOf, contains, lookOf, type Selection, type Spot, selectedAt, wholeRow } from './selection.js';
import { heights, rowClass } from './shape.js';
import type { Speech } from './showing.js';
import type { Footer } from './totals.js';
import { useDrag } from './useDrag.js';
import { isOnHandle, usePull } from './usePull.js';
import { useRoom } from './useRoom.js';
import { useSeen } from './useSeen.js';
import { useSheetColumns } from './useSheetColumns.js';

export interface SheetHandle {
  reveal(spot: Spot): void;
  /** To where nothing is scrolled out to the left. */
  scrollBack(): void;
  /** Rows that fit on the screen. */
  pageSize(): number;
  cell(spot: Spot): Element | null;
  heading(column: number): Element | null;
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
  /** The line of totals, where it is asked for. */
  totals: Footer | null;
  onWidths(widths: ColumnWidths): void;
  frozen: number;
  onMenu?: ((key: string, heading: Element) => void) | undefined;
  onReorder(moved: string, before: string): void;
  onSee(first: number, last: number): void;
  onScroll(): void;
  onPress(): void;
  onOpenCell(): void;
  onHistory(spot: Spot): void;
  /** The handle of what is selected was pulled to a cell. */
  onPull(from: Area, spot: Spot, counting: boolean): void;
  /** To the page of a row by itself. */
  onOpenRow(line: Line): void;
  why(edit: Edit): string;
  emptyRowHint: string;
}

export type { ColumnWidths, SortColumn };

type Shown = Line | undefined;

/** The grid library draws rows and columns and speaks to screen readers; keys, selection, clipboard and edits are ours and come in from outside. */
export function Sheet(props: SheetProps) {
  const { ref, lines, columns, selection } = props;
  const [density] = useDensity();
  const height = heights[density];
  const grid = useRef<DataGridHandle>(null);
  const element = () => grid.current?.element ?? null;
  const see = useSeen(grid, { rows: lines.length, rowHeight: height.row, onSee: props.onSee });

  useImperativeHandle(ref, () => ({
    reveal: ({ row, column }) => grid.current?.scrollToCell({ rowIdx: row, idx: column + 1 }),
    scrollBack: () => element()?.scrollTo({ left: 0 }),
    pageSize: () => Math.max(1, Math.floor(((element()?.clientHeight ?? 0) - height.head) / height.row) - 1),
    cell: ({ row, column }) => element()?.querySelector(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 2}"]`) ?? null,
    heading: (column) => element()?.querySelector(`[role="columnheader"][aria-colindex="${column + 2}"]`) ?? null,
  }));

  const press = useDrag(selection, () => ({ rows: lines.length, columns: columns.length }), element);
  const { to: pulled, pull } = usePull(selection, element, props.onPull);
  function onCellMouseDown({ column, rowIdx }: CellMouseArgs<Shown, Footer>, event: CellMouseEvent) {
    event.preventGridDefault();
    const spot = { row: rowIdx, column: column.idx - 1 };
    if (event.button !== 0 && areasOf(selection.get()).some((area) => contains(area, spot))) return;
    event.preventDefault();
    props.onPress();
    begin(spot, event);
  }

  /** Alt tells what a cell went through, the handle fills, anything else selects. */
  function begin(spot: Spot, event: CellMouseEvent) {
    if (event.altKey && spot.column >= 0) {
      selection.set(() => selectedAt(spot));
      return props.onHistory(spot);
    }
    if (isOnHandle(event)) return pull();
    const how = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'add' : 'alone';
    if (spot.column < 0) selection.set((now) => wholeRow(now, spot.row, columns.length, how));
    else press(spot, how);
  }

  const renderCell = useMemo(() => {
    const subscribe = (listener: () => void) => {
      const [leave, letGo] = [selection.subscribe(listener), pulled.subscribe(listener)];
      return () => {
        leave();
        letGo();
      };
    };
    const look = (spot: Spot) => lookOf(selection.get(), spot, pulled.get());
    return (key: React.Key, cell: CellRendererProps<Shown, Footer>) => (
      <SelectableCell key={key} {...cell} subscribe={subscribe} look={look} />
    );
  }, [selection, pulled]);
  return (
    <DataGrid<Shown, Footer>
      ref={grid}
      className="sheet"
      aria-label={props.name}
      columns={useSheetColumns(props, useRoom(grid))}
      rows={lines}
      rowHeight={height.row}
      headerRowHeight={height.head}
      summaryRowHeight={height.row}
      bottomSummaryRows={props.totals ? [props.totals] : undefined}
      rowClass={rowClass}
      renderers={{ renderCell }}
      sortColumns={props.sorts}
      onSortColumnsChange={props.onSort}
      columnWidths={props.widths}
      onColumnWidthsChange={props.onWidths}
      onColumnsReorder={props.onReorder}
      onCellMouseDown={onCellMouseDown}
      onCellDoubleClick={({ column, row }, event) => {
        event.preventGridDefault();
        if (isOnHandle(event)) return;
        if (column.idx > 0) props.onOpenCell();
        else if (row?.row && !row.gone) props.onOpenRow(row);
      }}
      onScroll={() => {
        see();
        props.onScroll();
      }}
    />
  );
}

/** A cell that knows whether it is selected, and is drawn anew only when that changes. */
function SelectableCell({ subscribe, look, ...cell }: SelectableCellProps) {
  const classes = useSyncExternalStore(subscribe, () => look({ row: cell.rowIdx, column: cell.column.idx - 1 }));
  return <Cell {...cell} className={classes || undefined} aria-selected={/active|selected/.test(classes)} />;
}

interface SelectableCellProps extends CellRendererProps<Shown, Footer> {
  subscribe(listener: () => void): () => void;
  look(spot: Spot): string;
}
