import { randomUUID } from 'node:crypto';
import { ask } from '../database.js';
import { databaseOf } from '../migrated.js';
import { nouns } from '../nouns.js';

let url = '';
beforeAll(async () => {
  url = (await databaseOf(nouns)).appUrl;
});

const trailOf = (id: string) =>
  ask(url, 'select operation_id, resource, event, before, after, scope from trail where row_id = $1 order by seq', [id]);

async function boat(row: { name: string; lock?: string }): Promise<string> {
  const id = randomUUID();
  await ask(url, 'insert into boat (id, version, name, lock, lock_hash) values ($1, 1, $2, $3, $4)', [
    id,
    row.name,
    row.lock,
    row.lock && Buffer.from(row.lock),
  ]);
  return id;
}

test('a new row is remembered whole, without what is made from it', async () => {
  const id = await boat({ name: 'Cánh Buồm', lock: 'ciphertext' });

  const [event] = await trailOf(id);

  expect(event).toEqual({
    operation_id: null,
    resource: 'Boat',
    event: 'I',
    before: null,
    after: {
      id,
      version: 1,
      name: 'Cánh Buồm',
      number: null,
      harbour: null,
      berth: null,
      colour: null,
      lock: 'ciphertext',
      towed_by_id: null,
    },
    scope: { towed_by_id: null },
  });
});

test('of a change only the cells that changed are remembered, under the operation that did it', async () => {
  const [id, towing, operation] = [await boat({ name: 'Cũ' }), await boat({ name: 'Kéo' }), randomUUID()];
  await ask(
    url,
    `update boat set name = 'Mới', towed_by_id = '${towing}', version = version + 1 where id = '${id}'; commit`,
    undefined,
    `begin; set local hatnhan.operation = '${operation}'`,
  );

  const [, event] = await trailOf(id);

  expect(event).toEqual({
    operation_id: operation,
    resource: 'Boat',
    event: 'U',
    before: { name: 'Cũ', towed_by_id: null, version: 1 },
    after: { name: 'Mới', towed_by_id: towing, version: 2 },
    scope: { towed_by_id: towing },
  });
});

test('an operation is over with its transaction', async () => {
  const id = await boat({ name: 'Trước' });
  await ask(
    url,
    `update boat set name = 'Sau' where id = '${id}'`,
    undefined,
    `begin; set local hatnhan.operation = '${randomUUID()}'; commit`,
  );

  const [, event] = await trailOf(id);

  expect(event).toMatchObject({ operation_id: null, after: { name: 'Sau' } });
});

test('a save that changes nothing leaves no trace', async () => {
  const id = await boat({ name: 'Như Cũ' });
  await ask(url, `update boat set name = 'Như Cũ', version = version + 1 where id = $1`, [id]);

  expect(await trailOf(id)).toHaveLength(1);
});

test('a deleted row is remembered whole', async () => {
  const id = await boat({ name: 'Chìm' });
  await ask(url, 'delete from boat where id = $1', [id]);

  const [, event] = await trailOf(id);

  expect(event).toMatchObject({ event: 'D', before: { id, version: 1, name: 'Chìm' }, after: null, scope: { towed_by_id: null } });
});

test('many rows in one statement are each remembered', async () => {
  const ids = [await boat({ name: 'Một' }), await boat({ name: 'Hai' }), await boat({ name: 'Ba' })];
  await ask(url, `update boat set colour = 'RED' where id = any($1)`, [ids]);

  const events = await Promise.all(ids.map(trailOf));

  expect(events.map(([, event]) => event?.after)).toEqual(ids.map(() => ({ colour: 'RED', version: 1 })));
});

test('what is rolled back never was', async () => {
  const id = randomUUID();
  await ask(url, 'rollback', undefined, `begin; insert into boat (id, version, name) values ('${id}', 1, 'Hụt')`);

  expect(await trailOf(id)).toEqual([]);
});

test('what the engine writes for itself leaves no trail and is not searched', async () => {
  const id = randomUUID();
  await ask(url, `insert into knot (id, version, name) values ($1, 1, 'Nút Thòng Lọng')`, [id]);

  expect(await trailOf(id)).toEqual([]);
  expect(await ask(url, 'select * from knot where id = $1', [id])).toEqual([{ id, version: 1, name: 'Nút Thòng Lọng' }]);
});
