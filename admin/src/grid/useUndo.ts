import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Kept } from '../undo/KeptList.js';
import { useTelling } from '../undo/useTelling.js';
import type { Column } from './columns.js';
import type { OpenSheet } from './openSheet.js';
import { selectedAt, wholeRows } from './selection.js';
import { rowAt } from './showing.js';

/** Undoes and redoes, and says what came of it. */
export function useUndo({ model: { undoing, table }, selection, card, around }: OpenSheet, columns: readonly Column[]) {
  const stacks = useSyncExternalStore(undoing.stacks.subscribe, undoing.stacks.get);
  const late = useSyncExternalStore(undoing.late.subscribe, undoing.late.get);

  /** To a cell of a row, or of one beside it, if it is in the sheet and shown. */
  const find = useCallback(
    ({ resource, id, field }: Kept) => {
      const column = columns.findIndex((each) => each.card.name === resource && each.field.name === field);
      const isOf = (line: ReturnType<typeof table.lineAt>) =>
        line !== undefined && (resource === card.name ? line.id : rowAt(columns[column]?.hops ?? [], line.row)?.id) === id;
      const row = column < 0 ? -1 : table.get().lines.findIndex(isOf);
      return row < 0 ? null : () => selection.set(() => selectedAt({ row, column }));
    },
    [columns, table, selection, card],
  );
  const { tell, dialog } = useTelling(find);

  useEffect(() => {
    if (!late) return;
    undoing.late.set(() => null);
    tell(late);
  }, [undoing, late, tell]);

  /** Rows that are there again are shown where they are, but to whoever types by now. */
  const undo = useCallback(
    async (redo: boolean) => {
      const undone = await (redo ? undoing.redo() : undoing.undo());
      const ids = undone && 'came' in undone ? (undone.came?.ids ?? []) : [];
      if (!around.isTyping())
        selection.set(
          (now) =>
            wholeRows(
              now,
              ids.map(table.position).filter((row) => row >= 0),
              columns.length,
            ) ?? now,
        );
      tell(undone);
    },
    [undoing, table, selection, around, columns, tell],
  );
  return { undo, stacks, tell, dialog };
}
