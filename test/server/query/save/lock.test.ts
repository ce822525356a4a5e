import { type Hand, id, village, type World, world } from './world.js';

let here: World;
let board: Hand;
beforeAll(async () => {
  here = await world();
  board = here.board;
});
afterAll(() => here.close());

test('rows to be changed and rows to be deleted are waited for in one order, that of their ids', async () => {
  const { farms } = await village(here, [{}, {}]);
  const [first = '', second = ''] = farms.toSorted();
  const holder = await here.pool.connect();
  await holder.query('begin');
  await holder.query('select from farm where id = $1 for update', [first]);

  const saved = board.save({
    operation: id(),
    changes: { farms: [{ id: second, version: 1, set: { workers: 3 } }] },
    deletes: { farms: [{ id: first, version: 1 }] },
  });
  await somebodyWaits();
  const secondIsFree = await here.ask('select from farm where id = $1 for update nowait', second).then(() => true);
  await holder.query('commit');
  holder.release();

  expect(secondIsFree).toBe(true);
  expect((await saved).problems).toEqual([]);
  expect(await here.ask('select id, workers from farm where id = any($1)', farms)).toEqual([{ id: second, workers: 3 }]);
});

async function somebodyWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await here.ask(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
