import { Alert } from '@mui/material';
import { Answers, Question } from '../Dialogs.js';
import { refusalOf } from '../grid/undone.js';
import { useWords } from '../i18n/useWords.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { type Doing, type Trial, tryTurning } from './doings.js';
import { KeptList } from './KeptList.js';
import { useWhy } from './useWhy.js';

interface TrialDialogProps {
  doing: Doing;
  onTurn(): void;
  onClose(): void;
}

/** What would come of taking a doing back, or of doing it again, as the server tried it; then it is done, or not. */
export function TrialDialog({ doing: { label, last, undone: redo }, onTurn, onClose }: TrialDialogProps) {
  const { t } = useWords();
  const whyOf = useWhy();
  const { data, failure } = useAnswer(() => tryTurning(last), [last]);
  const refused = failure ?? (data && refusalOf(data)?.failure);
  const isOpen = data !== undefined && data.written > 0;
  const named = { label: label ?? t('undo.unnamed') };
  return (
    <Question
      title={t(redo ? 'undo.askAgain' : 'undo.ask', named)}
      onClose={onClose}
      onSubmit={isOpen ? onTurn : onClose}
      actions={<Answers onClose={onClose} submit={isOpen ? t(redo ? 'sheet.redo' : 'sheet.undo') : null} />}
    >
      {refused && <Alert severity="warning">{t(redo ? 'undo.redoRefused' : 'undo.undoRefused', { ...named, why: whyOf(refused) })}</Alert>}
      {!refused && !data && <Waiting />}
      {!refused && data && <Outcome trial={data} redo={redo} />}
    </Question>
  );
}

/** How many rows are turned, and which places stay as they are. */
function Outcome({ trial: { written, problems, conflicts }, redo }: { trial: Trial; redo: boolean }) {
  const { t } = useWords();
  const kept = [...conflicts, ...problems];
  const cells = kept.filter(({ field }) => field !== null).length;
  const rows = kept.length - cells;
  const places = [cells > 0 && t('undo.cells', { smart_count: cells }), rows > 0 && t('undo.rows', { smart_count: rows })];
  return (
    <>
      <p>{written > 0 ? t(redo ? 'undo.willRedo' : 'undo.willUndo', { smart_count: written }) : t('undo.nothing')}</p>
      {kept.length > 0 && (
        <>
          <p>{t('undo.willKeep', { places: places.filter(Boolean).join(', ') })}</p>
          <KeptList kept={kept} find={() => null} onJump={() => undefined} />
        </>
      )}
    </>
  );
}
