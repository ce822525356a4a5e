import { Alert, FormControlLabel, Stack, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { Answers, Question } from '../../Dialogs.js';
import { failureOf } from '../../failure.js';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { type AccountLink, createAccount } from './accounts.js';
import { emptyTerms, GrantFields, type Wanted } from './GrantFields.js';
import { OneTimeLink } from './OneTimeLink.js';

/** An account for somebody, with a first role if one will; then the link that lets them in. */
export function NewUser({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const { failure } = useReasons();
  const [names, setNames] = useState({ username: '', displayName: '' });
  const [withRole, setWithRole] = useState(true);
  const [wanted, setWanted] = useState<Wanted>({ role: '', ...emptyTerms });
  const [refused, setRefused] = useState<string | null>(null);
  const [link, setLink] = useState<AccountLink | null>(null);

  async function submit() {
    try {
      setLink(await createAccount({ ...names, grants: withRole && wanted.role ? [wanted] : [] }));
    } catch (error) {
      const found = failureOf(error);
      setRefused(found.detail.reason === 'INVALID' ? found.message : failure(found));
    }
  }

  if (link) return <OneTimeLink link={link} onClose={onClose} />;
  const field = (name: keyof typeof names) => ({
    label: t(`users.${name}`),
    value: names[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setNames((now) => ({ ...now, [name]: event.target.value })),
  });
  return (
    <Question
      title={t('users.add')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={<Answers onClose={onClose} submit={t('users.create')} />}
    >
      <Stack gap={2} sx={{ pt: 1 }}>
        {refused && <Alert severity="error">{refused}</Alert>}
        <TextField {...field('displayName')} autoFocus autoComplete="off" />
        <TextField {...field('username')} autoComplete="off" />
        <FormControlLabel
          control={<Switch checked={withRole} onChange={(event) => setWithRole(event.target.checked)} />}
          label={t('users.firstGrant')}
        />
        {withRole && <GrantFields wanted={wanted} onChange={setWanted} />}
      </Stack>
    </Question>
  );
}
