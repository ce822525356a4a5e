import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { at, isObject } from '../catalog.js';
import { ask } from '../client.js';
import { printed, selectionOf } from '../documents.js';
import type { Row } from '../grid/line.js';
import type { RelatedList } from './relatedLists.js';

export interface RelatedPage {
  rows: Row[];
  total: number;
  /** The row that the list is of. */
  of: string;
}

/** The first rows of each list and how many there are, in one request; by the key of the list. */
export async function readLists(
  catalog: Catalog,
  card: ResourceCard,
  lists: readonly RelatedList[],
  { id, take }: { id: string; take: number },
): Promise<Map<string, RelatedPage>> {
  const page = (list: RelatedList) => `{ rows { ${printed(selectionOf(catalog, list.card, list.columns))} } total }`;
  const own = lists.flatMap((list) => {
    const asked = `${list.name}(take: ${take}) ${page(list)}`;
    return list.path ? [list.path.reduceRight((within, name) => `${name} { id ${within} }`, asked)] : [];
  });
  const across = lists.filter(({ path }) => path === null);
  const declared = across.map((list) => `, $${list.key}: ${list.card.name}Where`).join('');
  const asked = across.map((list) => `${list.key}(where: $${list.key}, take: ${take}) ${page(list)}`).join(' ');
  const answer = await ask<Record<string, unknown>>(
    `query Related($id: ID!${declared}) { row: ${card.single}(id: $id) { id ${own.join(' ')} } ${asked} }`,
    { id, ...Object.fromEntries(across.map((list) => [list.key, list.whereOf(id)])) },
  );
  return new Map(lists.flatMap((list) => pageIn(answer, list, id)));
}

/** How many rows each list has, and which row it is of. */
export const countLists = (catalog: Catalog, card: ResourceCard, lists: readonly RelatedList[], id: string) =>
  readLists(
    catalog,
    card,
    lists.map((list) => ({ ...list, columns: [] })),
    { id, take: 1 },
  );

function pageIn(answer: Record<string, unknown>, list: RelatedList, id: string): [string, RelatedPage][] {
  const owner = list.path ? at(answer.row, list.path) : { id };
  const page = list.path ? at(owner, [list.name]) : answer[list.key];
  const of = at(owner, ['id']);
  return isPage(page) && typeof of === 'string' ? [[list.key, { ...page, of }]] : [];
}

const isPage = (value: unknown): value is Pick<RelatedPage, 'rows' | 'total'> =>
  isObject(value) && Array.isArray(value.rows) && typeof value.total === 'number';
