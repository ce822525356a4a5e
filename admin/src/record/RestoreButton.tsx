import Restore from '@mui/icons-material/RestoreFromTrash';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Question } from '../Dialogs.js';
import { failureOf } from '../failure.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { type Lost, restore, takeBack, wholeOf } from './restoring.js';

interface RestoreButtonProps {
  lost: Lost;
  onDone(): void;
}

/** Brings a deleted row back: by undoing the save that deleted it, or alone. Where that save did more, one is asked. */
export function RestoreButton({ lost, onDone }: RestoreButtonProps) {
  const { t, say } = useWords();
  const translate = useTranslate();
  const { reason, failure } = useReasons();
  const notify = useNotify();
  const [isSending, setSending] = useState(false);
  const [whole, setWhole] = useState<number | null>(null);
  const name = say(lost.card.label);

  async function attempt(work: () => Promise<void>) {
    setWhole(null);
    setSending(true);
    await work().catch((error) => notify(failure(failureOf(error)), { type: 'error' }));
    setSending(false);
  }

  async function bring(way: typeof restore) {
    const { problems, conflicts } = await way(lost);
    const [problem] = problems;
    if (problem) return notify(reason({ ...problem, detail: problem.detail ?? {} }), { type: 'error' });
    notify(t('restore.done', { name }), { type: conflicts.length > 0 ? 'warning' : 'success' });
    onDone();
  }

  async function begin() {
    const rows = await wholeOf(lost);
    if (rows !== null && rows > 1) setWhole(rows);
    else await bring(rows === 1 ? takeBack : restore);
  }

  return (
    <>
      <Button
        size="small"
        className="revert"
        startIcon={<Restore />}
        disabled={isSending}
        aria-label={`${t('restore.one')}: ${name}`}
        onClick={() => void attempt(begin)}
      >
        {t('restore.one')}
      </Button>
      {whole !== null && (
        <Question
          title={t('restore.ask', { name })}
          onClose={() => setWhole(null)}
          onSubmit={() => void attempt(() => bring(takeBack))}
          actions={
            <>
              <Button onClick={() => setWhole(null)}>{translate('ra.action.cancel')}</Button>
              <Button onClick={() => void attempt(() => bring(restore))}>{t('restore.alone')}</Button>
              <Button type="submit" variant="contained">
                {t('restore.whole', { count: whole })}
              </Button>
            </>
          }
        >
          <p>{t('restore.together', { count: whole })}</p>
        </Question>
      )}
    </>
  );
}
