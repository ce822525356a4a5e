import { Alert, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { SecretCell } from '../../../shared/secret.js';
import { Answers, Question } from '../Dialogs.js';
import { type Failure, failureOf } from '../failure.js';
import type { Column } from '../grid/columns.js';
import { momentText } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useAnswer } from '../useAnswer.js';
import { readReveals, reveal } from './secrets.js';
import './secret.css';

interface SecretDialogProps {
  cell: SecretCell;
  column: Column;
  onClose(): void;
}

/** Shows a secret whole to who says why. It stands here alone, and is gone with the dialog. */
export function SecretDialog({ cell, column, onClose }: SecretDialogProps) {
  const { t, say } = useWords();
  const { failure: told } = useReasons();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | 'gone' | null>(null);

  /** Once, however often the button is pressed: each time is noted. */
  function submit() {
    setAsking(true);
    setFailure(null);
    reveal(cell, reason)
      .then(
        (secret) => (secret === null ? setFailure('gone') : setShown(secret)),
        (error) => setFailure(failureOf(error)),
      )
      .finally(() => setAsking(false));
  }

  return (
    <Question
      title={t('secret.title', { column: say(column.label) })}
      onClose={onClose}
      onSubmit={shown === null ? submit : onClose}
      actions={<Answers onClose={onClose} submit={shown === null ? t('secret.show') : null} isReady={!isAsking} />}
    >
      {failure && <Alert severity="warning">{failure === 'gone' ? t('secret.gone') : told(failure)}</Alert>}
      {shown === null ? (
        <TextField
          autoFocus
          required
          fullWidth
          name="reason"
          autoComplete="on"
          label={t('secret.reason')}
          helperText={t('secret.noted')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          slotProps={{ htmlInput: { minLength: 3, maxLength: 500 } }}
        />
      ) : (
        <output className="secret">{shown}</output>
      )}
      <Seen key={shown} cell={cell} />
    </Question>
  );
}

/** Who has seen it before, the last first. */
function Seen({ cell }: { cell: SecretCell }) {
  const { t } = useWords();
  const { data = [] } = useAnswer(() => readReveals(cell), [cell.resource, cell.id, cell.field]);
  if (data.length === 0) return null;
  return (
    <section className="seen">
      <Typography variant="subtitle2" component="h3">
        {t('secret.seen')}
      </Typography>
      <ol>
        {data.map(({ at, by, reason }) => (
          <li key={at}>
            <time dateTime={at}>{momentText(at)}</time> {t('record.by', { by: by ?? t('record.system') })} <em>· {reason}</em>
          </li>
        ))}
      </ol>
    </section>
  );
}
