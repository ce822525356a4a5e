import { useMemo } from 'react';
import { useWords } from '../i18n/useWords.js';
import type { Labels } from './labels.js';

/** Names of what is done to a sheet, as the list of what can be undone shows them. */
export function useLabels(name: string): Labels {
  const { t, say } = useWords();
  return useMemo(
    () => ({
      typed: (column) => t('sheet.typed', { column: say(column.label) }),
      cleared: (count) => t('sheet.cleared', { count, name }),
      filled: (way, count) => t(`fill.${way}`, { count, name }),
      pasted: (rows, across) => t('sheet.pasted', { rows, columns: across, name }),
    }),
    [t, say, name],
  );
}
