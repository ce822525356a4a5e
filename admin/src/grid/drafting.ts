import type { Drafts } from '../outbox/drafts.js';
import type { Column } from './columns.js';
import { cellsOf, type Edit, type Line } from './line.js';
import { editedIn } from './lines.js';
import { isStuck } from './problems.js';
import type { Table } from './table.js';
import type { Untold } from './undoStacks.js';

interface Deps {
  /** Names the sheet among all of its user's. */
  key: string;
  table: Table;
  columns: readonly Column[];
  drafts: Drafts;
  /** An earlier page left these: of what that save wrote the rest of. */
  taken(step: Untold, operation: string | null): void;
}

/** Keeps in the browser what is typed and can't go out as it is, as long as it is so. Numbers that are enciphered are never written down. */
export function createDrafting({ key, table, columns, drafts, taken }: Deps) {
  const secrets = new Set(columns.filter(({ field }) => field.kind === 'secret').map((column) => column.key));
  let due: ReturnType<typeof setTimeout> | undefined;
  const stop = table.subscribe(() => {
    due ??= setTimeout(note);
  });
  const draft = drafts.open(key, restore);

  function note() {
    due = undefined;
    draft.note(editedIn(table.get().lines).flatMap(([line]) => draftOf(line)));
  }

  function draftOf({ id, row, edits, since, called, deed, stray }: Line): Line[] {
    const stuck = [...edits].filter(([column, edit]) => !secrets.has(column) && isLeft(edit));
    return stuck.length > 0 ? [{ id, row, edits: new Map(stuck), since, called, deed, stray }] : [];
  }

  function restore(left: readonly Line[]) {
    const lines = left.map(leftOf).filter(({ edits }) => edits.size > 0);
    table.restore(lines);
    const actions = new Map<string, Line[]>();
    for (const line of lines) {
      const action = line.deed ?? line.called ?? '';
      actions.set(action, [...(actions.get(action) ?? []), line]);
    }
    for (const [first, ...more] of actions.values())
      if (first) taken({ label: first.called ?? '', cells: [first, ...more].flatMap(cellsOf) }, first.deed ?? null);
  }

  /** What is typed here since is newer. What nobody had read is still to be. */
  function leftOf(line: Line): Line {
    const known = table.line(line.id)?.edits;
    const edits = [...line.edits].filter(([column]) => !known?.has(column));
    const unread = (edit: Edit): Edit => ({ ...edit, mark: 'bad', reason: { code: 'UNAVAILABLE' } });
    return { ...line, edits: new Map(edits.map(([column, edit]) => [column, edit.mark === 'reading' ? unread(edit) : edit])) };
  }

  return {
    /** What stands in the cells is given up with the sheet. */
    close() {
      stop();
      clearTimeout(due);
      draft.close();
    },
  };
}

/** Stuck, or on the way to be: nobody has said yet what it means. */
const isLeft = (edit: Edit) => isStuck(edit) || edit.mark === 'reading';
