import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './db/cannotStart.js';

/** The key of the enciphered fields, made at the first start. Without it they can't be read: it belongs in the backup, apart from the data. */
export async function readKey(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'secret.key');
  const key = Buffer.from((await kept(dataDir, file)).trim(), 'base64');
  if (key.length !== 32) throw new CannotStart(`${file} holds no key: put back the one that was there, from the backup.`);
  return key;
}

/** A key that is there and can't be read is no reason for another. */
const kept = (dataDir: string, file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return makeKey(dataDir, file);
    throw new CannotStart(`${file} can't be read (${error.code}): let the user who starts the platform read it.`);
  });

/** Two first starts at once agree on one: the link of the later one fails. */
async function makeKey(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const own = `${file}.${process.pid}`;
  await writeFile(own, randomBytes(32).toString('base64'), { mode: 0o600 });
  await link(own, file).catch(() => undefined);
  await rm(own, { force: true });
  return readFile(file, 'utf8');
}
