import Restore from '@mui/icons-material/RestoreFromTrash';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { showNumber } from '../../../shared/numbers.js';
import { Question } from '../Dialogs.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { type Companions, companionsOf, type Lost, restore } from './restoring.js';

interface RestoreButtonProps {
  lost: Lost;
  onDone(): void;
}

/** Brings a deleted row back. Where the save that deleted it deleted others, too, one is asked whether they come with it. */
export function RestoreButton({ lost, onDone }: RestoreButtonProps) {
  const model = useModel();
  const { t, say } = useWords();
  const { reason } = useReasons();
  const notify = useNotify();
  const [isSending, setSending] = useState(false);
  const [asked, setAsked] = useState<Companions | null>(null);
  const name = say(lost.card.label);

  async function begin() {
    setSending(true);
    const companions = await companionsOf(lost);
    if ('others' in companions && companions.others === 0) return bring(false);
    setSending(false);
    setAsked(companions);
  }

  async function bring(together: boolean) {
    setAsked(null);
    setSending(true);
    const refused = await restore(model, lost, together);
    setSending(false);
    if (refused) notify(reason(refused), { type: 'error' });
    else notify(t('restore.done', { name }), { type: 'success' });
    onDone();
  }

  return (
    <>
      <Button
        size="small"
        className="revert"
        startIcon={<Restore />}
        disabled={isSending}
        aria-label={`${t('restore.one')}: ${name}`}
        onClick={() => void begin()}
      >
        {t('restore.one')}
      </Button>
      {asked && <Together name={name} companions={asked} onBring={(together) => void bring(together)} onClose={() => setAsked(null)} />}
    </>
  );
}

interface TogetherProps {
  name: string;
  companions: Companions;
  onBring(together: boolean): void;
  onClose(): void;
}

/** Whether what was deleted with a row comes back with it: usually it does. */
function Together({ name, companions, onBring, onClose }: TogetherProps) {
  const { t } = useWords();
  const { reason } = useReasons();
  const translate = useTranslate();
  const why = 'refused' in companions ? companions.refused : null;
  const others = 'others' in companions ? companions.others : null;
  const told = why
    ? t('restore.notTogether', { why: reason(why) })
    : others === null
      ? t('restore.unknown')
      : t('restore.together', { smart_count: others, count: showNumber(others) });
  return (
    <Question
      title={t('restore.ask', { name })}
      onClose={onClose}
      onSubmit={() => onBring(why === null)}
      actions={
        <>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type={why ? 'submit' : 'button'} onClick={why ? undefined : () => onBring(false)}>
            {t('restore.alone')}
          </Button>
          {!why && (
            <Button type="submit" variant="contained">
              {others === null ? t('restore.all') : t('restore.whole', { count: showNumber(others + 1) })}
            </Button>
          )}
        </>
      }
    >
      <p>{told}</p>
    </Question>
  );
}
