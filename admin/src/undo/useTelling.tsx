import { useCallback, useState } from 'react';
import { useNotify } from 'react-admin';
import type { Failure } from '../failure.js';
import type { Undone } from '../grid/undoing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { type Kept, KeptDialog } from './KeptDialog.js';

/** Says what came of an undo: done, refused and why, or done but for what others changed since. `find`: the way to such a cell, here. */
export function useTelling(find: (kept: Kept) => (() => void) | null = nowhere) {
  const { t } = useWords();
  const whyOf = useWhy();
  const notify = useNotify();
  const [kept, setKept] = useState<Extract<Undone, { written: number }> | null>(null);
  const tell = useCallback(
    (undone: Undone | null) => {
      if (!undone) return notify(t('sheet.nothingToUndo'), { type: 'info' });
      const { label, redo } = undone;
      if ('vain' in undone) return notify(t('sheet.undoVain', { label }), { type: 'info' });
      if ('failure' in undone) return notify(t('sheet.undoRefused', { label, why: whyOf(undone.failure) }), { type: 'error' });
      if (undone.kept.length > 0) return setKept(undone);
      notify(t(redo ? 'sheet.redone' : 'sheet.undone', { label }), { type: 'success' });
    },
    [t, whyOf, notify],
  );
  const dialog = kept && <KeptDialog undone={kept} find={find} onClose={() => setKept(null)} />;
  return { tell, dialog };
}

const nowhere = () => null;

/** Why an undo is refused: which field, which resource, or that the row is gone. */
function useWhy() {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const { failure: told } = useReasons();
  return useCallback(
    (failure: Failure): string => {
      const { code, detail } = failure;
      if (code === 'NO_OPERATION') return t('undo.goneOperation');
      if (code === 'NOT_FOUND') return t('undo.goneRow');
      if (code !== 'FORBIDDEN' || !detail.resource) return told(failure);
      // Of what one may not see at all the catalogue has no label.
      const card = catalog.resources.find(({ name }) => name === detail.resource);
      const field = card?.fields.find(({ name }) => name === detail.field);
      const named = { resource: card ? say(card.label) : detail.resource, field: field ? say(field.label) : detail.field };
      return t(detail.field ? 'undo.refusedField' : 'undo.refusedResource', named);
    },
    [t, say, catalog, told],
  );
}
