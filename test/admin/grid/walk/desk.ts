import { createSelection } from '../../../../admin/src/grid/keptSelection.js';
import { cellsOf, type Line } from '../../../../admin/src/grid/line.js';
import { troubles } from '../../../../admin/src/grid/problems.js';
import { rowCount } from '../../../../admin/src/grid/rowCount.js';
import { selectedAt } from '../../../../admin/src/grid/selection.js';
import type { SheetModel } from '../../../../admin/src/grid/sheet.js';
import { createFollowing } from '../../../../admin/src/live/following.js';
import type { Hearing, Listener } from '../../../../admin/src/live/hearing.js';
import type { RowNews } from '../../../../admin/src/live/news.js';
import { machine } from '../../outbox/machine.js';
import { board } from '../../world.js';
import { columns, sheetBefore } from '../openedSheet.js';
import type { Waiting } from './ledger.js';
import type { office } from './office.js';

type Office = ReturnType<typeof office>;

/** So long news are on their way. */
const slowness = 40;

/** A clerk before a sheet, on one page after the other of one browser. */
export function deskBefore(far: Office) {
  const browser = machine();
  let { page, sheet, selection, following, end } = open();

  function open() {
    const newPage = browser.page();
    const model = sheetBefore(far.server, {
      page: newPage,
      askBlock: async () => ({ mended: new Map(), meant: new Map(), filled: new Map(), repeated: new Map() }),
    });
    const news = followed(model, far);
    const stops = [newPage.outbox.start(model.resume), news.start()];
    model.table.refresh();
    void model.undoing.load();
    /** Nothing of a page that is gone goes on. */
    const close = () => {
      for (const stop of stops) stop();
      newPage.close();
    };
    return { page: newPage, sheet: model, selection: createSelection(model.table), following: news, end: close };
  }

  const lines = () => sheet.table.get().lines.flatMap((line) => line ?? []);
  return {
    sheet: () => sheet,
    outbox: () => page.outbox,
    /** A cell of this row is open, or none any more. */
    editing: (row: string | null) => following.editing(row),
    reload() {
      end();
      ({ page, sheet, selection, following, end } = open());
    },
    close: () => end(),
    select: ({ id }: Line) => selection.set(() => selectedAt({ row: sheet.table.position(id), column: 0 })),
    /** The line into which the next key would write. */
    selected: () => sheet.table.lineAt(selection.get().active.row)?.id,
    /** As the line under the sheet tells. */
    count: () => rowCount(sheet.table.get()),

    lines,
    stored: () => lines().filter(({ row, gone, leaving }) => row !== null && !gone && !leaving),
    newOnes: () => lines().filter(({ row }) => row === null),
    /** Of the rows and what is typed: the line to type into tells nothing. */
    order: () => lines().flatMap(({ id, row, edits }) => (row || edits.size > 0 ? [id] : [])),
    waiting: (): Waiting =>
      new Map(
        lines()
          .flatMap(cellsOf)
          .map(({ line, column, edit }) => [`${line} ${column}`, edit]),
      ),
    stuck: () => troubles(sheet.table.get().lines, columns),
  };
}

function followed(model: SheetModel, far: Office) {
  let listener: Listener<{ changes: RowNews }> | null = null;
  const hearing: Hearing = {
    hear(_document, variables, told) {
      if ('ids' in variables) listener = told as never;
      return () => undefined;
    },
  };
  far.onChange((ids) => {
    const rows = ids.flatMap((id) => far.rows.get(id) ?? []).map(({ id, version }) => ({ id, version, linked: false }));
    const gone = ids.filter((id) => !far.rows.has(id));
    setTimeout(() => listener?.told({ changes: { rows, gone, present: null, others: true, fewer: false, missed: false } }), slowness);
  });
  return createFollowing({
    resource: 'Enterprise',
    table: model.table,
    server: far.server,
    hearing,
    through: () => [],
    where: () => null,
    columns: () => columns,
    speech: () => ({ catalog: board, language: 'vi' }),
  });
}
