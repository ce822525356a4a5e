import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../../server/db/cannotStart.js';
import { keepKeyMark } from '../../server/db/keyMark.js';
import { findKey, keyOf, readKey } from '../../server/key.js';
import { emptyDatabase } from './db/database.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'key-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('the key is made once, and two first starts agree on one', async () => {
  const [one, other] = await Promise.all([readKey(dataDir), readKey(dataDir)]);

  expect(one).toHaveLength(32);
  expect([other, await readKey(dataDir)]).toEqual([one, one]);
});

test('a key that is there and is none is not replaced', async () => {
  const file = join(dataDir, 'secret.key');
  await writeFile(file, 'hỏng');

  await expect(readKey(dataDir)).rejects.toThrow(CannotStart);
  expect(await readFile(file, 'utf8')).toBe('hỏng');
});

test('what stands in the place of the key and can not be read stops the start', async () => {
  // A file where the folder should be: ENOTDIR, whoever asks.
  const file = join(dataDir, 'file');
  await writeFile(file, '');

  await expect(readKey(file)).rejects.toThrow(CannotStart);
});

test('another key than the one the secrets were enciphered with stops the start, and the mark stays', async () => {
  const { ownerUrl } = await emptyDatabase();
  await Promise.all([keepKeyMark(ownerUrl, 'một'), keepKeyMark(ownerUrl, 'một')]);

  await expect(keepKeyMark(ownerUrl, 'hai')).rejects.toThrow(CannotStart);
  await expect(keepKeyMark(ownerUrl, 'một')).resolves.toBeUndefined();
});

test('a key that is lost is not made anew beside what it enciphered: the start says what to do', async () => {
  const { ownerUrl } = await emptyDatabase();
  const first = await keyOf(dataDir, ownerUrl);
  const again = await keyOf(dataDir, ownerUrl);
  await rm(join(dataDir, 'secret.key'));

  await expect(keyOf(dataDir, ownerUrl)).rejects.toThrow(/secret\.key is missing.*A lost key/);

  expect(again).toEqual(first);
  expect(await findKey(dataDir)).toBeNull();
});
