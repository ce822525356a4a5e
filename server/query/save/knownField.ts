import { type Field, fieldOf, type RowClass } from '../../model/field.js';

/** A field that a declaration names. */
export function knownField(row: RowClass, name: string): Field {
  const field = fieldOf(row, name);
  if (!field) throw new Error(`${row.name} has no field ${name}`);
  return field;
}
