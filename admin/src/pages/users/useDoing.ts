import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../../i18n/useWords.js';
import { useTellFailure } from '../../useTellFailure.js';

/** Does one thing at a time and says what came of it. Answers whether it was done. */
export function useDoing() {
  const { t } = useWords();
  const tellFailure = useTellFailure();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<unknown>, done: string | null = t('users.saved')): Promise<boolean> {
    setBusy(true);
    try {
      await work();
      if (done) notify(done, { type: 'success' });
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, act };
}
