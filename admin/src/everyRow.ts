import type { ResourceCard } from '../../shared/catalog.js';
import type { ListQuery, Provider } from './dataProvider.js';
import type { Selection } from './documents.js';
import type { Row } from './grid/line.js';

/** So many rows are asked for at once. */
export const mostRows = 1000;

type Asked = Pick<ListQuery, 'where' | 'order' | 'asOf'>;

/** Every row that meets a condition, read page by page: for lists that are shown, or copied, whole. */
export async function everyRow(
  { list }: Pick<Provider, 'list'>,
  card: ResourceCard,
  selection: Selection,
  asked: Asked,
  take = mostRows,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await list(card, selection, { ...asked, take, skip: rows.length, count: false });
    rows.push(...page.rows);
    if (page.rows.length < take) return rows;
  }
}
