import { Alert, Typography } from '@mui/material';
import { useMemo } from 'react';
import { LinkBase } from 'react-admin';
import type { Catalog, ManyCard, ResourceCard } from '../../../shared/catalog.js';
import { showNumber } from '../../../shared/numbers.js';
import { at, isObject } from '../catalog.js';
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
  /** To the row whose list it is: this one, or the one row that belongs to it as a member does to a person. */
  path: string[];
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
        lists.map((list) => {
          const page = data.get(keyOf(list));
          return page && <RelatedList key={keyOf(list)} list={list} page={page} speech={speech} />;
        })}
    </section>
  );
}

const listsOf = (catalog: Catalog, card: ResourceCard): List[] => {
  const hops = columnsOf(catalog, card.name).flatMap((column) => column.hops.slice(0, 1));
  const alone = new Map(hops.flatMap((hop) => (hop.how === 'current' ? [] : [[hop.name, hop.card]])));
  const beside = [...alone].map(([name, owner]) => ({ path: [name], card: owner }));
  return [{ path: [], card }, ...beside].flatMap(({ path, card: owner }) => owner.manys.flatMap((many) => listOf(catalog, path, many)));
};

function listOf(catalog: Catalog, path: string[], many: ManyCard): List[] {
  const card = catalog.resources.find(({ name }) => name === many.target);
  const columns = columnsOf(catalog, many.target).filter(({ hops, field, usual }) => hops.length === 0 && usual && field.name !== many.by);
  return card ? [{ path, many, card, columns: columns.slice(0, shownColumns) }] : [];
}

interface Page {
  rows: Row[];
  total: number;
}

/** What a list is of, and its first rows; by the path of the list. */
async function readLists(
  catalog: Catalog,
  card: ResourceCard,
  lists: readonly List[],
  id: string,
): Promise<Map<string, Page & { of: string }>> {
  const asked = lists.map(({ path, many, card: target, columns }) => {
    const list = `${many.name}(take: ${shownRows}) { rows { ${printed(selectionOf(catalog, target, columns))} } total }`;
    return path.reduceRight((within, name) => `${name} { id ${within} }`, list);
  });
  const { row } = await ask<{ row: unknown }>(`query Related($id: ID!) { row: ${card.single}(id: $id) { id ${asked.join(' ')} } }`, { id });
  return new Map(
    lists.flatMap(({ path, many }) => {
      const owner = at(row, path);
      const page = at(owner, [many.name]);
      const of = at(owner, ['id']);
      return isPage(page) && typeof of === 'string' ? [[keyOf({ path, many }), { ...page, of }]] : [];
    }),
  );
}

const keyOf = ({ path, many }: Pick<List, 'path' | 'many'>) => [...path, many.name].join('.');

const isPage = (value: unknown): value is Page => isObject(value) && Array.isArray(value.rows) && typeof value.total === 'number';

interface RelatedListProps {
  list: List;
  page: Page & { of: string };
  speech: Speech;
}

function RelatedList({ list: { many, card, columns }, page, speech }: RelatedListProps) {
  const { t, say } = useWords();
  const where = { [many.by]: many.inside ? { within: { ids: [page.of] } } : { eq: page.of } };
  const all = `/${card.name}?${writeView({ search: '', conditions: [], sorts: [], given: { where, label: say(many.label) } })}`;
  return (
    <div className="related-list">
      <header>
        <Typography variant="h6" component="h3">
          {say(many.label)}
        </Typography>
        <LinkBase to={all}>{t('record.openAll', { total: showNumber(page.total) })}</LinkBase>
      </header>
      {page.rows.length > 0 ? (
        <RowsTable columns={columns} rows={page.rows} speech={speech} pageOf={(row) => `/${card.name}/${row.id}`} />
      ) : (
        <Typography color="text.secondary">{t('record.none')}</Typography>
      )}
    </div>
  );
}
