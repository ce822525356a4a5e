import { type SyntheticEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { isOpenIn } from '../shipped.js';
import type { Store } from '../store.js';
import { createActions } from './actions.js';
import type { AskedCell } from './CellHistory.js';
import type { Column } from './columns.js';
import type { Labels } from './labels.js';
import type { Edit, Line } from './line.js';
import type { PenTold } from './openSheet.js';
import { Pen, type PenHandle } from './Pen.js';
import type { Pasted } from './pasting.js';
import { layPen, openPen } from './penPlace.js';
import type { References } from './references.js';
import type { ColumnWidths, SortColumn } from './Sheet.js';
import { Sheet, type SheetHandle } from './Sheet.js';
import { endInSight, type Selection, type Spot } from './selection.js';
import type { SheetModel } from './sheet.js';
import { type Speech, textIn } from './showing.js';
import { suggestionsFor } from './suggestions.js';
import type { Footer } from './totals.js';

interface SheetFrameProps {
  name: string;
  model: SheetModel;
  selection: Store<Selection>;
  columns: readonly Column[];
  speech: Speech;
  references: References;
  /** The day a new line is of, where that was said; what is typed there is read as of that day. */
  dayOf(line: Line | undefined): string | undefined;
  tellPen(pen: PenTold): void;
  labels: Labels;
  sorts: readonly SortColumn[];
  widths: ColumnWidths;
  onSort(sorts: SortColumn[]): void;
  onWidths(widths: ColumnWidths): void;
  onReorder(moved: string, before: string): void;
  frozen: number;
  /** What can be done with a column, asked from its heading. */
  onMenu?: ((key: string, heading: Element) => void) | undefined;
  onUndo(redo: boolean): void;
  /** Null: it was called off. */
  onPasted(pasted: Pasted | null): void;
  /** A cell of this row was opened; null: it was closed. */
  onEditing?: (row: string | null) => void;
  why(edit: Edit): string;
  onOpenRow(line: Line): void;
  totals: Footer | null;
  onFind(replacing: boolean): void;
  /** Null: nothing here is its reader's to delete. */
  onRemove: (() => void) | null;
  onHistory(cell: AskedCell): void;
  onUnread(rows: number): void;
  emptyRowHint: string;
  /** What a screen reader says of the selected cell: its row in words. */
  rowName(row: number): string;
  /** One of several on its page: it waits until one comes to it. */
  isAside?: boolean;
}

/** A sheet and the pen over its selected cell. */
export function SheetFrame(props: SheetFrameProps) {
  const { model, selection, columns, speech } = props;
  const { lines } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const selected = useSyncExternalStore(selection.subscribe, selection.get);
  const sheet = useRef<SheetHandle>(null);
  const pen = useRef<PenHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  const column = columns[selected.active.column];
  const line = lines[selected.active.row];
  const place = useCallback(() => layPen(pen.current?.element, sheet.current?.cell(selection.get().active), frame.current), [selection]);
  useLayoutEffect(place);

  const showHistory = useCallback(
    (spot: Spot) => {
      const [line, column] = [model.table.lineAt(spot.row), latest.current.columns[spot.column]];
      const box = sheet.current?.cell(spot)?.getBoundingClientRect();
      if (line?.row && column && box) latest.current.onHistory({ line: line.id, column, top: box.bottom, left: box.left });
    },
    [model],
  );
  /** Drawn with its first cell in sight, a block is looked at as far as it fits. */
  function pasted(told: Pasted | null) {
    if (told?.rows) setTimeout(() => sheet.current?.reveal(endInSight(selection.get(), sheet.current.pageSize())));
    props.onPasted(told);
  }
  const showMenu = useCallback((place: number): boolean => {
    const [column, heading, { onMenu }] = [latest.current.columns[place], sheet.current?.heading(place), latest.current];
    if (!column || !heading || !onMenu) return false;
    onMenu(column.key, heading);
    return true;
  }, []);
  /** From its heading, by a key or by the other button of the mouse. */
  const showMenuOf = (event: SyntheticEvent) => {
    const heading = event.target instanceof Element ? event.target.closest('[role="columnheader"]') : null;
    if (!heading || !showMenu(Number(heading.getAttribute('aria-colindex')) - 2)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const actions = useMemo(
    () =>
      createActions({
        model,
        selection,
        columns: () => latest.current.columns,
        speech: () => latest.current.speech,
        labels: latest.current.labels,
        pageSize: () => sheet.current?.pageSize() ?? 1,
        scrollBack: () => sheet.current?.scrollBack(),
        edit: (text) => openPen(text, latest.current, pen.current),
        undo: (redo) => latest.current.onUndo(redo),
        openRow: (line) => latest.current.onOpenRow(line),
        history: showHistory,
        columnMenu: showMenu,
        find: (replacing) => latest.current.onFind(replacing),
        remove: () => latest.current.onRemove?.(),
        tellUnread: (rows) => latest.current.onUnread(rows),
      }),
    [model, selection, showHistory, showMenu],
  );

  useEffect(() => {
    let before = selection.get();
    let lineBefore = model.table.lineAt(before.active.row)?.id;
    return selection.subscribe(() => {
      const now = selection.get();
      const line = model.table.lineAt(now.active.row)?.id;
      const moved = movedSpot(before, now);
      // Where its line came to another place nobody went there, and nothing scrolls under the eyes but for whoever types into it.
      const isTaken = line !== undefined && line === lineBefore && now.active.row !== before.active.row;
      [before, lineBefore] = [now, line];
      if (moved && (!isTaken || pen.current?.isOpen())) sheet.current?.reveal(moved);
    });
  }, [selection, model]);
  useEffect(() => model.table.subscribe(() => pen.current?.isOpen() && actions.keepOpen()), [model, actions]);
  useEffect(
    () => void latest.current.tellPen({ isTyping: () => pen.current?.isOpen() === true, takeKeyboard: () => pen.current?.focus() }),
    [],
  );
  useEffect(() => {
    if (latest.current.isAside) return;
    pen.current?.focus();
    sheet.current?.reveal(selection.get().active);
  }, [selection]);

  const suggest = useMemo(() => {
    const on = () => latest.current.dayOf(model.table.lineAt(selection.get().active.row));
    return suggestionsFor(column, props.references, speech, on);
  }, [column, props.references, speech, model, selection]);
  return (
    <div
      className="sheet-frame"
      ref={frame}
      onKeyDownCapture={(event) => {
        if (event.altKey && event.key === 'ArrowDown') showMenuOf(event);
      }}
      onContextMenuCapture={showMenuOf}
    >
      <Sheet
        ref={sheet}
        {...props}
        lines={lines}
        onSee={model.table.need}
        onScroll={place}
        onPress={() => {
          pen.current?.close();
          pen.current?.focus();
        }}
        onHistory={showHistory}
        onOpenCell={() => actions.perform({ do: 'edit' })}
        onPull={(from, spot, counting) => void actions.pull(from, spot, counting)}
      />
      <Pen
        ref={pen}
        label={`${column ? (speech.language === 'en' ? column.label.en : column.label.vi) : ''}, ${props.rowName(selected.active.row + 1)}: ${column && line ? textIn(column, line, speech) : ''}`}
        readOnly={!column || !line || !isOpenIn(column, line)}
        suggest={suggest}
        onIntent={actions.perform}
        onCommit={(text, picked) => {
          actions.commit(text, picked);
          if (picked) pen.current?.focus();
        }}
        onCopy={actions.copy}
        onPaste={(clipboard) => void actions.paste(clipboard).then(pasted)}
        onOpen={() => {
          place();
          props.onEditing?.(actions.open());
        }}
        onClose={() => props.onEditing?.(null)}
      />
    </div>
  );
}

/** What the eye follows: the cell one types into, or the end of a selection that grows. A whole block at once moves nothing. */
function movedSpot(before: Selection, { active, anchor, head }: Selection): Spot | null {
  if (active !== before.active) return active;
  return anchor === before.anchor && head !== before.head ? head : null;
}
