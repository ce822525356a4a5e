import Undo from '@mui/icons-material/Undo';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { failureOf } from '../failure.js';
import { codeOf } from '../grid/refusals.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { type Past, revert } from './reverting.js';
import './history.css';

interface RevertButtonProps {
  past: Past;
  /** The value of then, as it is written. */
  shown: string;
  /** The row in whose list one asks; none: in no list. */
  of?: string | null;
  /** The history is another now: it was given back, or somebody else wrote there. */
  onDone(done: { operation: string; label: string } | null): void;
}

/** Gives a field back what it held before a change. */
export function RevertButton({ past, shown, of = null, onDone }: RevertButtonProps) {
  const model = useModel();
  const { t, say } = useWords();
  const { reason, failure } = useReasons();
  const notify = useNotify();
  const [isSending, setSending] = useState(false);
  const name = past.value === null ? t('revert.empty') : t('revert.to', { value: shown });

  async function give() {
    setSending(true);
    try {
      const { operation, label, problems, conflicts } = await revert(model, past, of);
      const [[problem], [conflict]] = [problems, conflicts];
      if (problem) return notify(reason({ code: codeOf(problem), detail: problem.detail ?? {} }), { type: 'error' });
      if (conflict) notify(t('revert.conflict', { by: conflict.by ?? t('record.system') }), { type: 'warning' });
      else notify(t('revert.done', { column: say(past.field.label) }), { type: 'success' });
      onDone(conflict ? null : { operation, label });
    } catch (error) {
      notify(failure(failureOf(error)), { type: 'error' });
    } finally {
      setSending(false);
    }
  }

  return (
    <Button size="small" className="revert" startIcon={<Undo />} disabled={isSending} onClick={() => void give()}>
      {name}
    </Button>
  );
}
