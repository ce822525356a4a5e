import 'reflect-metadata';
import { command } from './command.js';
import { readConfig } from './config.js';
import { restoreCommand } from './restoreCommand.js';

/** `npm run restore FILE`, on a database that nobody else uses. */
await command((words, language) => restoreCommand({ words, language, config: readConfig() }));
