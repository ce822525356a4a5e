import type { Pool, PoolClient } from 'pg';
import { type Span, union } from './spans.js';

/** From now on, when the pool's connections have statements to do; `taken` gives the milliseconds in which one had, and begins anew. */
export function timed(pool: Pool): { taken(): number } {
  const spans: Span[] = [];
  pool.on('connect', (client) => watch(client, (span) => spans.push(span)));
  return { taken: () => union(spans.splice(0)) };
}

function watch(client: PoolClient, told: (span: Span) => void): void {
  const ask: (...question: unknown[]) => unknown = client.query.bind(client);
  let from: number | null = null;
  const query = (...question: unknown[]) => {
    from ??= performance.now();
    return ask(...question);
  };
  Object.assign(client, { query });
  client.on('drain', () => {
    if (from !== null) told({ from, to: performance.now() });
    from = null;
  });
}
