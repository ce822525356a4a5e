import 'reflect-metadata';
import { command } from './command.js';
import { readConfig } from './config.js';
import { verifyCommand } from './verifyCommand.js';

/** `npm run verify [LINK]`. Works beside a running platform and without one. */
await command(async (words, language) => {
  const { text, isSound } = await verifyCommand({ words, language, config: readConfig() });
  if (!isSound) process.exitCode = 1;
  return text;
});
