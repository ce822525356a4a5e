import { guards } from '../../server/db/derived.js';
import { serve } from '../../server/graphql/server.js';
import { resources } from '../../server/resources/index.js';
import { tables } from '../../server/tables.js';
import { onePool } from '../onePool.js';
import { listen, poolOf, started, vault } from './child.js';

/** The product as it is started. */
const pool = poolOf(started());
await listen(
  await serve({
    config: { host: '127.0.0.1', port: 0, trustProxy: false },
    pools: onePool(pool),
    vault,
    resources,
    guards: guards(tables),
  }),
);
