import { cardOf } from '../../../admin/src/catalog.js';
import { createServer } from '../../../admin/src/grid/sheetServer.js';
import { answering } from '../answering.js';
import { board, columnNamed } from '../world.js';

const columns = [columnNamed('Enterprise', 'name')];
const server = createServer({
  catalog: board,
  card: cardOf(board, 'Enterprise'),
  columns,
  visible: () => columns,
  query: () => ({ where: null, order: [] }),
});

test('rows that come back are read as the sheet shows them', async () => {
  const row = { id: 'e2', version: 2, name: 'May Tân Yên' };
  const saved = { operation: 'o', problems: [], conflicts: [] };
  answering((query) => ({ save: { ...saved, saved: query.includes('enterprises') ? { enterprises: [row] } : null } }));
  const restores = { enterprises: [{ id: 'e2', together: true }] };

  const { rows } = await server.save({ operation: 'o', label: 'Khôi phục', payload: { creates: {}, changes: {}, deletes: {}, restores } });

  expect(rows).toMatchObject([row]);
});
