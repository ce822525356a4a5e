import { Alert } from '@mui/material';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { useAnswer } from '../../useAnswer.js';
import { SessionsTable } from '../account/SessionsTable.js';
import { Waiting } from '../States.js';
import { endSession, readSessions } from './accounts.js';
import { useDoing } from './useDoing.js';

/** Everybody who is signed in now. */
export function AllSessions() {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { act } = useDoing();
  const { data, failure, again } = useAnswer(() => readSessions(null), []);
  return (
    <section>
      {failure && <Alert severity="warning">{told(failure)}</Alert>}
      {!data && !failure && <Waiting />}
      {data && <SessionsTable sessions={data} onEnd={(id) => void act(() => endSession(id), t('account.ended')).then(again)} />}
    </section>
  );
}
