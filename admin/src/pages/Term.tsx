import { showDay } from '../../../shared/days.js';
import { useWords } from '../i18n/useWords.js';

interface TermProps {
  startedOn: string;
  /** The first day it is over; null: it lasts. */
  endedOn: string | null;
}

/** From which day to which a role is held. */
export function Term({ startedOn, endedOn }: TermProps) {
  const { t } = useWords();
  const from = showDay(startedOn);
  return <>{endedOn ? t('users.termUntil', { from, until: showDay(endedOn) }) : t('users.term', { from })}</>;
}
