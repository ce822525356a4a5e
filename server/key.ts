import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Label } from '../shared/kinds.js';
import { CannotStart } from './db/cannotStart.js';
import { makeFolder } from './db/folder.js';
import { isKeyMarked, keepKeyMark } from './db/keyMark.js';
import { vaultOf } from './query/vault.js';

/**
 * The key of the enciphered fields of this database, made at the first start. Without it they can't be read: a copy belongs in another
 * place. Once something was enciphered, none is made by itself: it would open nothing.
 */
export async function keyOf(dataDir: string, ownerUrl: string): Promise<Buffer> {
  if ((await findKey(dataDir)) === null && (await isKeyMarked(ownerUrl))) throw new CannotStart(lostKey(dataDir));
  const key = await readKey(dataDir);
  await keepKeyMark(ownerUrl, markOf(key));
  return key;
}

const lostKey = (dataDir: string): Label => ({
  vi: `Thiếu ${fileIn(dataDir)} là khóa mở các trường mã hóa: hãy đặt lại từ bản sao của nó; nếu đã mất hẳn, xem mục "A lost key" trong README.`,
  en: `${fileIn(dataDir)} is missing, which opens the enciphered fields: put it back from its copy or, if there is none any more, see "A lost key" in the README.`,
});

/** The key that lies there, or a new one. */
export async function readKey(dataDir: string): Promise<Buffer> {
  return (await findKey(dataDir)) ?? makeKey(dataDir);
}

/** Null where there is none. A key that is there and can't be read is no reason for another. */
export async function findKey(dataDir: string): Promise<Buffer | null> {
  const file = fileIn(dataDir);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new CannotStart({
      en: `${file} can't be read (${error.code}): let the user who starts the platform read it.`,
      vi: `Không đọc được ${file} (${error.code}): hãy cho người dùng khởi động hệ thống được đọc tệp này.`,
    });
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32)
    throw new CannotStart({
      en: `${file} holds no key: put back the one that was there, from its copy.`,
      vi: `${file} không chứa khóa: hãy đặt lại khóa cũ từ bản sao của nó.`,
    });
  return key;
}

/** Tells keys apart and nothing of them: it may lie beside the data. */
export const markOf = (key: Buffer): string => vaultOf(key).digest('secret.key');

const fileIn = (dataDir: string) => join(dataDir, 'secret.key');

/** Two first starts at once agree on one: the link of the later one fails. */
async function makeKey(dataDir: string): Promise<Buffer> {
  const file = fileIn(dataDir);
  await makeFolder(dataDir);
  const own = `${file}.${process.pid}`;
  await writeFile(own, randomBytes(32).toString('base64'), { mode: 0o600 });
  await link(own, file).catch(() => undefined);
  await rm(own, { force: true });
  return readKey(dataDir);
}
