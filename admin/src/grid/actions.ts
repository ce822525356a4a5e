import { createClipActions } from './clipActions.js';
import type { Entry } from './entry.js';
import { createFillActions, type FillDeps } from './fillActions.js';
import { jump } from './jumping.js';
import type { Intent } from './keys.js';
import type { Choice, Line } from './line.js';
import { groundOf } from './news.js';
import { type Area, enter, moveTo, type Spot, selectAll, selectedAt, tab } from './selection.js';
import { textIn } from './showing.js';
import { mostAtOnce, readWhole } from './unread.js';

interface Deps extends Omit<FillDeps, 'isWhole'> {
  /** Rows that fit on the screen. */
  pageSize(): number;
  /** The first columns that are not frozen come into sight. */
  scrollBack(): void;
  edit(text: string | null): void;
  undo(redo: boolean): void;
  openRow(line: Line): void;
  find(replacing: boolean): void;
  remove(): void;
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
  remove,
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
    remove: () => remove(),
    history: () => history(selection.get().active),
    column: () => columnMenu(selection.get().active.column),
    edit: () => edit(null),
    open: () => openActive(),
    rub: () => edit(''),
    clear: () => clips.clear(),
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
    if (line?.row && !line.gone) openRow(line);
  }

  /** Whether every row of these areas is read: half an action is none. */
  async function isWhole(areas: readonly Area[]): Promise<boolean> {
    const unread = await readWhole(table, areas);
    if (unread > 0) tellUnread(unread);
    return unread === 0;
  }

  const deps = { model, selection, columns, speech, labels, isWhole };
  const fills = createFillActions(deps);
  const clips = createClipActions({ ...deps, tellUnread });

  /** The cell that somebody types into, and as what they found it: its row may move and be written by others meanwhile. */
  let opened: (Entry & { of: Line }) | null = null;

  /** The active cell is typed into. Gives its row. */
  function open(): string | null {
    const { row, column: place } = selection.get().active;
    const [line, column] = [table.lineAt(row), columns()[place]];
    const text = line && column ? textIn(column, line, speech()) : '';
    opened = line && column ? { line: line.id, column, text, ground: groundOf(line, column), of: line } : null;
    return line?.id ?? null;
  }

  /** Its line is given up, or the list read anew, while somebody types into it: it stays all the same, and the pen with it. */
  function keepOpen() {
    if (!opened || table.line(opened.line)) return;
    const { of } = opened;
    table.restore([{ ...of, edits: new Map() }]);
    selection.set((now) => selectedAt({ ...now.active, row: table.position(of.id) }));
  }

  /** What was typed into the open cell, or picked for it from a list. */
  function commit(text: string, picked?: Choice) {
    if (!opened || (!picked && text === opened.text)) return;
    keepOpen();
    void writing.enter([{ ...opened, text: picked ? picked.shown : text, picked }], labels.typed(opened.column));
  }

  return { perform, open, keepOpen, commit, copy: clips.copy, paste: clips.paste, pull: fills.pull };
}
