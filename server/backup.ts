import 'reflect-metadata';
import { backupCommand } from './backupCommand.js';
import { command } from './command.js';
import { readConfig } from './config.js';

/** `npm run backup FILE`. Works beside a running platform and without one. */
await command((words, language) => backupCommand({ words, language, config: readConfig() }));
