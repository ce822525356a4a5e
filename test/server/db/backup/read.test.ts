import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { verify } from '../../../../server/db/backup/read.js';
import type { Schema } from '../../../../server/db/migrate.js';
import { restore } from '../../../../server/db/restore.js';
import { emptyDatabase } from '../database.js';
import { harbour, refusalOf, shelf } from '../kept.js';
import { rowsOf } from '../rows.js';

const { dir, newFile, kept } = shelf();
let good: Buffer;
let target: string;
let schema: Schema;

beforeAll(async () => {
  const database = await harbour();
  schema = database.schema;
  good = await readFile(await kept(database.ownerUrl));
  target = (await emptyDatabase()).ownerUrl;
});

async function put(bytes: Buffer): Promise<string> {
  const file = newFile();
  await writeFile(file, bytes);
  return file;
}

function flipped(share: number): Buffer {
  const bytes = Buffer.from(good);
  const at = Math.floor(bytes.length * share);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  return bytes;
}

const edited = (change: (text: string) => string) => gzipSync(change(gunzipSync(good).toString()));

test('a whole one is whole', async () => {
  expect(await refusalOf(verify(await put(good)))).toBeNull();
  expect(await refusalOf(verify(await put(edited((text) => text))))).toBeNull();
});

test.each<[string, () => Buffer]>([
  ['an empty file', () => Buffer.alloc(0)],
  ['one cut off at its beginning', () => good.subarray(0, 40)],
  ['one cut off in the middle', () => good.subarray(0, good.length / 2)],
  ['one cut off at its end', () => good.subarray(0, -1)],
  ['one without its last line', () => edited((text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))],
  ['one without its last byte', () => edited((text) => text.slice(0, -1))],
  ['one with another bit at its beginning', () => flipped(0.1)],
  ['one with another bit in the middle', () => flipped(0.5)],
  ['one with another bit at its end', () => flipped(0.999)],
  ['one packed anew with another row', () => edited((text) => text.replace('Tàu Kéo', 'Tàu Gỗ'))],
  ['one packed anew without a row', () => edited((text) => text.replace(/\n[^\n]*𠮷[^\n]*\n/, '\n'))],
  ['one packed anew with another version named', () => edited((text) => text.replace('1.2.3', '1.2.4'))],
  ['one packed anew with other columns named', () => edited((text) => text.replace('"columns":', '"pillars":'))],
  ['one with more behind it', () => Buffer.concat([good, gzipSync('thêm\n')])],
])('%s is found out, and a restore of it leaves the database as it was', async (_, bytes) => {
  const file = await put(bytes());

  expect(await refusalOf(verify(file))).toBe('DAMAGED');
  await expect(restore(target, { ...schema, file, replace: false })).rejects.toThrow();

  expect(await rowsOf(target)).toEqual({});
});

test('another file, or none, is called that', async () => {
  const [text, packed] = [await put(Buffer.from('ghi chú')), await put(gzipSync('ghi chú\n'))];

  expect(await Promise.all([text, packed, dir(), newFile()].map((file) => refusalOf(verify(file))))).toEqual([
    'NO_BACKUP',
    'NO_BACKUP',
    'UNREADABLE',
    'UNREADABLE',
  ]);
});

test('one of a later shape is refused', async () => {
  const file = await put(edited((text) => text.replace('hat-nhan-backup 1', 'hat-nhan-backup 2')));

  expect(await refusalOf(verify(file))).toBe('NEWER');
});
