import ContentCopy from '@mui/icons-material/ContentCopy';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import type { Row } from '../grid/line.js';
import { useWords } from '../i18n/useWords.js';
import { CopyDialog } from './CopyDialog.js';

/** The way on from a row that was shipped: a copy of one's own. */
export function CopyButton({ card, row }: { card: ResourceCard; row: Row }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="contained" startIcon={<ContentCopy />} onClick={() => setAsked(true)}>
        {t('shipped.copy')}
      </Button>
      {isAsked && <CopyDialog card={card} row={row} onClose={() => setAsked(false)} />}
    </>
  );
}
