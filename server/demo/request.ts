import type { Problem } from '../../shared/problem.js';
import { type Field, fieldsOf, type RowClass } from '../model/field.js';
import type { Change, Creation, Stored } from '../query/save/change.js';
import { problem } from '../query/save/problem.js';
import type { SaveEnv } from '../query/save/request.js';
import { seal } from '../query/save/seal.js';
import { isFault, readValue } from '../query/save/value.js';
import type { Book, Entry } from './book.js';

/** Rows as a save writes them, each value looked at as any that is typed; no limit of one request holds for them. */
export function changeOf(env: SaveEnv, rows: Book['rows']): { change: Change; problems: Problem[] } {
  const problems: Problem[] = [];
  const creation = (row: RowClass, { id, set }: Entry): Creation => {
    const fields = fieldsOf(row).filter(({ name }) => Object.hasOwn(set, name));
    return { id, version: 1, cells: new Map(fields.map((field) => [field, cell(row, field, { id, set })])) };
  };
  const cell = (row: RowClass, field: Field, { id, set }: Entry): Stored => {
    // A tax code whose digit is wrong is taken where somebody answers for it: here nobody is told it is real.
    const value = readValue(field, set[field.name], true);
    if (isFault(value)) problems.push(problem(row, id, { ...value, field }));
    if (isFault(value)) return null;
    return field.kind === 'secret' && typeof value === 'string' ? seal(env.vault, { row, field, id }, value) : value;
  };
  const change = env.resources.map((row) => ({
    row,
    creations: (rows.get(row) ?? []).map((entry) => creation(row, entry)),
    edits: [],
    removals: [],
  }));
  return { change, problems };
}
