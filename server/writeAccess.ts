import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { matrix } from './access/matrix.js';
import { resources } from './resources/index.js';

/** `npm run access`: writes down who may do what, so that a change of it shows in the change of a file. */
await writeFile(new URL('../test/access.md', import.meta.url), matrix(resources));
