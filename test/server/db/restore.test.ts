import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { migrate } from '../../../server/db/migrate.js';
import { restore } from '../../../server/db/restore.js';
import { seedOperation } from '../../../server/db/seed.js';
import { ask, emptyDatabase } from './database.js';
import { type Harbour, harbour, refusalOf, schemaOf, shelf } from './kept.js';
import type { Migration } from './migrated.js';
import { rowsOf } from './rows.js';

const { kept } = shelf();
let was: Harbour;
let file: string;

beforeAll(async () => {
  was = await harbour();
  file = await kept(was.ownerUrl);
});

const restored = (ownerUrl: string, how: { file?: string; replace?: boolean } = {}) =>
  restore(ownerUrl, { ...was.schema, file, replace: false, ...how });

/** Numbers and moments of the migrations are those of the restore. */
const rowsKept = async () => ({ ...(await rowsOf(was.ownerUrl)), migrations: expect.any(String) });

const step = (name: string, statement: string): Migration =>
  class {
    name = name;
    up = async (runner: QueryRunner) => void (await runner.query(statement));
    down = async () => undefined;
  };

test('what is written after a restore follows what was there before', async () => {
  const { ownerUrl, appUrl } = await emptyDatabase();
  await restored(ownerUrl);

  await ask(appUrl, `update boat set version = 2, harbour = 'Bến Mới' where name = 'Tàu Kéo'`);

  const order = (url: string) => ask<{ seq: string }>(url, 'select seq from trail order by seq');
  const [before, after] = [await order(was.ownerUrl), await order(ownerUrl)];
  expect(after.slice(0, -1)).toEqual(before);
  expect(Number(after.at(-1)?.seq)).toBe(Number(before.at(-1)?.seq) + 1);
});

test('rows of tables that are left out stay behind, the tables come', async () => {
  const { ownerUrl } = await emptyDatabase();

  await restored(ownerUrl, { file: await kept(was.ownerUrl, ['trail']) });

  expect(await rowsOf(ownerUrl)).toEqual({ ...(await rowsKept()), trail: '0 rows, none' });
});

test('a database in which somebody has written is only replaced when told so, and then whole', async () => {
  const { ownerUrl } = await harbour();
  const before = await rowsOf(ownerUrl);

  expect(await refusalOf(restored(ownerUrl))).toBe('NOT_EMPTY');
  expect(await rowsOf(ownerUrl)).toEqual(before);

  await restored(ownerUrl, { replace: true });
  expect(await rowsOf(ownerUrl)).toEqual(await rowsKept());
});

test('a database that was started and holds reference data alone counts as empty', async () => {
  const { ownerUrl } = await emptyDatabase();
  await migrate(ownerUrl, was.schema);
  await ask(
    ownerUrl,
    `insert into sailor (id, version, name) values (gen_random_uuid(), 1, 'An')`,
    [],
    `set hatnhan.operation = '${seedOperation}'`,
  );

  await restored(ownerUrl);

  expect(await rowsOf(ownerUrl)).toEqual(await rowsKept());
});

test('a database of another program is left alone, whatever one says', async () => {
  const { ownerUrl } = await emptyDatabase();
  await ask(ownerUrl, 'create table theirs as select 1 as one');

  expect(await refusalOf(restored(ownerUrl, { replace: true }))).toBe('NOT_OURS');
  expect(await ask(ownerUrl, 'select one from theirs')).toEqual([{ one: 1 }]);
});

test('under a running platform nothing is restored', async () => {
  const { ownerUrl, appUrl } = await emptyDatabase();
  const platform = new Client({ connectionString: appUrl });
  await platform.connect();

  const refusal = await refusalOf(restored(ownerUrl));
  await platform.end();

  expect(refusal).toBe('IN_USE');
});

test('a table somebody added for themselves is left out and named', async () => {
  const { ownerUrl } = await harbour();
  await ask(ownerUrl, 'create table "Của tôi" as select 1 as one');
  const target = await emptyDatabase();

  expect(await restored(target.ownerUrl, { file: await kept(ownerUrl) })).toEqual(['Của tôi']);
});

test('into a later version, what came since changes the rows that were restored', async () => {
  const { ownerUrl } = await emptyDatabase();
  const louder = step('Louder1700000000005', 'update boat set name = upper(name)');

  await restore(ownerUrl, { ...schemaOf(was.first, louder), file, replace: false });

  expect(await ask(ownerUrl, 'select distinct name, name_folded from boat order by 1')).toEqual([
    { name: 'TÀU KÉO', name_folded: 'tau keo' },
    { name: 'THUYỀN NAN', name_folded: 'thuyen nan' },
  ]);
});

test('rows that a migration brings are those that were kept', async () => {
  const bringing = step('Bringing1700000000005', `insert into boat (id, version, name) values ('${randomUUID()}', 1, 'Mới')`);
  const schema = schemaOf(was.first, bringing);
  const before = await emptyDatabase();
  await migrate(before.ownerUrl, schema);
  await ask(before.appUrl, `update boat set name = 'Đổi'`);
  const { ownerUrl } = await emptyDatabase();

  await restore(ownerUrl, { ...schema, file: await kept(before.ownerUrl), replace: false });

  expect(await ask(ownerUrl, 'select name from boat')).toEqual([{ name: 'Đổi' }]);
});

test('an older version refuses what it does not know, and writes nothing', async () => {
  const { ownerUrl } = await emptyDatabase();

  expect(await refusalOf(restore(ownerUrl, { ...schemaOf(), file, replace: false }))).toBe('NEWER');
  expect(await rowsOf(ownerUrl)).toEqual({});
});
