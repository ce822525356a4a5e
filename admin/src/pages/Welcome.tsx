import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-admin';
import { ask } from '../client.js';
import { failureOf } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { acceptInvitation } from '../session.js';
import { useAnswer } from '../useAnswer.js';
import { Door } from './Door.js';
import { Failed } from './States.js';

interface Invitation {
  username: string | null;
  displayName: string | null;
}

const shortest = 12;

const readInvitation = async (token: string) =>
  (
    await ask<{ invitation: Invitation | null }>(
      'query Invitation($token: String!) { invitation(token: $token) { username displayName } }',
      { token },
    )
  ).invitation;

/** Behind a one-time link: the first administrator chooses a name and a password, or an invited person a password. */
export function Welcome() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { token = '' } = useParams<{ token: string }>();
  const { data: invitation, failure, again } = useAnswer(() => readInvitation(token), [token]);

  if (invitation === undefined) return failure && <Failed failure={failure} onRetry={again} />;
  if (invitation === null)
    return (
      <Door heading={t('welcome.over')}>
        <Typography gutterBottom>{t('welcome.overHint')}</Typography>
        <Button variant="contained" onClick={() => navigate('/login')}>
          {t('welcome.toSignIn')}
        </Button>
      </Door>
    );
  return (
    <Door heading={t(invitation.username ? 'welcome.reset' : 'welcome.heading')}>
      <WelcomeForm token={token} invitation={invitation} />
    </Door>
  );
}

function WelcomeForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t } = useWords();
  const { failure } = useReasons();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({
    username: invitation.username ?? '',
    displayName: invitation.displayName ?? '',
    password: '',
    again: '',
  });
  const [refused, setRefused] = useState<{ field: string; why: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const isNamed = invitation.username !== null;

  async function submit() {
    const { again, ...acceptance } = typed;
    if (typed.password.length < shortest) return setRefused({ field: 'password', why: t('welcome.short') });
    if (typed.password !== again) return setRefused({ field: 'again', why: t('welcome.differs') });
    setBusy(true);
    try {
      await acceptInvitation({ token, ...acceptance });
      navigate('/', { replace: true });
    } catch (error) {
      const found = failureOf(error);
      setRefused({
        field: String(found.detail.field ?? ''),
        why: found.detail.reason === 'INVALID' ? found.message : failure(found),
      });
      setBusy(false);
    }
  }

  const field = (name: keyof typeof typed, hint = '') => ({
    label: t(`welcome.${name}`),
    value: typed[name],
    required: true,
    error: refused?.field === name,
    helperText: refused?.field === name ? refused.why : hint,
    onChange: (event: { target: { value: string } }) => setTyped((now) => ({ ...now, [name]: event.target.value })),
  });
  const isElsewhere = refused !== null && !(refused.field in typed);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={2}>
        <Typography>{t(isNamed ? 'welcome.resetIntro' : 'welcome.intro')}</Typography>
        {isElsewhere && <Alert severity="error">{refused.why}</Alert>}
        <TextField {...field('username')} autoComplete="username" autoFocus={!isNamed} disabled={isNamed} />
        <TextField {...field('displayName')} autoComplete="name" disabled={isNamed} />
        <TextField {...field('password', t('welcome.passwordHint'))} type="password" autoComplete="new-password" autoFocus={isNamed} />
        <TextField {...field('again')} type="password" autoComplete="new-password" />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {t(isNamed ? 'welcome.reset' : 'welcome.submit')}
        </Button>
      </Stack>
    </form>
  );
}
