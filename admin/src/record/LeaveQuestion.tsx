import { useBlocker } from 'react-admin';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';

/** Another page, with something on this one that is not written: whether to leave is asked first. */
export function LeaveQuestion({ isUnsaved }: { isUnsaved(): boolean }) {
  const { t } = useWords();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved());
  if (blocker.state !== 'blocked') return null;
  const stay = () => blocker.reset();
  return (
    <Question
      title={t('leave.title')}
      onClose={stay}
      onSubmit={() => blocker.proceed()}
      actions={<Answers onClose={stay} submit={t('leave.go')} back={t('leave.stay')} isGrave />}
    >
      {t('leave.content')}
    </Question>
  );
}
