import { momentText } from '../../grid/showing.js';
import { useWords } from '../../i18n/useWords.js';
import type { Account } from './accounts.js';

const colours = { ACTIVE: 'good', INVITED: 'wait', WITHOUT_ROLE: 'wait', LOCKED: 'bad' };

/** What state an account is in, and until when it has to wait after wrong passwords. */
export function StateTags({ account: { state, blockedUntil } }: { account: Account }) {
  const { t } = useWords();
  return (
    <>
      <span className={`tag ${colours[state]}`}>{t(`users.${state}`)}</span>{' '}
      {blockedUntil && <span className="tag bad">{t('users.blocked', { at: momentText(blockedUntil) })}</span>}
    </>
  );
}
