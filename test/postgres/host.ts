import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../server/db/embedded.js';
import { on } from './address.js';
import { prepare } from './prepare.js';

// Ctrl+C reaches the whole group; the end of standard input is what counts.
process.on('SIGINT', () => {});

const dir = await mkdtemp(join(tmpdir(), 'hat-nhan-test-'));
// Under root the server runs as another user, who must get in.
await chmod(dir, 0o755);
const database = await startEmbedded(dir, { throwAway: true, settings: { max_connections: 300 } });
try {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('create database template');
  await client.end();
  await prepare(on(database, 'template'));
  process.stdout.write(JSON.stringify(database));
  await once(process.stdin.resume(), 'end');
} finally {
  await database.stop();
  await rm(dir, { recursive: true, force: true });
}
