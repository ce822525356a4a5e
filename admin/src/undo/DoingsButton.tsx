import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import { IconButton, Popover, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import type { Undone } from '../grid/undone.js';
import { useWords } from '../i18n/useWords.js';
import { DoingList } from './DoingList.js';

/** Beside the undo button, as in Excel: what one did in this sheet. */
export function DoingsButton({ sheet, tell }: { sheet: string; tell(undone: Undone): void }) {
  const { t } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={t('undo.open')}>
        <IconButton
          className="doings-button"
          aria-label={t('undo.open')}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <ArrowDropDown />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('undo.inSheet'), className: 'doings-panel' } }}
      >
        <Typography variant="h6" component="h2">
          {t('undo.inSheet')}
        </Typography>
        <Typography color="text.secondary" variant="body2">
          {t('undo.hint')}
        </Typography>
        <DoingList sheet={sheet} tell={tell} />
        <LinkBase to="/doings">{t('undo.all')}</LinkBase>
      </Popover>
    </>
  );
}
