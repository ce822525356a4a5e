import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { verify } from '../../../server/db/backup/read.js';
import { backUp } from '../../../server/db/backup.js';
import { migrations } from '../../../server/db/migrations/index.js';
import { restore } from '../../../server/db/restore.js';
import type { RowClass } from '../../../server/model/field.js';
import { resources } from '../../../server/resources/index.js';
import { tables } from '../../../server/tables.js';
import { make } from '../../make.js';
import { freshDatabase } from '../../postgres.js';
import { catalogOf } from './catalog.js';
import { ask, emptyDatabase } from './database.js';
import { harbour, refusalOf, shelf } from './kept.js';
import { rowsOf } from './rows.js';

const { dir, newFile, kept } = shelf();
const every: readonly RowClass[] = resources;

test('a restored database of the platform is the one that was kept: tables, rows, history, rights and all that is derived', async () => {
  const { appUrl, ownerUrl } = await freshDatabase();
  const db = new Pool({ connectionString: appUrl });
  for (const row of every) await make(db, row);
  await db.end();
  const restored = await emptyDatabase();

  const strangers = await restore(restored.ownerUrl, { tables, migrations, appRole: 'app', file: await kept(ownerUrl), replace: false });

  expect(strangers).toEqual([]);
  expect(await catalogOf(restored.ownerUrl)).toEqual(await catalogOf(ownerUrl));
  expect(await rowsOf(restored.ownerUrl)).toEqual({ ...(await rowsOf(ownerUrl)), migrations: expect.any(String) });
});

test('what is referred to comes before what refers to it', async () => {
  const { ownerUrl } = await freshDatabase();
  const order = (await verify(await kept(ownerUrl))).tables.map(({ name }) => name);

  const links = await ask<{ from: string; to: string }>(
    ownerUrl,
    `select f.relname as from, t.relname as to from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where contype = 'f' and f.oid <> t.oid`,
  );

  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ from, to }) => order.indexOf(to) > order.indexOf(from))).toEqual([]);
});

test('the file says what it holds, and may be read by its owner alone', async () => {
  const { ownerUrl, first } = await harbour();
  const file = await kept(ownerUrl);

  const manifest = await verify(file);

  expect(manifest).toMatchObject({
    platform: '1.2.3',
    keyMark: 'dấu',
    postgres: expect.stringMatching(/^\d+\.\d+/),
    migrations: [Reflect.get(new first(), 'name')],
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('it is a picture of one moment, whoever writes meanwhile', async () => {
  const { ownerUrl, schema } = await harbour();
  const pair = `with o as (insert into operation (id, label) values (gen_random_uuid(), 'Pair') returning id)
    insert into trail (operation_id, resource, row_id, event, scope) select id, 'Pair', id, 'I', '{}' from o`;
  const writer = new Client({ connectionString: ownerUrl });
  await writer.connect();
  let writing = true;
  const writes = (async () => {
    while (writing) await writer.query(pair);
  })();

  const file = await kept(ownerUrl);
  writing = false;
  await writes;
  await writer.end();

  const restored = await emptyDatabase();
  await restore(restored.ownerUrl, { ...schema, file, replace: false });
  const halves = `select from operation o full join (select * from trail where resource = 'Pair') t on t.operation_id = o.id
    where o.label = 'Pair' and t.seq is null or o.id is null`;
  expect(await ask(restored.ownerUrl, halves)).toEqual([]);
});

test('a database with nothing of the platform in it is not kept', async () => {
  const { ownerUrl } = await emptyDatabase();

  expect(await refusalOf(kept(ownerUrl))).toBe('NOTHING_TO_KEEP');
});

test('a name that is taken or can not be written is refused, and nothing is left lying', async () => {
  const { ownerUrl } = await harbour();
  const taken = newFile();
  await writeFile(taken, 'quý');
  const into = (file: string) => refusalOf(backUp(ownerUrl, { file, platform: '', leftOut: [] }));
  const before = await readdir(dir());

  expect([await into(taken), await into(join(dir(), 'nowhere', 'x')), await into(join(taken, 'x'))]).toEqual([
    'FILE_EXISTS',
    'UNWRITABLE',
    'UNWRITABLE',
  ]);
  expect([await readFile(taken, 'utf8'), await readdir(dir())]).toEqual(['quý', before]);
});
