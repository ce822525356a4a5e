import { createHash } from 'node:crypto';
import { type Field, fieldsOf, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { functions } from './functions.js';
import { index, type Piece, quoted, tableOf } from './piece.js';

/** Folded columns for search and sort keys for names, stored, and their indexes. */
export function searchColumns(row: RowClass): Piece[] {
  const columns = isSearched(row) ? fieldsOf(row).flatMap(generated) : [];
  if (columns.length === 0) return [];
  const table = quoted(tableOf(row));
  const adds = columns.map(({ column, type, as }) => `add column ${quoted(column)} ${type} generated always as (${as}) stored`);
  const drops = columns.map(({ column }) => `drop column if exists ${quoted(column)}`);
  const made: Piece = {
    make: `alter table ${table} ${adds.join(', ')} /* by ${mark(functions)} */`,
    drop: `alter table if exists ${table} ${drops.join(', ')}`,
    kept: true,
  };
  const indexes = columns.flatMap(({ column, indexed }) =>
    Object.entries(indexed).map(([what, on]) => index(named(tableOf(row), `${column}${what}`), `${table} ${on} /* of ${mark([made])} */`)),
  );
  return [made, ...indexes];
}

/** A table that is in nobody's reach is not searched either. */
const isSearched = (row: RowClass) => Object.keys(resourceOf(row).access).length > 0;

interface Generated {
  column: string;
  type: string;
  as: string;
  /** What is added to the index's name, and what it is on. */
  indexed: Record<string, string>;
}

function generated({ kind, column, given }: Field): Generated[] {
  if (kind === 'text') return [words(column)];
  if (kind === 'name') return [words(column), folded(column), ...(given ? [sort(column)] : [])];
  return kind === 'code' ? [folded(column, { _part: `using gin (${quoted(`${column}_folded`)} gin_trgm_ops)` })] : [];
}

const words = (of: string): Generated => ({
  column: `${of}_words`,
  type: 'tsvector',
  as: `fold_words(${quoted(of)})`,
  indexed: { '': `using gin (${quoted(`${of}_words`)})` },
});

const folded = (of: string, indexed: Record<string, string> = {}): Generated => ({
  column: `${of}_folded`,
  type: 'text',
  as: `fold(${quoted(of)})`,
  indexed: { '': `(${quoted(`${of}_folded`)} text_pattern_ops)`, ...indexed },
});

const sort = (of: string): Generated => ({
  column: `${of}_sort`,
  type: 'text[] collate "vi-x-icu"',
  as: `given_first(${quoted(of)})`,
  indexed: { '': `(${quoted(`${of}_sort`)}, "id")` },
});

/** What is made by other functions is other, though its text is the same. */
const mark = (by: readonly Piece[]) =>
  createHash('sha256')
    .update(by.map(({ make }) => make).join())
    .digest('hex')
    .slice(0, 8);
