import CloudOff from '@mui/icons-material/CloudOff';
import Lock from '@mui/icons-material/Lock';
import SearchOff from '@mui/icons-material/SearchOff';
import { Button, CircularProgress, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Failure } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';

/** Pages that have nothing to show yet, and why. */
export function Notice({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <Stack
      alignItems="center"
      justifyContent="center"
      gap={2}
      sx={{ flex: 1, minHeight: 320, p: 3, textAlign: 'center', color: 'text.secondary' }}
    >
      {icon}
      {children}
    </Stack>
  );
}

export function NoRights() {
  const { t } = useWords();
  return (
    <Notice icon={<Lock fontSize="large" />}>
      <Typography>{t('failure.noRights')}</Typography>
    </Notice>
  );
}

/** An address that leads nowhere, or to what this role has no card of: the two look alike. */
export function Missing() {
  const { t } = useWords();
  return (
    <Notice icon={<SearchOff fontSize="large" />}>
      <Typography>{t('failure.missing')}</Typography>
    </Notice>
  );
}

export const Waiting = () => (
  <Notice icon={<CircularProgress />}>
    <span />
  </Notice>
);

export function Failed({ failure, onRetry }: { failure: Failure; onRetry(): void }) {
  const { t } = useWords();
  const reasons = useReasons();
  return (
    <Notice icon={<CloudOff fontSize="large" />}>
      <Typography variant="h6">{t('failure.title')}</Typography>
      <Typography>{reasons.failure(failure)}</Typography>
      <Button variant="outlined" onClick={onRetry}>
        {t('failure.retry')}
      </Button>
    </Notice>
  );
}
