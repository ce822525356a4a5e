import { Confirm, useBlocker } from 'react-admin';
import { useWords } from '../i18n/useWords.js';

/** Another page, with something on this one that is not written: whether to leave is asked first. */
export function LeaveQuestion({ isUnsaved }: { isUnsaved(): boolean }) {
  const { t } = useWords();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isUnsaved());
  return (
    <Confirm
      isOpen={blocker.state === 'blocked'}
      title={t('leave.title')}
      content={t('leave.content')}
      cancel={t('leave.stay')}
      confirm={t('leave.go')}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
