import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaOf, sdlOf } from '../../../server/graphql/schema.js';
import { resources } from '../../../server/resources/index.js';
import '../../../server/rules/index.js';

test('the committed schema is the one that is served (npm run schema writes it)', async () => {
  const written = await readFile(join(__dirname, '../../../server/graphql/schema.graphql'), 'utf8');

  expect(sdlOf(await schemaOf(resources))).toBe(written);
});
