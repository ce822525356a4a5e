import { isDeepStrictEqual } from 'node:util';
import { post } from './load.js';
import type { Side } from './rounds.js';

/** Only who gives the same data may be compared. Looks at a dozen requests; gives how long their answers are, in bytes. */
export async function assertSame(sides: readonly Side[], what: string, view = (answer: unknown) => answer): Promise<number> {
  const lengths: number[] = [];
  const count = Math.min(12, sides[0]?.requests.bodies.length ?? 0);
  for (let index = 0; index < count; index += 1) {
    const texts = await Promise.all(sides.map(({ requests }) => post(requests, requests.bodies[index] ?? '')));
    const [first, ...others] = texts.map((text) => view(JSON.parse(text)));
    for (const [at, other] of others.entries()) {
      if (isDeepStrictEqual(other, first)) continue;
      throw new Error(`${what}: ${sides[at + 1]?.name} answers otherwise:\n${texts[0]}\n${texts[at + 1]}`);
    }
    lengths.push(Buffer.byteLength(texts[0] ?? ''));
  }
  return Math.round(lengths.reduce((sum, length) => sum + length, 0) / count);
}
