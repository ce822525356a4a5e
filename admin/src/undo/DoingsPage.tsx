import { Typography } from '@mui/material';
import { Title } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { DoingList } from './DoingList.js';
import { useTelling } from './useTelling.js';

/** Everything one did, in whichever sheet, on whichever day and machine. */
export function DoingsPage() {
  const { t } = useWords();
  const { tell, dialog } = useTelling();
  return (
    <section className="doings-page">
      <Title title={t('undo.title')} />
      <Typography color="text.secondary">{t('undo.hint')}</Typography>
      <DoingList sheet={null} tell={tell} />
      {dialog}
    </section>
  );
}
