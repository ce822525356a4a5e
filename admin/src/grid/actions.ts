import { isOurs, readClipboard, writeHtml, writeTsv } from '../../../shared/clipboard.js';
import type { Store } from '../store.js';
import type { Column } from './columns.js';
import type { Entry } from './entry.js';
import { createFillActions } from './fillActions.js';
import { jump } from './jumping.js';
import type { Intent } from './keys.js';
import type { Labels } from './labels.js';
import type { Choice, Line } from './line.js';
import { groundOf } from './news.js';
import { type Area, areaOf, areasOf, enter, moveTo, type Selection, type Spot, selectAll, selectArea, tab } from './selection.js';
import type { SheetModel } from './sheet.js';
import { type Speech, textIn } from './showing.js';
import { tiled } from './tiled.js';
import { mostAtOnce, readWhole, unreadIn } from './unread.js';

interface Deps {
  model: SheetModel;
  selection: Store<Selection>;
  columns(): readonly Column[];
  speech(): Speech;
  labels: Labels;
  /** Rows that fit on the screen. */
  pageSize(): number;
  /** The first columns that are not frozen come into sight. */
  scrollBack(): void;
  edit(text: string | null): void;
  undo(redo: boolean): void;
  openRow(line: Line): void;
  find(replacing: boolean): void;
  history(spot: Spot): void;
  columnMenu(column: number): void;
  /** So many rows of what is selected are not read, so nothing was done. */
  tellUnread(count: number): void;
}

