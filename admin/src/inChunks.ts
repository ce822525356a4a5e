/** Asks for all of these, so many at a time, and gives all answers as one list. */
export async function inChunks<T, A>(all: readonly T[], size: number, ask: (chunk: T[]) => Promise<readonly A[]>): Promise<A[]> {
  const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, place) => all.slice(place * size, (place + 1) * size));
  return (await Promise.all(chunks.map(ask))).flat();
}
