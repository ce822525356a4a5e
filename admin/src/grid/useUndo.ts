import { useCallback, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import type { SheetModel } from './sheet.js';

/** Undoes and redoes, and says what came of it. */
export function useUndo({ undoing }: SheetModel) {
  const { t } = useWords();
  const { failure } = useReasons();
  const notify = useNotify();
  const stacks = useSyncExternalStore(undoing.stacks.subscribe, undoing.stacks.get);
  const undo = useCallback(
    async (redo: boolean) => {
      const done = await (redo ? undoing.redo() : undoing.undo());
      if (!done) return notify(t('sheet.nothingToUndo'), { type: 'info' });
      if ('failure' in done) return notify(t('sheet.undoRefused', { label: done.label, why: failure(done.failure) }), { type: 'error' });
      if ('kept' in done) return notify(t('sheet.undoKept', { label: done.label }), { type: 'warning' });
      notify(t(redo ? 'sheet.redone' : 'sheet.undone', { label: done.label }), { type: 'success' });
    },
    [undoing, t, failure, notify],
  );
  return { undo, stacks };
}
