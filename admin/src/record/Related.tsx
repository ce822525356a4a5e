import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import { LinkBase } from 'react-admin';
import type { Catalog, ManyCard, ResourceCard } from '../../../shared/catalog.js';
import { showNumber } from '../../../shared/numbers.js';
import { isObject } from '../catalog.js';
import { ask } from '../client.js';
import { printed, selectionOf } from '../documents.js';
import { type Column, columnsOf } from '../grid/columns.js';
import { writeView } from '../grid/filters.js';
import type { Row } from '../grid/line.js';
import type { Speech } from '../grid/showing.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useAnswer } from '../useAnswer.js';
import { RowsTable } from './RowsTable.js';

const shownRows = 8;
const shownColumns = 6;

interface RelatedProps {
  card: ResourceCard;
  id: string;
  speech: Speech;
}

interface List {
  many: ManyCard;
  card: ResourceCard;
  columns: Column[];
}

/** The rows that link to this one, the first of each kind, with a way to all of them as a sheet. */
export function Related({ card, id, speech }: RelatedProps) {
  const { failure: told } = useReasons();
  const lists = useMemo(() => listsOf(speech.catalog, card), [speech, card]);
  const { data, failure } = useAnswer(() => readLists(speech.catalog, card, lists, id), [lists, card, id]);
  if (lists.length === 0) return null;
  return (
    <section className="related">
      {failure && <Alert severity="warning">{told(failure)}</Alert>}
      {data &&
        lists.map((list) => <RelatedList key={list.many.name} list={list} page={data.get(list.many.name)} id={id} speech={speech} />)}
    </section>
  );
}

const listsOf = (catalog: Catalog, card: ResourceCard): List[] =>
  card.manys.flatMap((many) => {
    const target = catalog.resources.find(({ name }) => name === many.target);
    const columns = columnsOf(catalog, many.target).filter(
      ({ hops, field, usual }) => hops.length === 0 && usual && field.name !== many.by,
    );
    return target ? [{ many, card: target, columns: columns.slice(0, shownColumns) }] : [];
  });

interface Page {
  rows: Row[];
  total: number;
}

async function readLists(catalog: Catalog, card: ResourceCard, lists: readonly List[], id: string): Promise<Map<string, Page>> {
  const asked = lists.map(
    ({ many, card: target, columns }) =>
      `${many.name}(take: ${shownRows}) { rows { ${printed(selectionOf(catalog, target, columns))} } total }`,
  );
  const { row } = await ask<{ row: unknown }>(`query Related($id: ID!) { row: ${card.single}(id: $id) { id ${asked.join(' ')} } }`, { id });
  return new Map(lists.flatMap(({ many }) => (isObject(row) && isPage(row[many.name]) ? [[many.name, row[many.name] as Page]] : [])));
}

const isPage = (value: unknown): value is Page => isObject(value) && Array.isArray(value.rows) && typeof value.total === 'number';

function RelatedList({
  list: { many, card, columns },
  page,
  id,
  speech,
}: {
  list: List;
  page: Page | undefined;
  id: string;
  speech: Speech;
}) {
  const { t, say } = useWords();
  const where = { [many.by]: many.inside ? { within: { ids: [id] } } : { eq: id } };
  const all = `/${card.name}?${writeView({ search: '', conditions: [], sorts: [], given: { where, label: say(many.label) } })}`;
  return (
    <div className="related-list">
      <header>
        <Typography variant="h6">{say(many.label)}</Typography>
        <LinkBase to={all}>{t('record.openAll', { total: showNumber(page?.total ?? 0) })}</LinkBase>
      </header>
      {page && page.rows.length > 0 ? (
        <RowsTable columns={columns} rows={page.rows} speech={speech} pageOf={(row) => `/${card.name}/${row.id}`} />
      ) : (
        <Typography color="text.secondary">{t('record.none')}</Typography>
      )}
    </div>
  );
}
