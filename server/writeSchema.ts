import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { schemaOf, sdlOf } from './graphql/schema.js';
import { resources } from './resources/index.js';
import './rules/index.js';

/** `npm run schema`: writes the API down, so that a change of it shows in the change of a file. */
await writeFile(new URL('./graphql/schema.graphql', import.meta.url), sdlOf(await schemaOf(resources)));
