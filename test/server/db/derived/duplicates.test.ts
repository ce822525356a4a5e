import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { inventoryOf } from '../../../../server/db/backup/inventory.js';
import { Person } from '../../../../server/resources/party/person.js';
import { make } from '../../../make.js';
import { freshDatabase } from '../../../postgres.js';

let db: Pool;
let url = '';

beforeAll(async () => {
  url = (await freshDatabase()).ownerUrl;
  db = new Pool({ connectionString: url });
});
afterAll(() => db.end());

const person = async (fullName: string, bornOn: string | null = '1990-05-19') => (await make(db, Person, { fullName, bornOn })).id;

/** Of each row, whether another is held to say the same. */
async function held(...ids: string[]): Promise<boolean[]> {
  const { rows } = await db.query<{ is: boolean }>(
    'select p.has_duplicate as is from unnest($1::uuid[]) with ordinality asked(id, place) join person p using (id) order by place',
    [ids],
  );
  return rows.map(({ is }) => is);
}

test('both of two rows with one name and one day of birth are held to have another', async () => {
  const [one, other, older] = [await person('Hà Văn Lân'), await person('Hà Văn Lân'), await person('Hà Văn Lân', '1960-05-19')];

  expect(await held(one, other, older)).toEqual([true, true, false]);
});

test('a name typed in capitals, with more spaces, in another Unicode form or with its tone placed otherwise is the same name', async () => {
  const ids = [
    await person('Trần Thúy Hòa'),
    await person('TRẦN  THÚY HÒA'),
    await person('Trần Thuý Hoà'),
    await person('Trần Thúy Hòa'.normalize('NFD')),
  ];

  expect(await held(...ids)).toEqual([true, true, true, true]);
});

test('a name with other accents is another name', async () => {
  expect(await held(await person('Lê Thị Anh'), await person('Lê Thị Ánh'))).toEqual([false, false]);
});

test('of whom no day of birth is known, nothing is held', async () => {
  expect(await held(await person('Ngô Thị Mận', null), await person('Ngô Thị Mận', null))).toEqual([false, false]);
});

test('a change of either row ends it for both, and begins it with whom it is like now', async () => {
  const [one, other, third] = [await person('Đỗ Văn Sơn'), await person('Đỗ Văn Sơn'), await person('Đỗ Văn Sơn', '1991-01-01')];

  await db.query('update person set born_on = $2 where id = $1', [one, '1991-01-01']);
  expect(await held(one, other, third)).toEqual([true, false, true]);
  await db.query('update person set full_name = $2 where id = $1', [third, 'Đỗ Văn Sỹ']);
  expect(await held(one, other, third)).toEqual([false, false, false]);
  await db.query('update person set born_on = null where id = $1', [third]);
  await db.query('update person set full_name = $2, born_on = $3 where id = $1', [third, 'Đỗ Văn Sơn', '1990-05-19']);
  expect(await held(one, other, third)).toEqual([false, true, true]);
});

test('when one of three goes the two have each other, and when the next goes the last has none', async () => {
  const [one = '', other = '', last = ''] = [await person('Lý Thị Đào'), await person('Lý Thị Đào'), await person('Lý Thị Đào')];

  await db.query('delete from person where id = $1', [one]);
  expect(await held(other, last)).toEqual([true, true]);
  await db.query('delete from person where id = $1', [other]);
  expect(await held(last)).toEqual([false]);
});

test('one statement that writes many is held as one that writes one, and two who change places stay as they are', async () => {
  const { rows } = await db.query<{ id: string }>(
    `insert into person (id, version, full_name, born_on)
     select gen_random_uuid(), 1, 'Số ' || n / 2, '1980-01-01' from generate_series(0, 8) n returning id`,
  );
  const ids = rows.map(({ id }) => id);
  const [first = '', , third = ''] = ids;

  expect(await held(...ids)).toEqual([...Array(8).fill(true), false]);
  await db.query(`update person set full_name = case id when $1 then 'Số 1' else 'Số 0' end where id in ($1, $2)`, [first, third]);
  expect(await held(...ids)).toEqual([...Array(8).fill(true), false]);
});

test('neither version nor trail nor backup has it, of either row', async () => {
  const one = await person('Tống Văn Bảy');
  const told = () =>
    db.query('select p.version, (select json_agg(before) from trail where row_id = p.id) as trail from person p where id = $1', [one]);
  const before = (await told()).rows;
  const client = await db.connect();

  const other = await person('Tống Văn Bảy');

  expect(await held(one)).toEqual([true]);
  expect((await told()).rows).toEqual(before);
  expect((await db.query('select after from trail where row_id = $1', [other])).rows[0]?.after).not.toHaveProperty('has_duplicate');
  expect((await inventoryOf(client)).tables.find(({ name }) => name === 'person')?.columns).not.toContain('has_duplicate');
  client.release();
});

test('what a writer says of it himself is not believed', async () => {
  const { id } = await make(db, Person, { fullName: 'Giáp Thị Na', bornOn: '1990-05-19', hasDuplicate: true });

  expect(await held(id)).toEqual([false]);
});

test('of two who put the same person there at once, the later one knows of the earlier', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const insert = `insert into person (id, version, full_name, born_on) values ($1, 1, 'Thân Văn Tư', '1975-02-03')`;

  await atOnce(insert, first, second);

  expect(await held(first, second)).toEqual([true, true]);
});

test('of two who give two persons one name at once, the later one knows of the earlier', async () => {
  const [first, second] = [await person('Vi Văn Một'), await person('Vi Văn Hai')];

  await atOnce(`update person set full_name = 'Vi Văn Ba' where id = $1`, first, second);

  expect(await held(first, second)).toEqual([true, true]);
});

/** Two transactions: the second begins before the first has ended, and ends after it. */
async function atOnce(statement: string, first: string, second: string): Promise<void> {
  const [one, other] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([one.connect(), other.connect()]);
  await one.query('begin');
  await one.query(statement, [first]);
  await other.query('begin');
  const waiting = other.query(statement, [second]);
  await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 100))]);
  await one.query('commit');
  await waiting;
  await other.query('commit');
  await Promise.all([one.end(), other.end()]);
}
