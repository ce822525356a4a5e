import { randomUUID } from 'node:crypto';
import { among } from '../../../../server/db/derived/among.js';
import { guards } from '../../../../server/db/derived.js';
import { ask, refusalOf } from '../database.js';
import { databaseOf } from '../migrated.js';
import { Boat, nouns, Watch } from '../nouns.js';

const known = guards(nouns);

let url = '';
beforeAll(async () => {
  url = (await databaseOf(nouns)).appUrl;
});

const insert = (table: string, row: Record<string, unknown>) => {
  const all: Record<string, unknown> = { id: randomUUID(), version: 1, ...row };
  const columns = Object.keys(all);
  const values = columns.map((_, at) => `$${at + 1}`);
  return ask<{ id: string }>(url, `insert into ${table} (${columns}) values (${values}) returning id`, Object.values(all));
};

async function meaningOf(asked: Promise<unknown>) {
  const { constraint = '' } = await refusalOf(asked);
  const { resource, fields, code } = known.get(constraint) ?? {};
  return { resource, fields, code };
}

async function sailor(): Promise<string> {
  const [row] = await insert('sailor', { name: 'Thủy thủ' });
  return row?.id ?? '';
}

test('a value that may not repeat is refused by the name of its field', async () => {
  await insert('boat', { name: 'Một', number: 'BG-1' });

  const meaning = await meaningOf(insert('boat', { name: 'Hai', number: 'BG-1' }));

  expect(meaning).toEqual({ resource: 'Boat', fields: ['number'], code: 'NOT_UNIQUE' });
});

test('fields that may not repeat together may each repeat, and nothing equals nothing', async () => {
  await insert('boat', { name: 'Ba', harbour: 'Cầu Vồng', berth: '1' });
  await insert('boat', { name: 'Bốn', harbour: 'Cầu Vồng', berth: '2' });
  await insert('boat', { name: 'Năm', harbour: 'Cầu Vồng' });
  await insert('boat', { name: 'Sáu', harbour: 'Cầu Vồng' });

  const meaning = await meaningOf(insert('boat', { name: 'Bảy', harbour: 'Cầu Vồng', berth: '1' }));

  expect(meaning).toEqual({ resource: 'Boat', fields: ['harbour', 'berth'], code: 'NOT_UNIQUE' });
});

test('two secrets are the same when their keyed hashes are', async () => {
  await insert('boat', { name: 'Tám', lock: 'one ciphertext', lock_hash: Buffer.from('hash') });

  const meaning = await meaningOf(insert('boat', { name: 'Chín', lock: 'another ciphertext', lock_hash: Buffer.from('hash') }));

  expect(meaning).toEqual({ resource: 'Boat', fields: ['lock'], code: 'NOT_UNIQUE' });
});

test('two rows may swap their numbers in one save', async () => {
  await insert('boat', { name: 'Chẵn', number: 'X-2' });
  await insert('boat', { name: 'Lẻ', number: 'X-1' });

  await ask(url, `update boat set number = case number when 'X-1' then 'X-2' else 'X-1' end where number like 'X-%'`);

  expect(await ask(url, `select name from boat where number = 'X-1'`)).toEqual([{ name: 'Chẵn' }]);
});

test('what is not on the list of choices is refused', async () => {
  const meaning = await meaningOf(insert('boat', { name: 'Tím', colour: 'PURPLE' }));

  expect(meaning).toEqual({ resource: 'Boat', fields: ['colour'], code: 'UNKNOWN_CHOICE' });
});

test('an id that exists and a link to nothing are told apart', async () => {
  const id = randomUUID();
  await insert('boat', { id, name: 'Mười' });

  const [again, astray] = [
    await meaningOf(insert('boat', { id, name: 'Mười một' })),
    await meaningOf(insert('boat', { name: 'Mười hai', towed_by_id: randomUUID() })),
  ];

  expect(again).toEqual({ resource: 'Boat', fields: ['id'], code: 'ID_EXISTS' });
  expect(astray).toEqual({ resource: 'Boat', fields: ['towedById'], code: 'UNKNOWN_REFERENCE' });
});

