import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import type { Edit } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { isRefused, troubles } from './problems.js';

/** Cells that are not written, and why in words. What the server refuses opens the list of them. */
export function useTroubles({ model, columns }: OpenSheet) {
  const { say } = useWords();
  const { lines } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const found = useMemo(() => troubles(lines, columns), [lines, columns]);
  const refused = found.filter(isRefused).length;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (refused > 0) setOpen(true);
  }, [refused]);
  // The next one doesn't lay the list over the cell that is typed into.
  useEffect(() => {
    if (found.length === 0) setOpen(false);
  }, [found.length]);

  const labelOf = useCallback(
    (key: string) => say(columns.find((column) => column.key === key)?.label ?? { vi: key, en: key }),
    [columns, say],
  );
  const { reason } = useReasons(labelOf);
  const why = useCallback((edit: Edit) => (edit.reason ? reason(edit.reason) : ''), [reason]);
  return { found, why, isOpen: isOpen && found.length > 0, setOpen };
}
