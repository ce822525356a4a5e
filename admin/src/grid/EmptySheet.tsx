import { Button } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useWords } from '../i18n/useWords.js';
import { type SessionState, session } from '../session.js';

/** A sheet with nothing in it says what to do about it. */
export function EmptySheet({ filtered, canCreate, onClear }: { filtered: boolean; canCreate: boolean; onClear(): void }) {
  const { t } = useWords();
  const isWithoutArea = useSyncExternalStore(session.subscribe, () => lacksArea(session.get()));
  if (isWithoutArea) return <p className="empty-sheet">{t('noArea.why')}</p>;
  return (
    <p className="empty-sheet">
      {t(filtered ? 'sheet.noMatch' : 'sheet.empty')}{' '}
      {filtered ? <Button onClick={onClear}>{t('sheet.clearFilters')}</Button> : canCreate && t('sheet.emptyHint')}
    </p>
  );
}

/** Nothing of it could be read yet: it is asked again by itself, and at once if one wants. */
export function UnreadSheet({ onRetry }: { onRetry(): void }) {
  const { t } = useWords();
  return (
    <p className="empty-sheet">
      {t('sheet.readAway')} <Button onClick={onRetry}>{t('failure.retry')}</Button>
    </p>
  );
}

/** Whoever sees the rows of an area, and was given none, sees none. */
export const lacksArea = (state: SessionState): boolean =>
  state.is === 'signedIn' && state.catalog.byArea && state.me.roles.some(({ current, areas }) => current && areas.length === 0);
