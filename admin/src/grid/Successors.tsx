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
  const { column, id, day } = outlived;
  const resource = column.field.target ?? '';
  const { data } = useAnswer(() => successorsOf(catalog, provider.list, { resource, id, day }), [catalog, provider, resource, id, day]);
  return <SuccessorsTold found={data ?? []} onPick={onPick} />;
}

/** More than so many would take more room than there is: one chooses from a list. */
const mostButtons = 2;

/** By name, each since its first day. */
export function SuccessorsTold({ found, onPick }: { found: readonly Successor[]; onPick(choice: Choice): void }) {
  const { t } = useWords();
  const told = ({ from, shown }: Successor) => t('sheet.successor', { day: showDay(from), name: shown });
  if (found.length <= mostButtons)
    return found.map((successor) => (
      <button key={String(successor.value)} type="button" className="successor" onClick={() => onPick(successor)}>
        {told(successor)}
      </button>
    ));
  const label = t('sheet.successors', { count: found.length });
  const pick = (id: string) => {
    const successor = found.find(({ value }) => value === id);
    if (successor) onPick(successor);
  };
  return (
    <select aria-label={label} value="" onChange={({ target }) => pick(target.value)}>
      <option value="">{label}</option>
      {found.map((successor) => (
        <option key={String(successor.value)} value={String(successor.value)}>
          {told(successor)}
        </option>
      ))}
    </select>
  );
}
