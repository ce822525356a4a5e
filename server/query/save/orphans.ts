import type { Problem } from '../../../shared/problem.js';
import { type Field, fieldsOf, type RowClass } from '../../model/field.js';
import { type Change, written } from './change.js';
import { problem } from './problem.js';

interface Hanging {
  row: RowClass;
  id: string;
  field: Field;
}

/** Rows that link to a new row that is left out, and those that link to them: found at once, not one link after the other. */
export function orphans(change: Change, problems: readonly Problem[]): Problem[] {
  const hanging = hangingOn(change);
  const named = new Set(problems.map(({ resource, id }) => `${resource} ${id}`));
  const found: Problem[] = [];
  // A new row whose id is taken is left out, too, but its id leads to the row that has it.
  const lost = problems.flatMap(({ resource, id, code }) => (code === 'ID_EXISTS' ? [] : [`${resource} ${id}`]));
  for (let at = lost.pop(); at !== undefined; at = lost.pop()) {
    for (const { row, id, field } of hanging.get(at) ?? []) {
      const name = `${row.name} ${id}`;
      if (named.has(name)) continue;
      named.add(name);
      lost.push(name);
      found.push(problem(row, id, { code: 'UNKNOWN_REFERENCE', field }));
    }
  }
  return found;
}

/** What is written that links to a new row, by that row. */
function hangingOn(change: Change): ReadonlyMap<string, readonly Hanging[]> {
  const made = new Set(change.flatMap(({ row, creations }) => creations.map(({ id }) => `${row.name} ${id}`)));
  const found = new Map<string, Hanging[]>();
  for (const part of change) {
    const links = fieldsOf(part.row).flatMap((field) => (field.target ? [{ field, to: field.target().name }] : []));
    for (const { id, cells } of written(part)) {
      for (const { field, to } of links) {
        const name = `${to} ${cells.get(field)}`;
        if (made.has(name)) found.set(name, [...(found.get(name) ?? []), { row: part.row, id, field }]);
      }
    }
  }
  return found;
}
