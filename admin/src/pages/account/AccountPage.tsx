import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState, useSyncExternalStore } from 'react';
import { Title, useLocales } from 'react-admin';
import { useWords } from '../../i18n/useWords.js';
import { densities } from '../../look.js';
import { session } from '../../session.js';
import { useLook } from '../../useLook.js';
import { Term } from '../Term.js';
import { OwnSessions } from './OwnSessions.js';
import { PasswordForm } from './PasswordForm.js';
import './account.css';

/** One's own page: who one is here, the password, the sessions, how pages look. */
export function AccountPage() {
  const { t, say } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [changes, setChanges] = useState(0);
  if (state.is !== 'signedIn') return null;
  const { me } = state;
  return (
    <div className="account-page">
      <Title title={t('account.title')} />
      <section>
        <Typography variant="h5" component="h2">
          {me.displayName}
        </Typography>
        <Typography color="text.secondary">{me.username}</Typography>
        <Typography variant="h6" component="h3" sx={{ mt: 1.5 }}>
          {t('account.roles')}
        </Typography>
        <ul>
          {me.roles.map((role) => (
            <li key={role.grant}>
              {[say(role.labels), ...role.areas.map(({ name }) => name)].join(' · ')},{' '}
              <Term startedOn={role.startedOn} endedOn={role.endedOn} /> {role.current && <span className="tag">{t('users.inForce')}</span>}
            </li>
          ))}
        </ul>
      </section>
      <OwnSessions key={changes} />
      <section>
        <Typography variant="h6" component="h2" gutterBottom>
          {t('account.password')}
        </Typography>
        <PasswordForm onChanged={() => setChanges((count) => count + 1)} />
      </section>
      <Look />
    </div>
  );
}

function Look() {
  const { t } = useWords();
  const locales = useLocales();
  const { locale, density, chooseLanguage, chooseDensity } = useLook();
  return (
    <section>
      <Typography variant="h6" component="h2">
        {t('account.look')}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('account.lookHint')}
      </Typography>
      <Stack direction="row" gap={2} flexWrap="wrap">
        <TextField
          select
          label={t('look.language')}
          value={locale}
          onChange={(event) => chooseLanguage(event.target.value)}
          sx={{ minWidth: 180 }}
        >
          {locales.map(({ locale: value, name }) => (
            <MenuItem key={value} value={value}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('look.density')}
          value={density}
          onChange={(event) => chooseDensity(densities.find((each) => each === event.target.value) ?? density)}
          sx={{ minWidth: 180 }}
        >
          {densities.map((value) => (
            <MenuItem key={value} value={value}>
              {t(`look.${value}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
    </section>
  );
}
