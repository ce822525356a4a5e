import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { mostAtOnce } from './unread.js';

/** Says that nothing was done, because so many rows of what is selected are not read. */
export function useTellUnread() {
  const { t } = useWords();
  const notify = useNotify();
  return useCallback(
    (count: number) => notify(t(count > mostAtOnce ? 'unread.tooMany' : 'unread.again', { count, most: mostAtOnce }), { type: 'warning' }),
    [t, notify],
  );
}
