import type { Outbox } from '../outbox/outbox.js';
import type { Column } from './columns.js';
import { stillHolds } from './edits.js';
import type { Entry } from './entry.js';
import type { Edit, Line } from './line.js';
import { editedIn } from './lines.js';
import { isLate } from './reading.js';
import type { Table } from './table.js';
import type { Writing } from './writing.js';

interface Deps {
  table: Table;
  columns: readonly Column[];
  writing: Pick<Writing, 'read' | 'take'>;
  rest: Outbox['rest'];
  /** A cell is open: no question may come between two letters. */
  isTyping(): boolean;
}

/** Texts that could not be read, once more: others may have made what they name, and the server may be back. */
export function createRereading({ table, columns, writing, rest, isTyping }: Deps) {
  let isWaiting = false;
  /** They could be read, and the question they raised was called off: it is not asked again. */
  const asked = new WeakSet<Edit>();

  /** Sends lines once more, with what can be read of them by now. */
  const retry = (ids: readonly string[]) => {
    const lines = ids.flatMap((id) => table.line(id) ?? []);
    return writing.take(
      lines.flatMap((line) => unreadIn(line)),
      lines[0]?.called ?? '',
      { lines: lines.map(({ id }) => id), isAgain: true },
    );
  };

  const unreadIn = ({ id, edits }: Line, isMeant: (edit: Edit) => boolean = () => true): Entry[] =>
    columns.flatMap((column) => {
      const edit = edits.get(column.key);
      return edit?.mark === 'bad' && isMeant(edit) ? [{ line: id, column, text: edit.text }] : [];
    });

  const lateIn = (line: Line) => unreadIn(line, (edit) => isLate(edit) && !asked.has(edit));
  const lateLines = () => editedIn(table.get().lines).flatMap(([line]) => (lateIn(line).length > 0 ? [line] : []));

  /** Names that nobody could look up are looked up until somebody can. */
  async function whenBack() {
    if (isWaiting) return;
    isWaiting = true;
    try {
      for (let turn = 0; lateLines().length > 0; turn++) {
        await rest(turn);
        if (!isTyping()) await readLate();
      }
    } finally {
      isWaiting = false;
    }
  }

  /** Each action for itself, as it was done. */
  async function readLate() {
    const lines = lateLines();
    for (const label of new Set(lines.map(({ called }) => called))) {
      const entries = lines.filter(({ called }) => called === label).flatMap(lateIn);
      const read = await writing.read(entries, () => undefined);
      // Who types by now is not asked, and what he has typed since is newer.
      const told = isTyping() ? [] : read.flatMap(({ entry, reading }) => (isLate(reading) || !stillHolds(table, entry) ? [] : [entry]));
      for (const { line, column } of told) note(table.line(line)?.edits.get(column.key));
      if (told.length > 0) await writing.take(told, label ?? '', { isAgain: true });
    }
  }

  const note = (edit: Edit | undefined) => edit && asked.add(edit);

  return { retry, whenBack };
}
