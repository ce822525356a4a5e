import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Answers, Question } from '../../Dialogs.js';
import { useWords } from '../../i18n/useWords.js';
import { type Account, type AccountLink, inviteAccount, lockAccount, renameAccount, unlockAccount } from './accounts.js';
import { OneTimeLink } from './OneTimeLink.js';
import { StateTags } from './StateTags.js';
import { useDoing } from './useDoing.js';

/** Who it is and in what state, and what may be done to the account itself. */
export function UserHead({ account, onChanged }: { account: Account; onChanged(): void }) {
  const { t } = useWords();
  const { act, busy } = useDoing();
  const [asking, setAsking] = useState<'rename' | 'lock' | null>(null);
  const [link, setLink] = useState<AccountLink | null>(null);
  const isLocked = account.state === 'LOCKED';

  async function change(work: () => Promise<unknown>) {
    if (!(await act(work))) return;
    setAsking(null);
    onChanged();
  }

  return (
    <section>
      <Stack direction="row" gap={2} flexWrap="wrap" alignItems="center">
        <Typography variant="h5" component="h2">
          {account.displayName}
        </Typography>
        <Typography color="text.secondary">{account.username}</Typography>
        <StateTags account={account} />
      </Stack>
      <Stack direction="row" gap={1} flexWrap="wrap" sx={{ mt: 1 }}>
        <Button variant="outlined" disabled={busy} onClick={() => setAsking('rename')}>
          {t('users.rename')}
        </Button>
        {!isLocked && (
          <Button variant="outlined" disabled={busy} onClick={() => void act(async () => setLink(await inviteAccount(account.id)), null)}>
            {t('users.newLink')}
          </Button>
        )}
        {(isLocked || account.blockedUntil) && (
          <Button variant="outlined" disabled={busy} onClick={() => void change(() => unlockAccount(account.id))}>
            {t(isLocked ? 'users.unlock' : 'users.lift')}
          </Button>
        )}
        {!isLocked && (
          <Button variant="outlined" color="error" disabled={busy} onClick={() => setAsking('lock')}>
            {t('users.lock')}
          </Button>
        )}
      </Stack>
      {asking === 'rename' && (
        <Rename
          account={account}
          onClose={() => setAsking(null)}
          onSave={(names) => void change(() => renameAccount({ ...account, ...names }))}
        />
      )}
      {asking === 'lock' && (
        <Sure
          title={t('users.lock')}
          text={t('users.lockSure', { name: account.displayName })}
          onClose={() => setAsking(null)}
          onYes={() => void change(() => lockAccount(account.id))}
        />
      )}
      {link && (
        <OneTimeLink
          link={link}
          onClose={() => {
            setLink(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function Sure({ title, text, onClose, onYes }: { title: string; text: string; onClose(): void; onYes(): void }) {
  return (
    <Question title={title} onClose={onClose} onSubmit={onYes} actions={<Answers onClose={onClose} submit={title} isGrave />}>
      <Typography>{text}</Typography>
    </Question>
  );
}

interface Names {
  username: string;
  displayName: string;
}

function Rename({ account, onClose, onSave }: { account: Account; onClose(): void; onSave(names: Names): void }) {
  const { t } = useWords();
  const [names, setNames] = useState<Names>({ username: account.username, displayName: account.displayName });
  return (
    <Question
      title={t('users.rename')}
      onClose={onClose}
      onSubmit={() => onSave(names)}
      actions={<Answers onClose={onClose} submit={t('users.save')} />}
    >
      <Stack gap={2} sx={{ pt: 1 }}>
        {(['displayName', 'username'] as const).map((name) => (
          <TextField
            key={name}
            required
            label={t(`users.${name}`)}
            value={names[name]}
            autoComplete="off"
            onChange={(event) => setNames({ ...names, [name]: event.target.value })}
          />
        ))}
      </Stack>
    </Question>
  );
}
