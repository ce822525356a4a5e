import { useCallback, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import type { OpenSheet } from './openSheet.js';

/** Undoes and redoes, and says what came of it. */
export function useUndo({ model: { undoing }, columns }: OpenSheet) {
  const { t, say } = useWords();
  const { failure } = useReasons();
  const notify = useNotify();
  const stacks = useSyncExternalStore(undoing.stacks.subscribe, undoing.stacks.get);
  const undo = useCallback(
    async (redo: boolean) => {
      const done = await (redo ? undoing.redo() : undoing.undo());
      if (!done) return notify(t('sheet.nothingToUndo'), { type: 'info' });
      if ('vain' in done) return notify(t('sheet.undoVain', { label: done.label }), { type: 'info' });
      if ('failure' in done) return notify(t('sheet.undoRefused', { label: done.label, why: failure(done.failure) }), { type: 'error' });
      if (done.kept.length === 0) return notify(t(redo ? 'sheet.redone' : 'sheet.undone', { label: done.label }), { type: 'success' });
      const named = done.kept.map(
        ({ resource, field }) => columns.find(({ card, field: own }) => card.name === resource && own.name === field)?.label,
      );
      const cells = [...new Set(named.flatMap((label) => (label ? [say(label)] : [])))].join(', ');
      notify(t('sheet.undoKept', { label: done.label, count: done.kept.length, cells }), { type: 'warning' });
    },
    [undoing, columns, t, say, failure, notify],
  );
  return { undo, stacks };
}
