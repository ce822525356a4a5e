import { Button } from '@mui/material';
import { useWords } from '../i18n/useWords.js';

/** A sheet with nothing in it says what to do about it. */
export function EmptySheet({ filtered, canCreate, onClear }: { filtered: boolean; canCreate: boolean; onClear(): void }) {
  const { t } = useWords();
  return (
    <p className="empty-sheet">
      {t(filtered ? 'sheet.noMatch' : 'sheet.empty')}{' '}
      {filtered ? <Button onClick={onClear}>{t('sheet.clearFilters')}</Button> : canCreate && t('sheet.emptyHint')}
    </p>
  );
}
