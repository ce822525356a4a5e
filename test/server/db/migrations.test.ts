import { dataSource } from '../../../server/db/dataSource.js';
import { migrate } from '../../../server/db/migrate.js';
import { migrations } from '../../../server/db/migrations/index.js';
import { tables } from '../../../server/tables.js';
import { ask, emptyDatabase } from './database.js';

test('targets and rule books that were entered before more was asked of them stay', async () => {
  const { ownerUrl } = await emptyDatabase();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.startsWith('PlanFields')),
  );
  // What is derived is of today's tables: then there was less.
  const then = await dataSource({ url: ownerUrl, tables: [], migrations: before }).initialize();
  await then.runMigrations({ transaction: 'all' });
  await then.destroy();
  const id = '00000000-0000-7000-8000-000000000001';
  await ask(
    ownerUrl,
    `insert into indicator (id, version, code, name) values ('${id}', 1, 'K1', 'Kết nạp');
     insert into target (id, version, indicator_id, least, started_on) values ('${id}', 1, '${id}', 90, '2025-01-01');
     insert into rule_book (id, version, number, subject, started_on) values ('${id}', 1, '24-QĐ/TW', 'Thi hành Điều lệ', '2021-07-30')`,
  );

  await migrate(ownerUrl, { tables, migrations, appRole: 'app' });

  expect(await ask(ownerUrl, 'select bound, figure::integer, doubt from target')).toEqual([{ bound: 'AT_LEAST', figure: 90, doubt: null }]);
  expect(await ask(ownerUrl, 'select number, matter, doubt from rule_book')).toEqual([
    { number: '24-QĐ/TW', matter: 'CHARTER_RULES', doubt: 'Lĩnh vực chưa rõ.' },
  ]);
});
