import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { endSession } from '../session.js';
import { useTellFailure } from '../useTellFailure.js';
import { countUnsaved } from './unsaved.js';

interface Leaving {
  /** What is lost by it. */
  count: number;
  how: 'signOut' | 'switchRole';
  go(): void;
}

/** Signing out leaves nothing in the browser, another role nothing on the page: where something was not written yet, that is said first. */
export function useLeaving() {
  const { t } = useWords();
  const { outbox } = useModel();
  const logout = useLogout();
  const tellFailure = useTellFailure();
  const [asked, setAsked] = useState<Leaving | null>(null);

  const leave = (leaving: Leaving) => (leaving.count > 0 ? setAsked(leaving) : leaving.go());
  async function signOut() {
    const go = () => void end().catch(tellFailure);
    leave({ how: 'signOut', count: (await outbox.count()) + countUnsaved(), go });
  }
  /** Nothing is dropped before the server has heard of it. */
  async function end() {
    await endSession();
    await outbox.clear();
    await logout();
  }
  const goOn = (leaving: Leaving) => () => {
    setAsked(null);
    leaving.go();
  };
  /** What is on its way, or kept, waits for the role it was done in. */
  const switchRole = (go: () => void) => leave({ how: 'switchRole', count: countUnsaved() - outbox.countKept(), go });

  const question = asked && (
    <Question
      title={t('unsent.title', { smart_count: asked.count })}
      onClose={() => setAsked(null)}
      onSubmit={() => setAsked(null)}
      actions={
        <>
          <Button color="error" onClick={goOn(asked)}>
            {t(`leaving.${asked.how}.leave`)}
          </Button>
          <Button type="submit" variant="contained">
            {t('unsent.stay')}
          </Button>
        </>
      }
    >
      <Typography>{t(`leaving.${asked.how}.lost`)}</Typography>
    </Question>
  );
  return { signOut, switchRole, question };
}