/** What keys, the clipboard and the pen do to a sheet. */
export function createActions({
  model,
  selection,
  columns,
  speech,
  labels,
  pageSize,
  scrollBack,
  edit,
  undo,
  openRow,
  find,
  history,
  columnMenu,
  tellUnread,
}: Deps) {
  const { table, writing } = model;
  const size = () => ({ rows: table.get().lines.length, columns: columns().length });
  const go = (row: number, column: number, extend: boolean) =>
    selection.set((now) => moveTo(now, { row, column }, size(), extend ? 'extend' : 'alone'));

  /** The first column may be frozen, and in sight all along. */
  function toEdge(row: number, end: boolean, extend: boolean) {
    go(row, end ? size().columns - 1 : 0, extend);
    if (!end) scrollBack();
  }

  /** A cell that is not read counts as filled. */
  function isFilled({ row, column: place }: Spot): boolean {
    const [line, column] = [table.lineAt(row), columns()[place]];
    return !line || !column || textIn(column, line, speech()) !== '';
  }

  const moves: { [I in Intent as I['do']]: (intent: I, head: Spot) => void } = {
    move: ({ rows, columns: across, extend }, head) => go(head.row + rows, head.column + across, extend),
    jump: ({ rows, columns: across, extend }, head) =>
      go(
        rows === 0 ? head.row : jump((row) => isFilled({ ...head, row }), head.row, rows, size().rows),
        across === 0 ? head.column : jump((column) => isFilled({ ...head, column }), head.column, across, size().columns),
        extend,
      ),
    page: ({ down, extend }, head) => go(head.row + (down ? 1 : -1) * pageSize(), head.column, extend),
    rowEdge: ({ end, extend }, head) => toEdge(head.row, end, extend),
    sheetEdge: ({ end, extend }) => toEdge(end ? size().rows - 1 : 0, end, extend),
    tab: ({ back }) => selection.set((now) => tab(now, size(), back)),
    enter: ({ back }) => selection.set((now) => enter(now, size(), back)),
    selectAll: () => everything(),
    fill: ({ way }) => fills.fill(way),
    find: ({ replacing }) => find(replacing),
    history: () => history(selection.get().active),
    column: () => columnMenu(selection.get().active.column),
    edit: () => edit(null),
    open: () => openActive(),
    rub: () => edit(''),
    clear: () => clear(),
    undo: () => undo(false),
    redo: () => undo(true),
    cancel: () => selection.set((now) => moveTo(now, now.active, size())),
  };

  function perform(intent: Intent) {
    const move = moves[intent.do] as (intent: Intent, head: Spot) => void;
    move(intent, selection.get().head);
  }

  function everything() {
    const total = table.get().total ?? 0;
    if (total <= mostAtOnce) table.need(0, total);
    selection.set((now) => selectAll(now, { ...size(), rows: Math.max(1, total) }));
  }

  function openActive() {
    const line = table.lineAt(selection.get().active.row);
    if (line?.row) openRow(line);
  }

  const cellsOf = (area: Area): Entry[] =>
    table
      .get()
      .lines.slice(area.top, area.bottom + 1)
      .flatMap((line) =>
        line
          ? columns()
              .slice(area.left, area.right + 1)
              .map((column) => ({ line: line.id, column, text: '' }))
          : [],
      );

  /** Whether every row of these areas is read: half an action is none. */
  async function isWhole(areas: readonly Area[]): Promise<boolean> {
    const unread = await readWhole(table, areas);
    if (unread > 0) tellUnread(unread);
    return unread === 0;
  }

  const fills = createFillActions({ model, selection, columns, speech, labels, isWhole });

  async function clear() {
    const areas = areasOf(selection.get());
    if (!(await isWhole(areas))) return;
    const entries = areas.flatMap(cellsOf);
    return writing.enter(entries, labels.cleared(entries.length));
  }

  /** The cell that somebody types into, and as what they found it: its row may move and be written by others meanwhile. */
  let opened: Entry | null = null;

  /** The active cell is typed into. Gives its row. */
  function open(): string | null {
    const { row, column: place } = selection.get().active;
    const [line, column] = [table.lineAt(row), columns()[place]];
    opened = line && column ? { line: line.id, column, text: textIn(column, line, speech()), ground: groundOf(line, column) } : null;
    return line?.id ?? null;
  }

  /** What was typed into the open cell, or picked for it from a list. */
  function commit(text: string, picked?: Choice) {
    if (!opened || (!picked && text === opened.text)) return;
    void writing.enter([{ ...opened, text: picked ? picked.shown : text, picked }], labels.typed(opened.column));
  }

  const texts = (area: Area): string[][] =>
    table
      .get()
      .lines.slice(area.top, area.bottom + 1)
      .map((line) =>
        columns()
          .slice(area.left, area.right + 1)
          .map((column) => (line ? textIn(column, line, speech()) : '')),
      );

  /** The clipboard is written at once or not at all, so rows that are not read are read for the next time. */
  function copy(clipboard: DataTransfer, cut: boolean) {
    const areas = areasOf(selection.get());
    const unread = unreadIn(table, areas);
    if (unread > 0) {
      void readWhole(table, areas);
      return tellUnread(unread);
    }
    const block = areas.flatMap(texts);
    clipboard.setData('text/plain', writeTsv(block));
    clipboard.setData('text/html', writeHtml(block));
    if (cut) void clear();
  }

  /** A single copied cell fills the whole selection; a block is written from its first cell on. Null: nothing came of it. */
  async function paste(clipboard: DataTransfer): Promise<number | null> {
    const html = clipboard.getData('text/html');
    const block = readClipboard({ html, text: clipboard.getData('text/plain') });
    const before = selection.get();
    const area = areaOf(before);
    const [[only] = []] = block;
    if (block.length === 1 && block[0]?.length === 1 && only !== undefined && (area.top !== area.bottom || area.left !== area.right)) {
      const areas = areasOf(selection.get());
      if (!(await isWhole(areas))) return null;
      const entries = areas.flatMap(cellsOf).map((entry) => ({ ...entry, text: only }));
      await model.overwrite(entries, (count) => labels.filled('over', count));
      return entries.length;
    }
    if (!(await isWhole([{ ...area, bottom: area.top + block.length - 1 }]))) return null;
    const cells = tiled(block, area);
    const rows = await model.paste({ cells, isOurs: isOurs(html) }, { row: area.top, column: area.left }, labels.pasted);
    const width = Math.max(1, ...cells.map((line) => line.length));
    // Whoever went on before all of it was written stays there.
    if (rows && selection.get() === before)
      selection.set(() => selectArea({ ...area, bottom: area.top + rows - 1, right: Math.min(size().columns - 1, area.left + width - 1) }));
    return rows;
  }

  return { perform, open, commit, copy, paste, pull: fills.pull };
}
