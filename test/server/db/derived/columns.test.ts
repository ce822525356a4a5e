import { ask } from '../database.js';
import { databaseOf } from '../migrated.js';
import { nouns } from '../nouns.js';

let url = '';
beforeAll(async () => {
  url = (await databaseOf(nouns)).ownerUrl;
  await ask(
    url,
    `insert into sailor (id, version, name) select gen_random_uuid(), 1, 'Nguyễn Văn ' || md5(i::text) from generate_series(1, 20000) i`,
  );
  await ask(
    url,
    `insert into sailor (id, version, name) values (gen_random_uuid(), 1, 'Trần Thị Yến'), (gen_random_uuid(), 1, 'Đỗ Ân'), (gen_random_uuid(), 1, 'Bùi Ấn')`,
  );
  await ask(
    url,
    `insert into boat (id, version, name, number) select gen_random_uuid(), 1, 'Thuyền ' || i, 'BG-' || md5(i::text) from generate_series(1, 20000) i`,
  );
  await ask(
    url,
    `insert into watch (id, version, sailor_id, is_main, started_on) select gen_random_uuid(), 1, id, false, '2026-01-01' from sailor`,
  );
  await ask(url, 'vacuum analyze');
});

const planOf = async (statement: string) => (await ask(url, `explain (costs off) ${statement}`)).map((row) => row['QUERY PLAN']).join('\n');

test('words are searched through their index, whatever their accents', async () => {
  const statement = `select name from sailor where name_words @@ to_tsquery('simple', 'yen:*')`;

  expect(await ask(url, statement)).toEqual([{ name: 'Trần Thị Yến' }]);
  expect(await planOf(statement)).toContain('sailor__name_words');
});

test('the beginning of a name and any part of a number are searched through their indexes', async () => {
  expect(await planOf(`select id from boat where name_folded like 'thuyen 19%'`)).toContain('boat__name_folded');
  expect(await planOf(`select id from boat where number_folded like '%4a5b6%'`)).toContain('boat__number_folded_part');
});

test('people are read by given name, and things by name, without sorting', async () => {
  const people = 'select name from sailor order by name_sort, id limit 2';

  expect(await ask(url, people)).toHaveLength(2);
  expect(await planOf(people)).toContain('sailor__name_sort');
  expect(await planOf('select name from boat order by name collate "vi-x-icu", id limit 2')).toContain('boat__name');
});

test('the way back along a link is an index read, newest first', async () => {
  const plan = await planOf('select id from watch where sailor_id = (select id from sailor limit 1) order by started_on desc limit 1');

  expect(plan).toContain('watch__sailor_id');
  expect(plan).not.toContain('Sort');
});
