import { useCallback } from 'react';
import type { Failure } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';

/** Why an undo is refused: which field, which resource, or that the row is gone. What one may not see has no name. */
export function useWhy() {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const { failure: told } = useReasons();
  return useCallback(
    (failure: Failure): string => {
      const { code, detail } = failure;
      if (code === 'NO_OPERATION') return t('undo.goneOperation');
      if (code === 'NOT_FOUND') return t('undo.goneRow');
      if (code !== 'FORBIDDEN' || !detail.resource) return told(failure);
      const card = catalog.resources.find(({ name }) => name === detail.resource);
      if (!card) return t('undo.refusedUnseen');
      const resource = say(card.label);
      if (!detail.field) return t('undo.refusedResource', { resource });
      const field = card.fields.find(({ name }) => name === detail.field);
      return field ? t('undo.refusedField', { field: say(field.label), resource }) : t('undo.refusedUnseenField', { resource });
    },
    [t, say, catalog, told],
  );
}
