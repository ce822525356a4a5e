import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { failureOf } from '../../failure.js';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { changePassword } from '../../session.js';

const empty = { old: '', fresh: '', again: '' };

/** Another password for oneself: the old one is asked, and all other sessions end. */
export function PasswordForm({ onChanged }: { onChanged(): void }) {
  const { t } = useWords();
  const { failure } = useReasons();
  const notify = useNotify();
  const [typed, setTyped] = useState(empty);
  const [refused, setRefused] = useState<{ field: string; why: string } | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.fresh !== typed.again) return setRefused({ field: 'again', why: t('welcome.differs') });
    setBusy(true);
    setRefused(null);
    try {
      await changePassword(typed.old, typed.fresh);
      setTyped(empty);
      notify(t('account.changed'), { type: 'success' });
      onChanged();
    } catch (error) {
      const found = failureOf(error);
      setRefused({ field: found.detail.field === 'password' ? 'fresh' : String(found.detail.field ?? ''), why: failure(found) });
    }
    setBusy(false);
  }

  const field = (name: keyof typeof typed, hint = '') => ({
    label: t(`account.${name}`),
    type: 'password',
    value: typed[name],
    required: true,
    error: refused?.field === name,
    helperText: refused?.field === name ? refused.why : hint,
    onChange: (event: { target: { value: string } }) => setTyped((now) => ({ ...now, [name]: event.target.value })),
  });

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={2} alignItems="start" sx={{ maxWidth: 440, '& > .MuiTextField-root': { width: '100%' } }}>
        <Typography color="text.secondary">{t('account.othersOut')}</Typography>
        {refused && !(refused.field in typed) && <Alert severity="error">{refused.why}</Alert>}
        <TextField {...field('old')} autoComplete="current-password" />
        <TextField {...field('fresh', t('welcome.passwordHint'))} autoComplete="new-password" />
        <TextField {...field('again')} autoComplete="new-password" />
        <Button type="submit" variant="contained" disabled={busy}>
          {t('account.change')}
        </Button>
      </Stack>
    </form>
  );
}
