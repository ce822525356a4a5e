import 'reflect-metadata';
import { ConfigError } from './config.js';
import { CannotStart } from './db/cannotStart.js';
import { start } from './start.js';

/** `npm start`. What keeps it from starting is told in one sentence. */
try {
  await start();
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof CannotStart;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
}
