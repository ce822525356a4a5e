import { isOurs, readClipboard, writeHtml, writeTsv } from '../../../shared/clipboard.js';
import type { Entry } from './entry.js';
import type { FillDeps } from './fillActions.js';
import type { Pasted } from './pasting.js';
import { type Area, areaOf, areasOf, selectArea } from './selection.js';
import { textIn } from './showing.js';
import { tiled } from './tiled.js';
import { readWhole, unreadIn } from './unread.js';

interface Deps extends FillDeps {
  tellUnread(count: number): void;
}

/** What goes from the selected cells to the clipboard and comes from there; and what empties them. */
export function createClipActions({ model, selection, columns, speech, labels, isWhole, tellUnread }: Deps) {
  const { table, writing } = model;
  const linesIn = ({ top, bottom }: Area) => table.get().lines.slice(top, bottom + 1);
  const columnsIn = ({ left, right }: Area) => columns().slice(left, right + 1);
  const texts = (area: Area): string[][] =>
    linesIn(area).map((line) => columnsIn(area).map((column) => (line ? textIn(column, line, speech()) : '')));
  const entries = (areas: readonly Area[], text: string): Entry[] =>
    areas.flatMap((area) =>
      linesIn(area).flatMap((line) => (line ? columnsIn(area).map((column) => ({ line: line.id, column, text })) : [])),
    );

  async function clear() {
    const areas = areasOf(selection.get());
    if (!(await isWhole(areas))) return;
    const emptied = entries(areas, '');
    return writing.enter(emptied, labels.cleared(emptied.length));
  }

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
  async function paste(clipboard: DataTransfer): Promise<Pasted | null> {
    const html = clipboard.getData('text/html');
    const block = readClipboard({ html, text: clipboard.getData('text/plain') });
    const before = selection.get();
    const area = areaOf(before);
    const [[only] = []] = block;
    if (block.length === 1 && block[0]?.length === 1 && only !== undefined && (area.top !== area.bottom || area.left !== area.right)) {
      const areas = areasOf(before);
      if (!(await isWhole(areas))) return null;
      const filled = entries(areas, only);
      await model.overwrite(filled, (count) => labels.filled('over', count));
      return { top: area.top, rows: filled.length, gone: 0 };
    }
    if (!(await isWhole([{ ...area, bottom: area.top + block.length - 1 }]))) return null;
    const cells = tiled(block, area);
    const pasted = await model.paste({ cells, isOurs: isOurs(html) }, { row: area.top, column: area.left }, labels.pasted);
    const width = Math.max(1, ...cells.map((line) => line.length));
    // Whoever went on before all of it was written stays there.
    if (pasted?.rows && selection.get() === before) {
      const { top, rows } = pasted;
      const right = Math.min(columns().length - 1, area.left + width - 1);
      selection.set(() => selectArea({ top, bottom: top + rows - 1, left: area.left, right }));
    }
    return pasted;
  }

  return { clear, copy, paste };
}
