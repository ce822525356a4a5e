import type { QueryRunner } from 'typeorm';
import { difference, listText, migrationText } from '../../../server/db/generate.js';
import { migrate } from '../../../server/db/migrate.js';
import { migrations } from '../../../server/db/migrations/index.js';
import { Code, Integer, Name, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { tables } from '../../../server/tables.js';
import { freshDatabase } from '../../postgres.js';
import { catalogOf } from './catalog.js';
import { ask, emptyDatabase, refusalOf } from './database.js';
import { databaseOf, migrationTo } from './migrated.js';
import { nouns } from './nouns.js';

const before = (() => {
  @Resource<Kite>({ vi: 'Diều', en: 'Kite', plural: 'kites', area: 'place', title: 'name', access: { read: { admin: 'all' } } })
  class Kite extends Row {
    @Name({ vi: 'Tên', en: 'Name', required: true })
    name!: string;

    @Text({ vi: 'Dây', en: 'String' })
    string!: string | null;
  }
  return Kite;
})();

const after = (() => {
  @Resource<Kite>({ vi: 'Diều', en: 'Kite', plural: 'kites', area: 'place', title: 'name', access: { read: { admin: 'all' } } })
  class Kite extends Row {
    @Name({ vi: 'Tên', en: 'Name', required: true, given: true })
    name!: string;

    @Code({ vi: 'Số', en: 'Number', unique: true })
    number!: string | null;

    @Integer({ vi: 'Dài', en: 'Length' })
    length!: number | null;
  }
  return Kite;
})();

test('the migrations make what is declared', async () => {
  const { ownerUrl } = await freshDatabase();

  expect(await difference(ownerUrl, { tables, migrations })).toEqual({ up: [], down: [] });
});

test('what is derived is no difference to a database that has it', async () => {
  const database = await emptyDatabase();
  const first = await migrationTo(database, nouns);
  await migrate(database.ownerUrl, { tables: nouns, migrations: [first], appRole: 'app' });

  const columns = await ask(
    database.ownerUrl,
    `select column_name from information_schema.columns where table_name = 'boat' and is_generated = 'ALWAYS' order by 1`,
  );

  expect(columns.map(({ column_name }) => column_name)).toEqual([
    'berth_folded',
    'harbour_words',
    'name_folded',
    'name_words',
    'number_folded',
  ]);
  expect(await difference(database.ownerUrl, { tables: nouns, migrations: [first] })).toEqual({ up: [], down: [] });
});

test('a database that grew up equals one that was born today', async () => {
  const [grown, born] = [await emptyDatabase(), await emptyDatabase()];
  const first = await migrationTo(born, [before]);
  const second = await migrationTo(born, [after], [first]);
  await migrate(grown.ownerUrl, { tables: [before], migrations: [first], appRole: 'app' });

  await migrate(grown.ownerUrl, { tables: [after], migrations: [first, second], appRole: 'app' });
  await migrate(born.ownerUrl, { tables: [after], migrations: [first, second], appRole: 'app' });

  expect(await catalogOf(grown.ownerUrl)).toEqual(await catalogOf(born.ownerUrl));
});

test('what a row held is searched and sorted anew after its noun changed', async () => {
  const database = await emptyDatabase();
  const first = await migrationTo(database, [before]);
  const second = await migrationTo(database, [after], [first]);
  await migrate(database.ownerUrl, { tables: [before], migrations: [first], appRole: 'app' });
  await ask(database.appUrl, `insert into kite (id, version, name) values (gen_random_uuid(), 1, 'Diều Sáo')`);

  await migrate(database.ownerUrl, { tables: [after], migrations: [first, second], appRole: 'app' });

  expect(await ask(database.appUrl, 'select name_folded, name_sort from kite')).toEqual([
    { name_folded: 'dieu sao', name_sort: ['sáo', 'diều', ''] },
  ]);
});

test('a migration leaves what it does not concern: no table is written again, and none runs out of columns', async () => {
  const database = await emptyDatabase();
  const first = await migrationTo(database, nouns);
  const second = await migrationTo(database, [...nouns, before], [first]);
  await migrate(database.ownerUrl, { tables: nouns, migrations: [first], appRole: 'app' });
  const file = () =>
    ask(
      database.ownerUrl,
      `select pg_relation_filenode('boat') as file, (select max(attnum) from pg_attribute where attrelid = 'boat'::regclass) as columns`,
    );
  const was = await file();

  await migrate(database.ownerUrl, { tables: [...nouns, before], migrations: [first, second], appRole: 'app' });

  expect(await file()).toEqual(was);
});

test('two starts at once bring up one database', async () => {
  const database = await emptyDatabase();
  const first = await migrationTo(database, nouns);
  const start = () => migrate(database.ownerUrl, { tables: nouns, migrations: [first], appRole: 'app' });

  await Promise.all([start(), start()]);

  expect(await ask(database.ownerUrl, 'select name from migrations')).toHaveLength(1);
});

test('a migration that fails leaves the database as it was', async () => {
  const database = await databaseOf(nouns);
  const was = await catalogOf(database.ownerUrl);
  class Broken {
    name = 'Broken1700000000009';
    up = async (runner: QueryRunner) => {
      await runner.query('create table half_made (id int)');
      await runner.query('select 1 / 0');
    };
    down = async () => undefined;
  }

  await expect(migrate(database.ownerUrl, { tables: nouns, migrations: [Broken], appRole: 'app' })).rejects.toThrow('division by zero');

  expect(await catalogOf(database.ownerUrl)).toEqual(was);
});

test('the application adds to the trail but never changes it', async () => {
  const { appUrl } = await freshDatabase();

  const refusals = await Promise.all(
    [
      'update trail set resource = resource',
      'delete from trail',
      'delete from operation',
      'update place_at set unit_id = unit_id',
      'truncate "user"',
    ].map((statement) => refusalOf(ask(appUrl, statement))),
  );

  expect(refusals.map(({ code }) => code)).toEqual(['42501', '42501', '42501', '42501', '42501']);
});

test('a generated migration says its statements as they are', () => {
  const text = migrationText('Kites1700000000000', { up: ['alter table "kite" add "a`b" text'], down: ['alter table "kite" drop "a`b"'] });

  expect(text).toContain('export class Kites1700000000000 implements MigrationInterface');
  expect(text).toContain('await runner.query(`alter table "kite" add "a\\`b" text`);');
});

test('the list of migrations names them in order', () => {
  expect(listText(['1700000000000-First', '1700000000001-Kites'])).toContain(
    'export const migrations = [First1700000000000, Kites1700000000001];',
  );
});
