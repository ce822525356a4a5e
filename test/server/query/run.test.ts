import { Pool } from 'pg';
import { query } from '../../../server/query/run.js';
import { freshDatabase } from '../../postgres.js';

let pool: Pool;
beforeAll(async () => {
  pool = new Pool({ connectionString: (await freshDatabase()).appUrl, max: 1 });
});
afterAll(() => pool.end());

const actor = { id: 'a', role: 'analyst', places: [], units: [], agencies: [] } as const;

test('a statement is kept by the connection from its second use, unless it is long', async () => {
  const [short, long] = ['select 1 as one', `select 1 as one /* ${'x'.repeat(20_000)} */`];
  for (const text of [short, short, long, long, long]) await query({ pool, actor }, text, []);

  const { rows } = await pool.query('select statement from pg_prepared_statements');

  expect(rows).toEqual([{ statement: short }]);
});
