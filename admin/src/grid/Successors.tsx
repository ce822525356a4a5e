import { showDay } from '../../../shared/days.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useAnswer } from '../useAnswer.js';
import type { Choice } from './line.js';
import { type Outlived, type Successor, successorsOf } from './outlived.js';

interface SuccessorsProps {
  outlived: Outlived;
  onPick(choice: Choice): void;
}

/** Who followed what a cell names: one click puts it there. */
export function Successors({ outlived, onPick }: SuccessorsProps) {
  const { catalog, provider } = useModel();
  const { id, day } = outlived;
  const { data } = useAnswer(() => successorsOf(catalog, provider.list, outlived), [catalog, provider, outlived.column.key, id, day]);
  return <SuccessorsTold found={data ?? []} onPick={onPick} />;
}

/** By name, each since its first day. */
export function SuccessorsTold({ found, onPick }: { found: readonly Successor[]; onPick(choice: Choice): void }) {
  const { t } = useWords();
  return found.map((successor) => (
    <button key={String(successor.value)} type="button" className="successor" onClick={() => onPick(successor)}>
      {t('sheet.successor', { day: showDay(successor.from), name: successor.shown })}
    </button>
  ));
}
