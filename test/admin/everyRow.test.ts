import { cardOf } from '../../admin/src/catalog.js';
import type { ListQuery } from '../../admin/src/dataProvider.js';
import { everyRow } from '../../admin/src/everyRow.js';
import { board } from './world.js';

const where = { level: { eq: 'COMMUNE' } };

/** What is read of so many rows, by pages of two, and which pages were asked for. */
async function read(count: number) {
  const asked: ListQuery[] = [];
  const rows = Array.from({ length: count }, (_, place) => ({ id: String(place), version: 1 }));
  const list = async (_card: unknown, _selection: unknown, query: ListQuery) => {
    asked.push(query);
    return { rows: rows.slice(query.skip, (query.skip ?? 0) + query.take), total: null };
  };
  const found = await everyRow({ list }, cardOf(board, 'AdminUnit'), { id: {} }, { where }, 2);
  return { ids: found.map(({ id }) => id), skipped: asked.map(({ skip }) => skip), asked };
}

test('a list longer than a page is read to its end', async () => {
  expect(await read(5)).toMatchObject({ ids: ['0', '1', '2', '3', '4'], skipped: [0, 2, 4], asked: [{ where }, { where }, { where }] });
});

test('a list that ends with its page is not taken for a longer one', async () => {
  expect(await read(4)).toMatchObject({ ids: ['0', '1', '2', '3'], skipped: [0, 2, 4] });
  expect(await read(0)).toMatchObject({ ids: [], skipped: [0] });
});
