import { Alert } from '@mui/material';
import { useState } from 'react';
import type { SavedView } from '../../../shared/savedSheet.js';
import { useWords } from '../i18n/useWords.js';

interface ViewNoticeProps {
  saved: SavedView | null;
  /** The address names one that its reader does not see. */
  isUnknown: boolean;
  onForget(): void;
}

/** What is to be told of the saved sheet an address names. */
export function ViewNotice({ saved, isUnknown, onForget }: ViewNoticeProps) {
  const { t, say } = useWords();
  const [read, setRead] = useState<string | null>(null);
  if (isUnknown)
    return (
      <Alert severity="warning" onClose={onForget}>
        {t('views.unknown')}
      </Alert>
    );
  if (!saved || saved.withheld.length === 0 || saved.id === read) return null;
  return (
    <Alert severity="info" onClose={() => setRead(saved.id)}>
      {t('views.withheld', { name: saved.name, columns: saved.withheld.map(say).join(', ') })}
    </Alert>
  );
}
