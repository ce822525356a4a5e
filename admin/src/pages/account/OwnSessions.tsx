import { Alert, Button, Stack, Typography } from '@mui/material';
import { ask } from '../../client.js';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { useAnswer } from '../../useAnswer.js';
import { Waiting } from '../States.js';
import { useDoing } from '../users/useDoing.js';
import { type OpenSession, SessionsTable } from './SessionsTable.js';

const reading = 'query OwnSessions { mySessions { id label { vi en } createdAt lastSeenAt ip userAgent current } }';

/** Where one is signed in, and a way out of each. */
export function OwnSessions() {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { act, busy } = useDoing();
  const { data, failure, again } = useAnswer(() => ask<{ mySessions: OpenSession[] }>(reading), []);

  const end = (document: string, variables: Record<string, unknown> = {}) =>
    void act(() => ask(document, variables), t('account.ended')).then(again);

  if (!data) return failure ? <Alert severity="warning">{told(failure)}</Alert> : <Waiting />;
  const others = data.mySessions.filter(({ current }) => !current);
  return (
    <section>
      <Stack component="header" direction="row" justifyContent="space-between" alignItems="center" flexWrap="wrap">
        <Typography variant="h6" component="h2">
          {t('account.sessions')}
        </Typography>
        {others.length > 0 && (
          <Button disabled={busy} onClick={() => end('mutation EndOthers { revokeOtherSessions }')}>
            {t('account.endOthers')}
          </Button>
        )}
      </Stack>
      <SessionsTable sessions={data.mySessions} onEnd={(id) => end('mutation EndOwn($id: ID!) { revokeSession(id: $id) }', { id })} />
    </section>
  );
}
