import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import { calendar } from './derived/calendar.js';
import { searchColumns } from './derived/columns.js';
import { duplicates } from './derived/duplicates.js';
import { functions } from './derived/functions.js';
import { type Guard, guardsOf, keysOf } from './derived/guards.js';
import { indexes } from './derived/indexes.js';
import { lies } from './derived/lies.js';
import { constraint, type Piece, tableOf } from './derived/piece.js';
import { places } from './derived/places.js';
import { rights } from './derived/rights.js';
import { stretch } from './derived/stretch.js';
import { told } from './derived/told.js';
import { trail, trailIndexes } from './derived/trail.js';
import { trees } from './derived/trees.js';

/** All that follows from the declarations besides tables, columns and keys, in the order in which it is made. */
export function derived(tables: readonly RowClass[], role: string): Piece[] {
  const hasPlaces = tables.some((row) => resourceOf(row).territory);
  return [
    ...functions,
    stretch,
    ...tables.flatMap(searchColumns),
    ...tables.flatMap(lies),
    ...tables.flatMap(duplicates),
    ...tables.flatMap(indexes),
    ...tables.flatMap(constraints),
    ...tables.flatMap(trees),
    ...tables.flatMap(places),
    ...tables.flatMap(calendar),
    ...trailIndexes,
    ...tables.flatMap(trail),
    ...told,
    ...rights(tables, { role, hasPlaces }),
  ];
}

const constraints = (row: RowClass): Piece[] =>
  guardsOf(row).flatMap(({ name, definition }) => (definition ? [constraint(tableOf(row), name, definition)] : []));

/** What the breach of a constraint means, by the name Postgres reports. */
export const guards = (tables: readonly RowClass[]): ReadonlyMap<string, Guard> =>
  new Map(tables.flatMap((row) => [...keysOf(row), ...guardsOf(row)]).map((guard) => [guard.name, guard]));
