import { useSyncExternalStore } from 'react';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import './unsentNotice.css';

const mostNamed = 20;

/** While nothing goes out every page says how much waits, why, and what it is. */
export function UnsentNotice() {
  const { t } = useWords();
  const { failure } = useReasons();
  const { outbox } = useModel();
  const { pending, away } = useSyncExternalStore(outbox.state.subscribe, outbox.state.get);
  if (!away || pending.length === 0) return null;
  return (
    <details className="unsent" aria-label={t('unsent.title', { smart_count: pending.length })}>
      <summary>
        <span role="status">
          <strong>{t('unsent.title', { smart_count: pending.length })}</strong> {t('unsent.why', { why: failure(away) })}
        </span>
      </summary>
      <ol>
        {pending.slice(0, mostNamed).map(({ operation, label }) => (
          <li key={operation}>{label}</li>
        ))}
      </ol>
    </details>
  );
}
