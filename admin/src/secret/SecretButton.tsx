import Visibility from '@mui/icons-material/Visibility';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import type { Column } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import { useWords } from '../i18n/useWords.js';
import { SecretDialog } from './SecretDialog.js';
import { secretIn } from './secrets.js';

interface SecretButtonProps {
  column: Column;
  row: Row | null;
  /** In a field, where there is no room for words. */
  small?: boolean;
}

/** The way to the whole of a secret, where one is kept. */
export function SecretButton({ column, row, small = false }: SecretButtonProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const cell = secretIn(column, row);
  if (!cell) return null;
  const open = () => setOpen(true);
  return (
    <>
      {small ? (
        <Tooltip title={t('secret.open')}>
          <IconButton size="small" aria-label={t('secret.open')} onClick={open}>
            <Visibility fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : (
        <Button startIcon={<Visibility />} onClick={open}>
          {t('secret.open')}
        </Button>
      )}
      {isOpen && <SecretDialog cell={cell} column={column} onClose={() => setOpen(false)} />}
    </>
  );
}
