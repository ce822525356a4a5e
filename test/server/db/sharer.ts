import { once } from 'node:events';
import { startEmbedded } from '../../../server/db/embedded.js';

// A start in a process of its own, which a test may share a database with, or kill: says its addresses, stops at the end of its input.
const database = await startEmbedded(process.argv[2] ?? '', { settings: { fsync: 'off' } });
process.stdout.write(JSON.stringify(database));
await once(process.stdin.resume(), 'end');
await database.stop();
