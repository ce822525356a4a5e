import type { RowClass } from '../../model/field.js';
import { snake } from '../../model/naming.js';

/** One thing that is made in the database from the declarations, and how it is taken away again. */
export interface Piece {
  make: string;
  /** Null: nothing to take away; it may stay, or goes with its table. */
  drop: string | null;
  /**
   * Costly, so left alone while its text stays the same: it rewrites or reads a whole table, and Postgres never gives back the
   * number of a dropped column, of which a table has 1,600.
   */
  kept?: true;
}

export const tableOf = (row: RowClass) => snake(row.name);
export const quoted = (name: string) => `"${name}"`;
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const listed = (columns: readonly string[]) => columns.map(quoted).join(', ');

export const index = (name: string, on: string): Piece => ({
  make: `create index ${quoted(name)} on ${on}`,
  drop: `drop index if exists ${quoted(name)}`,
  kept: true,
});

export const constraint = (table: string, name: string, definition: string): Piece => ({
  make: `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`,
  drop: `alter table if exists ${quoted(table)} drop constraint if exists ${quoted(name)}`,
  kept: true,
});

/** A function and its triggers: cheap, made anew each time. */
export const routine = (signature: string, body: string): Piece => ({
  make: `create function ${signature} ${body}`,
  drop: `drop function if exists ${signature.replace(/ returns .*$/s, '')}`,
});

export const trigger = (table: string, name: string, rest: (name: string) => string): Piece => ({
  make: rest(quoted(name)),
  drop: `drop trigger if exists ${quoted(name)} on ${quoted(table)}`,
});

const transitions = {
  insert: 'new table as new_rows',
  update: 'old table as old_rows new table as new_rows',
  delete: 'old table as old_rows',
};

/** Calls a function after every statement that changes rows, which it finds in `old_rows` and `new_rows`: one trigger for each event. */
export const afterChanges = (table: string, call: string, nameFor: (event: string) => string): Piece[] =>
  Object.entries(transitions).map(([event, tables]) =>
    trigger(
      table,
      nameFor(event),
      (name) =>
        `create trigger ${name} after ${event} on ${quoted(table)} referencing ${tables} for each statement execute function ${quoted(call)}()`,
    ),
  );

/** Pieces that rest on one another, so come and go as one. */
export const together = (pieces: readonly Piece[]): Piece => ({
  make: pieces.map(({ make }) => make).join(';\n'),
  drop: pieces
    .toReversed()
    .flatMap(({ drop }) => drop ?? [])
    .join(';\n'),
});
