import { Alert, Button, Stack, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import { ask } from '../../client.js';
import { failureOf } from '../../failure.js';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { useAnswer } from '../../useAnswer.js';
import { Waiting } from '../States.js';
import { type OpenSession, SessionsTable } from './SessionsTable.js';

const reading = 'query OwnSessions { mySessions { id label { vi en } createdAt lastSeenAt ip userAgent current } }';

/** Where one is signed in, and a way out of each. */
export function OwnSessions() {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const notify = useNotify();
  const { data, failure, again } = useAnswer(() => ask<{ mySessions: OpenSession[] }>(reading), []);

  async function end(document: string, variables: Record<string, unknown> = {}) {
    try {
      await ask(document, variables);
      notify(t('account.ended'), { type: 'success' });
    } catch (error) {
      notify(told(failureOf(error)), { type: 'error' });
    }
    again();
  }

  if (!data) return failure ? <Alert severity="warning">{told(failure)}</Alert> : <Waiting />;
  const others = data.mySessions.filter(({ current }) => !current);
  return (
    <section>
      <Stack component="header" direction="row" justifyContent="space-between" alignItems="center" flexWrap="wrap">
        <Typography variant="h6" component="h2">
          {t('account.sessions')}
        </Typography>
        {others.length > 0 && (
          <Button onClick={() => void end('mutation EndOthers { revokeOtherSessions }')}>{t('account.endOthers')}</Button>
        )}
      </Stack>
      <SessionsTable sessions={data.mySessions} onEnd={(id) => void end('mutation EndOwn($id: ID!) { revokeSession(id: $id) }', { id })} />
    </section>
  );
}
