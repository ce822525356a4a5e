import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { showNumber } from '../../../shared/numbers.js';
import { Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import { type RowNamed, RowsNamed } from './RowsNamed.js';
import { countOf, isFree, mostRead, namedOf, type Referrers, type Referring } from './referring.js';

interface ReferrersDialogProps {
  /** Those that are to be deleted. */
  rows: readonly RowNamed[];
  referrers: Referrers;
  /** So many were listed when it was asked before; 0: it is asked for the first time. */
  before?: number;
  onAlong(): void;
  onClose(): void;
}

const mostNamed = 5;

/** Who refers to the rows that are to be deleted, and whether these are to go along. Nothing is deleted yet. */
export function ReferrersDialog({ rows, referrers, before = 0, onAlong, onClose }: ReferrersDialogProps) {
  const { t } = useWords();
  const translate = useTranslate();
  const count = countOf(referrers);
  const free = isFree(referrers);
  return (
    <Question
      title={t('referrers.title')}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <>
          <Button type="submit" variant={free ? 'text' : 'contained'} autoFocus>
            {translate('ra.action.cancel')}
          </Button>
          {free && (
            <Button color="error" variant="contained" onClick={onAlong}>
              {t('referrers.along', { count: showNumber(count) })}
            </Button>
          )}
        </>
      }
    >
      <section aria-label={t('referrers.of')}>
        {t('referrers.of')}
        <RowsNamed rows={rows} />
      </section>
      {before > 0 && count > before && <p>{t('referrers.more', { count: showNumber(count - before) })}</p>}
      {referrers.groups.map((group) => (
        <Named key={group.card.name} group={group} />
      ))}
      {referrers.hidden && <p>{t('referrers.hidden')}</p>}
      {free ? t('sheet.removable') : <p>{t('referrers.stays')}</p>}
    </Question>
  );
}

/** The rows of one resource: how many, the first by name, and what of them stays. */
function Named({ group: { card, rows, total, kept } }: { group: Referring }) {
  const { t, say, language } = useWords();
  const named = namedOf(card, rows, language).slice(0, mostNamed);
  const others = total - named.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={say(card.label)}>
      <strong>
        {say(card.label)} ({showNumber(total)})
      </strong>
      <ul className="rows-named">
        {named.map(({ id, title, hint, count }) => (
          <li key={id}>
            <a href={`#/${card.name}/${id}`} target="_blank" rel="noreferrer">
              {title || say(card.label)}
            </a>
            {hint && <small className="hint">{hint}</small>}
            {count > 1 && ` (${t('referrers.alike', { count: showNumber(count) })})`}
          </li>
        ))}
        {others > 0 && <li>{t('problems.moreLines', { count: showNumber(others) })}</li>}
      </ul>
      {kept > 0 && <p>{t('referrers.kept', { count: showNumber(kept) })}</p>}
      {rows.length < total && <p>{t('referrers.tooMany', { most: showNumber(mostRead) })}</p>}
    </section>
  );
}
