import type { RowClass } from '../../model/field.js';
import { type Piece, quoted, tableOf } from './piece.js';
import { placeTables } from './places.js';

/** What the platform runs as reads and writes rows, and adds to what is remembered but never changes it. */
export const rights = (tables: readonly RowClass[], { role, hasPlaces }: { role: string; hasPlaces: boolean }): Piece[] => [
  ...tables.map((row) => grant('select, insert, update, delete', tableOf(row), role)),
  ...['operation', 'trail', 'reveal', 'seal'].map((table) => grant('select, insert', table, role)),
  ...(hasPlaces ? placeTables.map((table) => grant('select', table, role)) : []),
];

const grant = (what: string, table: string, role: string): Piece => ({
  make: `grant ${what} on ${quoted(table)} to ${quoted(role)}`,
  drop: null,
});
