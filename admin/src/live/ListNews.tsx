import { useSyncExternalStore } from 'react';
import { useWords } from '../i18n/useWords.js';
import type { Store } from '../store.js';

/** A quiet word that others wrote rows of the list which are not in sight. */
export function ListNews({ changed, onReload }: { changed: Store<boolean>; onReload(): void }) {
  const { t } = useWords();
  const is = useSyncExternalStore(changed.subscribe, changed.get);
  return (
    <span role="log">
      {is && (
        <button type="button" className="quiet" title={t('live.hint')} onClick={onReload}>
          {t('live.changed')} · {t('live.reload')}
        </button>
      )}
    </span>
  );
}
