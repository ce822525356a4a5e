import { createHash } from 'node:crypto';

/** What a table must come to again. */
export interface Sum {
  rows: number;
  sha256: string;
}

/** Counts and digests the lines of a table as they pass. */
export function tally() {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    async *through(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const block of blocks) {
        hash.update(block);
        rows += linesIn(block);
        yield block;
      }
    },
    sum: (): Sum => ({ rows, sha256: hash.digest('hex') }),
  };
}

export const lineFeed = 10;

function linesIn(block: Buffer): number {
  let lines = 0;
  for (let at = block.indexOf(lineFeed); at !== -1; at = block.indexOf(lineFeed, at + 1)) lines += 1;
  return lines;
}

export const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
