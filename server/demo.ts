import 'reflect-metadata';
import { command } from './command.js';
import { readConfig } from './config.js';
import { demoCommand } from './demoCommand.js';

/** `npm run demo`. Works beside a running platform and without one. */
await command((words, language) => demoCommand({ words, language, config: readConfig() }));
