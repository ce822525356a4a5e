import 'reflect-metadata';
import { inWords } from './command.js';
import { readLanguage } from './config.js';
import { start } from './start.js';

/** `npm start`. What keeps it from starting is told in one sentence. */
const language = readLanguage();
try {
  await start(language);
} catch (error) {
  process.stderr.write(`${inWords(error, language)}\n`);
  process.exit(1);
}
