import { useCallback, useState } from 'react';
import { useNotify } from 'react-admin';
import type { Undone } from '../grid/undone.js';
import { useWords } from '../i18n/useWords.js';
import { KeptDialog } from './KeptDialog.js';
import type { Kept } from './KeptList.js';
import { useWhy } from './useWhy.js';

/** Says what came of an undo: done, refused and why, or done but for what others changed since. `find`: the way to such a cell, here. */
export function useTelling(find: (kept: Kept) => (() => void) | null = nowhere) {
  const { t } = useWords();
  const refusalText = useRefusalText();
  const doneText = useDoneText();
  const notify = useNotify();
  const [kept, setKept] = useState<Extract<Undone, { written: number }> | null>(null);
  const tell = useCallback(
    (undone: Undone | null) => {
      if (!undone) return notify(t('sheet.nothingToUndo'), { type: 'info' });
      const { label } = undone;
      if ('vain' in undone) return notify(t('sheet.undoVain', { label }), { type: 'info' });
      if ('failure' in undone) return notify(refusalText(undone), { type: 'error' });
      if (undone.kept.length > 0) return setKept(undone);
      notify(doneText(undone), { type: 'success' });
    },
    [t, refusalText, doneText, notify],
  );
  const dialog = kept && <KeptDialog undone={kept} find={find} onClose={() => setKept(null)} />;
  return { tell, dialog };
}

const nowhere = () => null;

function useDoneText() {
  const { t } = useWords();
  return useCallback(
    ({ label, redo, came }: Extract<Undone, { written: number }>) =>
      came?.atEnd
        ? t(redo ? 'sheet.redoneAtEnd' : 'sheet.undoneAtEnd', { count: came.atEnd })
        : t(redo ? 'sheet.redone' : 'sheet.undone', { label }),
    [t],
  );
}

function useRefusalText() {
  const { t } = useWords();
  const whyOf = useWhy();
  return useCallback(
    ({ label, redo, failure, next }: Extract<Undone, { failure: unknown }>) => {
      const refused = t(redo ? 'undo.redoRefused' : 'undo.undoRefused', { label, why: whyOf(failure) });
      return next === undefined ? refused : refused + t(redo ? 'undo.thenRedo' : 'undo.thenUndo', { next });
    },
    [t, whyOf],
  );
}
