import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { failureOf } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { signIn } from '../session.js';

/** A name and a password. What the server says against them stands above, and what was typed stays. */
export function CredentialsForm({ username: known = '' }: { username?: string }) {
  const translate = useTranslate();
  const { failure } = useReasons();
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    try {
      await signIn(username.trim(), password);
    } catch (error) {
      setRefused(failure(failureOf(error)));
      setBusy(false);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={2}>
        {refused && <Alert severity="error">{refused}</Alert>}
        <TextField
          label={translate('ra.auth.username')}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          autoComplete="username"
          autoFocus={known === ''}
          required
        />
        <TextField
          label={translate('ra.auth.password')}
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          autoFocus={known !== ''}
          required
        />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {translate('ra.auth.sign_in')}
        </Button>
      </Stack>
    </form>
  );
}
