import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf } from '../code.js';
import type { KeptTable } from './inventory.js';
import { closingLine, edition, endMark, firstLine, firstWord, type Manifest } from './manifest.js';
import { Refused } from './refused.js';
import { lineFeed, type Sum, tally } from './tally.js';

export interface Contents {
  manifest: Manifest;
  /** One after the other, each to be read to its end. Throws at the last if the file is not what was written. */
  tables: AsyncGenerator<{ table: KeptTable; rows: AsyncGenerator<Buffer> }>;
}

/** A backup, its rows not yet read. */
export async function openBackup(file: string): Promise<Contents> {
  const reader = readerOf(blocksOf(file), file);
  try {
    const manifest = await readManifest(reader, file);
    return { manifest, tables: tablesOf(reader, manifest, file) };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/** Reads all of it once, and says what it holds. */
export async function verify(file: string): Promise<Manifest> {
  const { manifest, tables } = await openBackup(file);
  for await (const { rows } of tables) while (!(await rows.next()).done);
  return manifest;
}

async function readManifest(reader: Reader, file: string): Promise<Manifest> {
  const first = (await reader.line()).toString();
  const made = Number(firstWord.exec(first)?.[1]);
  if (Number.isNaN(made)) throw new Refused('NO_BACKUP', { file });
  if (made > edition) throw new Refused('NEWER', { file, by: `${made} > ${edition}` });
  const line = (await reader.line()).toString();
  if (first !== firstLine(line)) throw new Refused('DAMAGED', { file });
  return JSON.parse(line);
}

async function* tablesOf(reader: Reader, manifest: Manifest, file: string): Contents['tables'] {
  try {
    const sums: Sum[] = [];
    for (const table of manifest.tables) {
      const { through, sum } = tally();
      yield { table, rows: through(reader.rows()) };
      sums.push(sum());
    }
    const closing = (await reader.line()).toString();
    if (closing !== closingLine(sums) || !(await reader.isAtEnd())) throw new Refused('DAMAGED', { file });
  } finally {
    await reader.close();
  }
}

type Reader = ReturnType<typeof readerOf>;

/** Reads whole lines out of blocks of them. */
function readerOf(blocks: AsyncGenerator<Buffer>, file: string) {
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await blocks.next();
    rest = done ? rest : value;
    return !done;
  };
  const filled = async () => {
    if (rest.length === 0 && !(await more())) throw new Refused('DAMAGED', { file });
  };
  const take = (bytes: number) => {
    const taken = rest.subarray(0, bytes);
    rest = rest.subarray(bytes);
    return taken;
  };
  return {
    async line(): Promise<Buffer> {
      await filled();
      return take(rest.indexOf(lineFeed) + 1);
    },
    async *rows(): AsyncGenerator<Buffer> {
      for (;;) {
        await filled();
        const end = endIn(rest);
        const block = take(end === -1 ? rest.length : end);
        if (block.length > 0) yield block;
        if (end === -1) continue;
        take(endMark.length);
        return;
      }
    },
    isAtEnd: async () => rest.length === 0 && !(await more()),
    close: () => blocks.return(undefined),
  };
}

/** Where the line that ends a table begins. */
function endIn(block: Buffer): number {
  if (block.indexOf(endMark) === 0) return 0;
  const before = block.indexOf(`\n${endMark}`);
  return before === -1 ? -1 : before + 1;
}

/** Unpacked, cut after line ends. */
async function* blocksOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked(file)) {
    const all = Buffer.concat([rest, chunk]);
    const end = all.lastIndexOf(lineFeed) + 1;
    rest = all.subarray(end);
    if (end > 0) yield all.subarray(0, end);
  }
  if (rest.length > 0) throw new Refused('DAMAGED', { file });
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(gzipMark.length), 0, gzipMark.length, 0);
    if (!gzipMark.subarray(0, bytesRead).equals(buffer.subarray(0, bytesRead))) throw new Refused('NO_BACKUP', { file });
    yield* pipeline(handle.createReadStream({ start: 0 }), createGunzip({ chunkSize: 1 << 18 }), () => undefined);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const why = codeOf(error);
    throw why.startsWith('Z_') ? new Refused('DAMAGED', { file }) : new Refused('UNREADABLE', { file, why });
  } finally {
    await handle?.close();
  }
}

/** How everything that gzip packed begins. */
const gzipMark = Buffer.from([0x1f, 0x8b]);
