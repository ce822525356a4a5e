import { randomUUID } from 'node:crypto';
import { seed, seedOperation } from '../../../server/db/seed.js';
import { ask } from './database.js';
import { databaseOf } from './migrated.js';
import { Boat, nouns } from './nouns.js';

const boat = (name: string, rest: { number?: string } = {}) => ({
  id: randomUUID(),
  name,
  number: null,
  harbour: null,
  berth: null,
  colour: null,
  lock: null,
  towedById: null,
  ...rest,
});
const seeded = (url: string, ...rows: ReturnType<typeof boat>[]) => seed(url, [{ of: Boat, rows }]);
const named = (url: string) => ask<{ name: string; version: number }>(url, 'select name, version from boat order by name');

test('seeds put in twice are there once', async () => {
  const { ownerUrl } = await databaseOf(nouns);
  const rows = [boat('Một'), boat('Hai')];

  await seeded(ownerUrl, ...rows);
  await seeded(ownerUrl, ...rows);

  expect(await named(ownerUrl)).toEqual([
    { name: 'Hai', version: 1 },
    { name: 'Một', version: 1 },
  ]);
});

test('a corrected seed corrects the row, and the trail says who', async () => {
  const { ownerUrl } = await databaseOf(nouns);
  const row = boat('Sai');
  await seeded(ownerUrl, row);

  await seeded(ownerUrl, { ...row, name: 'Đúng' });

  expect(await named(ownerUrl)).toEqual([{ name: 'Đúng', version: 2 }]);
  expect(await ask(ownerUrl, 'select distinct operation_id from trail')).toEqual([{ operation_id: seedOperation }]);
});

test('what an office changed or deleted stays as the office wants it', async () => {
  const { appUrl, ownerUrl } = await databaseOf(nouns);
  const [changed, deleted] = [boat('Tên Gốc'), boat('Thừa')];
  await seeded(ownerUrl, changed, deleted);
  await ask(appUrl, `update boat set name = 'Tên Cơ Quan', version = 2 where name = 'Tên Gốc'; delete from boat where name = 'Thừa'`);

  await seeded(ownerUrl, { ...changed, name: 'Tên Mới' }, deleted);

  expect(await named(ownerUrl)).toEqual([{ name: 'Tên Cơ Quan', version: 2 }]);
});

test('a seed that an office entered first in its own words is left out and told, and the others come', async () => {
  const { appUrl, ownerUrl } = await databaseOf(nouns);
  await ask(appUrl, `insert into boat (id, version, name, number) values (gen_random_uuid(), 1, 'Của Cơ Quan', 'BG-7')`);
  const [same, other] = [boat('Của Ta', { number: 'BG-7' }), boat('Khác', { number: 'BG-8' })];

  const skipped = await seeded(ownerUrl, same, other);

  expect(skipped).toEqual([{ resource: 'Boat', id: same.id }]);
  expect((await named(ownerUrl)).map(({ name }) => name)).toEqual(['Của Cơ Quan', 'Khác']);
});

test('two starts at once put seeds in once', async () => {
  const { ownerUrl } = await databaseOf(nouns);
  const rows = [boat('Một'), boat('Hai')];

  await Promise.all([seeded(ownerUrl, ...rows), seeded(ownerUrl, ...rows)]);

  expect(await ask(ownerUrl, 'select from trail')).toHaveLength(2);
});
