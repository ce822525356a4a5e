import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { codeOf } from '../code.js';
import { isAlive } from '../embedded/alive.js';
import { Refused } from './refused.js';

/** Writes a file aside and moves it in place when all of it is on disk: a name either stands for a whole backup, or for none. */
export async function writeWhole(file: string, content: AsyncIterable<Buffer>): Promise<{ bytes: number }> {
  if (await isThere(file)) throw new Refused('FILE_EXISTS', { file });
  const writable = orRefused(file);
  await writable(removeInterrupted(file));
  const aside = `${file}${asideMark}${process.pid}`;
  // Personal data: for nobody else's eyes.
  const handle = await writable(open(aside, 'w', 0o600));
  try {
    await pipeline(content, createGzip(), (packed: AsyncIterable<Buffer>) => writeAll(packed, handle, writable));
    await writable(handle.sync());
    const { size } = await handle.stat();
    await handle.close();
    await writable(rename(aside, file));
    return { bytes: size };
  } finally {
    await handle.close();
    await rm(aside, { force: true });
  }
}

const asideMark = '.part-';

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

type Writable = <T>(step: Promise<T>) => Promise<T>;

const orRefused =
  (file: string): Writable =>
  (step) =>
    step.catch((error: unknown) => {
      throw new Refused('UNWRITABLE', { file, why: codeOf(error) });
    });

async function writeAll(packed: AsyncIterable<Buffer>, handle: FileHandle, writable: Writable): Promise<void> {
  for await (const block of packed) await writable(handle.appendFile(block));
}

/** What a backup of this name left behind when it was killed. */
async function removeInterrupted(file: string): Promise<void> {
  const prefix = basename(file) + asideMark;
  for (const name of await readdir(dirname(file))) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(maker) && !(await isAlive(maker))) await rm(join(dirname(file), name), { force: true });
  }
}
