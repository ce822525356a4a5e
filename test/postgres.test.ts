import { freshDatabase } from './postgres.js';
import { ask } from './server/db/database.js';

test('every fresh database is empty of what another test wrote', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one.ownerUrl, 'create table left_behind (id int)');

  const found = await ask(other.ownerUrl, "select to_regclass('left_behind') as found");

  expect(found).toEqual([{ found: null }]);
});

test('the application owns nothing and can make nothing', async () => {
  const { appUrl } = await freshDatabase();

  await expect(ask(appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied for schema public');
});

test('the owner is no superuser', async () => {
  const { ownerUrl } = await freshDatabase();

  const roles = await ask(ownerUrl, "select rolname, rolsuper from pg_roles where rolname in ('app', 'owner') order by 1");

  expect(roles).toEqual([
    { rolname: 'app', rolsuper: false },
    { rolname: 'owner', rolsuper: false },
  ]);
});

test('names sort as Vietnamese does, and days are those of Việt Nam', async () => {
  const { appUrl } = await freshDatabase();

  const [row] = await ask(
    appUrl,
    "select array(select unnest(array['Êm', 'Đào', 'Dung', 'Ân', 'ăn', 'An']) as n order by n) as names, current_setting('timezone') as zone",
  );

  expect(row).toEqual({ names: ['An', 'ăn', 'Ân', 'Dung', 'Đào', 'Êm'], zone: 'Asia/Ho_Chi_Minh' });
});

test('the extensions search needs are there, and count accented letters', async () => {
  const { ownerUrl } = await freshDatabase();

  const [row] = await ask(ownerUrl, "select unaccent('Đường Nguyễn') as plain, similarity('Nguyễn', 'Nguyên') < 1 as told_apart");

  expect(row).toEqual({ plain: 'Duong Nguyen', told_apart: true });
});
