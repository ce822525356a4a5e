import { Alert, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { showNumber } from '../../../shared/numbers.js';
import { writeView } from '../grid/filters.js';
import type { Speech } from '../grid/showing.js';
import { Explained } from '../i18n/Explained.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { Waiting } from '../pages/States.js';
import { useAnswer } from '../useAnswer.js';
import { RowsTable } from './RowsTable.js';
import { type RelatedPage, readLists } from './readLists.js';
import type { RelatedList } from './relatedLists.js';

const shownRows = 8;

interface RelatedProps {
  card: ResourceCard;
  id: string;
  lists: readonly RelatedList[];
  speech: Speech;
}

/** Rows that have to do with this one, the first of each kind, with a way to all of them as a sheet. Kinds without any are named last. */
export function Related({ card, id, lists, speech }: RelatedProps) {
  const { t, say } = useWords();
  const { failure: told } = useReasons();
  const { data, failure } = useAnswer(() => readLists(speech.catalog, card, lists, { id, take: shownRows }), [lists, card, id]);
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  const filled = lists.filter(({ key }) => (data.get(key)?.total ?? 0) > 0);
  const empty = lists.filter((list) => !filled.includes(list));
  return (
    <section className="related">
      {filled.map((list) => {
        const page = data.get(list.key);
        return page && <OneList key={list.key} list={list} page={page} speech={speech} />;
      })}
      {empty.length > 0 && (
        <Typography color="text.secondary">
          {t('record.noneOf', { names: [...new Set(empty.map(({ label }) => say(label)))].join(', ') })}
        </Typography>
      )}
    </section>
  );
}

function OneList({ list: { label, card, columns, whereOf }, page, speech }: { list: RelatedList; page: RelatedPage; speech: Speech }) {
  const { t, say } = useWords();
  const given = { where: whereOf(page.of), label: say(label) };
  return (
    <div className="related-list">
      <header>
        <Typography variant="h6" component="h3">
          <Explained label={label} />
        </Typography>
        <LinkBase to={`/${card.name}?${writeView({ search: '', conditions: [], sorts: [], given })}`}>
          {t('record.openAll', { total: showNumber(page.total) })}
        </LinkBase>
      </header>
      <RowsTable columns={columns} rows={page.rows} speech={speech} pageOf={(row) => `/${card.name}/${row.id}`} />
    </div>
  );
}
