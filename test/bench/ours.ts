import { guards } from '../../server/db/derived.js';
import { serve } from '../../server/graphql/server.js';
import { resources } from '../../server/resources/index.js';
import { tables } from '../../server/tables.js';
import { onePool } from '../onePool.js';
import { listen, poolOf, started, vault } from './child.js';
import { timed } from './timed.js';

/** The product as it is started. */
const start = started();
const pool = poolOf(start);
if (start.timed) {
  const statements = timed(pool);
  process.on('message', () => process.send?.({ statements: statements.taken() }));
}
await listen(
  await serve({
    config: { host: '127.0.0.1', port: 0, trustProxy: false },
    pools: onePool(pool),
    vault,
    resources,
    guards: guards(tables),
  }),
);
