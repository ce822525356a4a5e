import { cardOf } from '../../../admin/src/catalog.js';
import { createServer } from '../../../admin/src/grid/sheetServer.js';
import { board, columnNamed } from '../world.js';

const columns = [columnNamed('Enterprise', 'name')];
const server = createServer({
  catalog: board,
  card: cardOf(board, 'Enterprise'),
  columns,
  visible: () => columns,
  query: () => ({ where: null, order: [] }),
});

/** The answer of a far end that has just these rows. */
const answered = (rows: readonly object[]) =>
  JSON.stringify({ data: { save: { operation: 'o', problems: [], conflicts: [], saved: { enterprises: rows } } } });

test('rows that come back are read as the sheet shows them', async () => {
  const row = { id: 'e2', version: 2, name: 'May Tân Yên' };
  const fetch = async (_: unknown, { body }: { body: string }) => {
    const isAsked = JSON.parse(body).query.includes('enterprises');
    return { ok: true, status: 200, headers: new Map(), text: async () => answered(isAsked ? [row] : []) };
  };
  Object.assign(globalThis, { fetch });
  const restores = { enterprises: [{ id: 'e2', together: true }] };

  const { rows } = await server.save({ operation: 'o', label: 'Khôi phục', payload: { creates: {}, changes: {}, deletes: {}, restores } });

  expect(rows).toMatchObject([row]);
});