test('a row that ends on the day it starts is refused, and says so rather than that it overlaps', async () => {
  const sailor_id = await sailor();

  const meaning = await meaningOf(insert('watch', { sailor_id, is_main: true, started_on: '2026-05-01', ended_on: '2026-05-01' }));

  expect(meaning).toEqual({ resource: 'Watch', fields: ['endedOn'], code: 'ENDS_BEFORE_START' });
});

test('rows that stand alone may touch but not overlap', async () => {
  const sailor_id = await sailor();
  await insert('watch', { sailor_id, is_main: true, started_on: '2026-01-01', ended_on: '2026-02-01' });
  await insert('watch', { sailor_id, is_main: true, started_on: '2026-02-01' });

  const meaning = await meaningOf(insert('watch', { sailor_id, is_main: true, started_on: '2026-12-31' }));

  expect(meaning).toEqual({ resource: 'Watch', fields: ['sailorId', 'startedOn'], code: 'OVERLAPS' });
});

test('rows outside the condition may overlap', async () => {
  const sailor_id = await sailor();
  await insert('watch', { sailor_id, is_main: true, started_on: '2026-01-01' });

  await insert('watch', { sailor_id, is_main: false, started_on: '2026-01-01' });

  expect(await ask(url, 'select from watch where sailor_id = $1', [sailor_id])).toHaveLength(2);
});

test('a row may not stand below itself', async () => {
  const [first] = await insert('boat', { name: 'Đầu' });
  const [second] = await insert('boat', { name: 'Giữa', towed_by_id: first?.id });
  const [third] = await insert('boat', { name: 'Cuối', towed_by_id: second?.id });

  const meaning = await meaningOf(ask(url, 'update boat set towed_by_id = $1 where id = $2', [third?.id, first?.id]));

  expect(meaning).toEqual({ resource: 'Boat', fields: ['towedById'], code: 'TREE_CYCLE' });
});

test('a dated tree may turn round from one day to the next, but not on one day', async () => {
  const [one, other] = [await sailor(), await sailor()];
  await insert('watch', { sailor_id: one, under_id: other, is_main: true, started_on: '2026-01-01', ended_on: '2026-06-01' });
  await insert('watch', { sailor_id: other, under_id: one, is_main: true, started_on: '2026-06-01' });

  const meaning = await meaningOf(ask(url, `update watch set ended_on = '2026-06-02' where sailor_id = $1`, [one]));

  expect(meaning).toEqual({ resource: 'Watch', fields: ['underId'], code: 'TREE_CYCLE' });
});

test('a cycle that is undone within the save is none', async () => {
  const [first] = await insert('boat', { name: 'Trên' });
  const [second] = await insert('boat', { name: 'Dưới', towed_by_id: first?.id });

  await ask(
    url,
    `update boat set towed_by_id = null where id = '${second?.id}'; commit`,
    undefined,
    `
    begin; set constraints all deferred; update boat set towed_by_id = '${second?.id}' where id = '${first?.id}'`,
  );

  expect(await ask(url, 'select towed_by_id from boat where id = $1', [first?.id])).toEqual([{ towed_by_id: second?.id }]);
});

test('a condition to stand alone among may not be what an index cannot hold', () => {
  expect(among(Boat, { colour: { eq: 'RED' } })).toBe(`"colour" = 'RED'`);
  expect(() => among(Boat, { colour: { in: ['RED'] } })).toThrow('dated.where may only say');
  expect(() => among(Watch, { sailor: { name: { eq: 'An' } } })).toThrow('dated.where may only say');
});

test('names of constraints fit into Postgres and tell themselves apart', () => {
  expect([...known.keys()].every((name) => Buffer.byteLength(name) <= 63)).toBe(true);
  expect(known.get('boat__number_unique')?.code).toBe('NOT_UNIQUE');
});
