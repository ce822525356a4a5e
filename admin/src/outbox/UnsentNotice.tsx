import { useSyncExternalStore } from 'react';
import { unwrittenIn } from '../grid/unwritten.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { useUnsaved } from './unsaved.js';
import type { Unsent } from './unsent.js';
import { useLeaveWarning } from './useLeaveWarning.js';
import './unsentNotice.css';

const mostNamed = 20;

/** While nothing goes out every page says how much waits, why, what it is, and what of it would go with the page. */
export function UnsentNotice() {
  const { t } = useWords();
  const { failure } = useReasons();
  const { outbox, sheets } = useModel();
  const { pending, away } = useSyncExternalStore(outbox.state.subscribe, outbox.state.get);
  const secrets = pending.filter(({ isSecret }) => isSecret).length;
  useUnsaved(() => unwrittenIn(sheets.values()));
  useLeaveWarning();
  const nameOf = ({ work, label }: Unsent) => (work.does === 'undo' ? `${t(work.redo ? 'sheet.redo' : 'sheet.undo')}: ${label}` : label);
  if (!away || pending.length === 0) return null;
  return (
    <details className="unsent" aria-label={t('unsent.title', { smart_count: pending.length })}>
      <summary>
        <span role="status">
          <strong>{t('unsent.title', { smart_count: pending.length })}</strong> {t('unsent.why', { why: failure(away) })}{' '}
          {secrets > 0 && <b>{t('unsentSecrets', { smart_count: secrets })}</b>}
        </span>
      </summary>
      <ol>
        {pending.slice(0, mostNamed).map((unsent) => (
          <li key={unsent.operation}>{nameOf(unsent)}</li>
        ))}
      </ol>
    </details>
  );
}
