import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import type { Column } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import type { Speech } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { datedLists, type Moment, momentsOf, ownMoments } from './moments.js';
import { type RelatedPage, readLists } from './readLists.js';
import type { RelatedList } from './relatedLists.js';
import './timeline.css';

const most = 100;

interface TimelineProps {
  card: ResourceCard;
  row: Row;
  columns: readonly Column[];
  lists: readonly RelatedList[];
  speech: Speech;
}

/** What a row went through in the world, latest first: where somebody worked, was registered, what was decided. */
export function Timeline({ card, row, columns, lists, speech }: TimelineProps) {
  const { t } = useWords();
  const { failure: told } = useReasons();
  const dated = useMemo(() => datedLists(lists, speech.catalog), [lists, speech]);
  const { data, failure } = useAnswer(() => readLists(speech.catalog, card, dated, { id: row.id, take: most }), [dated, card, row.id]);
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  const moments = momentsOf(ownMoments(columns, row), dated, data, speech);
  if (moments.length === 0) return <Typography color="text.secondary">{t('record.none')}</Typography>;
  return (
    <>
      <ol className="timeline">
        {moments.map((moment) => (
          <OneMoment key={moment.key} moment={moment} />
        ))}
      </ol>
      {dated.map((list) => (
        <Rest key={list.key} list={list} page={data.get(list.key)} />
      ))}
    </>
  );
}

/** Of a list too long to be told whole. */
function Rest({ list, page }: { list: RelatedList; page: RelatedPage | undefined }) {
  const { t, say } = useWords();
  if (!page || page.total <= page.rows.length) return null;
  return (
    <Typography color="text.secondary">
      {say(list.label)}: {t('whole.first', { shown: showNumber(page.rows.length), total: showNumber(page.total) })}
    </Typography>
  );
}

function OneMoment({ moment: { day, until, label, text, page } }: { moment: Moment }) {
  const { t, say } = useWords();
  return (
    <li className={until === null ? 'lasting' : undefined}>
      <span className="days">
        <time dateTime={day}>{showDay(day)}</time>
        {until !== undefined && ` – ${until === null ? t('record.toNow') : showDay(until)}`}
      </span>
      <span>
        <b>{say(label)}</b>
        {text && (
          <>
            {': '}
            {page ? <LinkBase to={page}>{text}</LinkBase> : text}
          </>
        )}
      </span>
    </li>
  );
}
