import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useParams } from 'react-admin';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { useAnswer } from '../../useAnswer.js';
import { SessionsTable } from '../account/SessionsTable.js';
import { Waiting } from '../States.js';
import { type Account, endSession, endSessions, readAccount, readSessions } from './accounts.js';
import { Failures } from './Failures.js';
import { Grants } from './Grants.js';
import { UserHead } from './UserHead.js';
import { UserHistory } from './UserHistory.js';
import { useDoing } from './useDoing.js';

/** One account: who it is, what it may do, where it is signed in, what was done to it. */
export function UserPage() {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { id = '' } = useParams<{ id: string }>();
  const { data: account, failure, again } = useAnswer(() => readAccount(id), [id]);
  if (account === undefined) return failure ? <Alert severity="warning">{told(failure)}</Alert> : <Waiting />;
  if (account === null) return <Typography sx={{ p: 2 }}>{t('users.gone')}</Typography>;
  return (
    <>
      <UserHead account={account} onChanged={again} />
      <Grants account={account} onChanged={again} />
      <Sessions account={account} onChanged={again} />
      <Failures account={account.id} />
      <UserHistory events={account.history} />
      <LinkBase to="/users">{t('users.back')}</LinkBase>
    </>
  );
}

function Sessions({ account: { id, state }, onChanged }: { account: Account; onChanged(): void }) {
  const { t } = useWords();
  const { act, busy } = useDoing();
  const [changes, setChanges] = useState(0);
  const { data } = useAnswer(() => readSessions(id), [id, state, changes]);
  const end = async (work: () => Promise<unknown>) => {
    await act(work, t('account.ended'));
    setChanges((count) => count + 1);
    onChanged();
  };
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('account.sessions')}
      </Typography>
      {data && (
        <SessionsTable sessions={data.map(({ user: _, ...session }) => session)} onEnd={(session) => void end(() => endSession(session))} />
      )}
      {data && data.length > 1 && (
        <Button disabled={busy} onClick={() => void end(() => endSessions(id))}>
          {t('users.endAll')}
        </Button>
      )}
    </section>
  );
}
