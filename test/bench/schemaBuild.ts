import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { schemaOf, sdlOf } from '../../server/graphql/schema.js';
import type { RowClass } from '../../server/model/field.js';

/** Builds the schema of the resources that a file lists, in a process that has built none before. */
const { resources }: { resources: readonly RowClass[] } = await import(pathToFileURL(process.argv[2] ?? '').href);
const [start, before] = [performance.now(), process.cpuUsage()];
const schema = await schemaOf(resources);
const { user, system } = process.cpuUsage(before);
const wall = performance.now() - start;
const built = {
  resources: resources.length,
  types: Object.keys(schema.getTypeMap()).length,
  wall,
  cpu: (user + system) / 1000,
  bytes: sdlOf(schema).length,
};
process.send?.(built);
