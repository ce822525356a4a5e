import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Question } from '../Dialogs.js';
import type { Undone } from '../grid/undone.js';
import { useWords } from '../i18n/useWords.js';
import { type Kept, KeptList } from './KeptList.js';

interface KeptDialogProps {
  undone: Extract<Undone, { written: number }>;
  find(kept: Kept): (() => void) | null;
  onClose(): void;
}

/** What an undo left as it is. */
export function KeptDialog({ undone: { label, redo, kept, written }, find, onClose }: KeptDialogProps) {
  const { t } = useWords();
  const translate = useTranslate();
  const said = { label, count: kept.length };
  const title =
    written > 0 ? t(redo ? 'undo.keptAgain' : 'undo.keptTitle', said) : t(redo ? 'undo.nothingAgain' : 'undo.nothingLeft', said);
  return (
    <Question
      title={title}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" variant="contained">
          {translate('ra.action.close')}
        </Button>
      }
    >
      <p>{t('undo.keptHint')}</p>
      <KeptList kept={kept} find={find} onJump={onClose} />
    </Question>
  );
}
