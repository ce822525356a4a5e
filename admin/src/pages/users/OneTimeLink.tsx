import { Button, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { Question } from '../../Dialogs.js';
import { momentText } from '../../grid/showing.js';
import { useWords } from '../../i18n/useWords.js';
import type { AccountLink } from './accounts.js';

/** The link with which somebody sets a password: shown this once, for the server keeps only its digest. */
export function OneTimeLink({ link: { token, account }, onClose }: { link: AccountLink; onClose(): void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}/#/welcome/${token}`;

  /** Where the browser doesn't let a page write, the link stands selected, to be copied by hand. */
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => field.current?.focus(),
    );

  return (
    <Question
      title={t('users.link')}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" variant="contained">
          {t('users.close')}
        </Button>
      }
    >
      <Typography>
        {t('users.linkHint', { name: account.displayName, at: account.invitedUntil ? momentText(account.invitedUntil) : '' })}
      </Typography>
      <div className="one-time-link">
        <TextField
          fullWidth
          label={t('users.link')}
          value={address}
          inputRef={field}
          slotProps={{ htmlInput: { readOnly: true } }}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>{t(copied ? 'users.copied' : 'users.copy')}</Button>
      </div>
    </Question>
  );
}
