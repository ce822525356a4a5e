import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';

/** Signing out leaves nothing in the browser, and says so first where something was not sent yet. */
export function useSignOut() {
  const { t } = useWords();
  const { outbox } = useModel();
  const logout = useLogout();
  const [unsent, setUnsent] = useState(0);

  async function leave() {
    await outbox.clear();
    await logout();
  }
  async function signOut() {
    const count = await outbox.count();
    if (count > 0) setUnsent(count);
    else await leave();
  }

  const question = unsent > 0 && (
    <Question
      title={t('unsent.title', { smart_count: unsent })}
      onClose={() => setUnsent(0)}
      onSubmit={() => setUnsent(0)}
      actions={
        <>
          <Button color="error" onClick={() => void leave()}>
            {t('unsent.leave')}
          </Button>
          <Button type="submit" variant="contained">
            {t('unsent.stay')}
          </Button>
        </>
      }
    >
      <Typography>{t('unsent.lost')}</Typography>
    </Question>
  );
  return { signOut, question };
}
