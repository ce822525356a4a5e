import { type Field, fieldOf, fieldsOf, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { index, type Piece, quoted, tableOf } from './piece.js';

/** Every link can be followed back, to the newest row first; names are read in Vietnamese order. */
export const indexes = (row: RowClass): Piece[] =>
  fieldsOf(row).flatMap((field) => {
    const on = indexed(row, field);
    return on ? [index(named(tableOf(row), field.column), `${quoted(tableOf(row))} (${on})`)] : [];
  });

function indexed(row: RowClass, { kind, column, unique, given }: Field): string | null {
  if (kind === 'name') return given ? null : `${quoted(column)} collate "vi-x-icu", "id"`;
  if (kind === 'link') return unique ? null : [quoted(column), ...newestFirst(row)].join(', ');
  return kind === 'secret' && !unique ? quoted(`${column}_hash`) : null;
}

function newestFirst(row: RowClass): string[] {
  const { dated, newest } = resourceOf(row);
  const day = fieldOf(row, dated?.from ?? newest ?? '');
  return day ? [`${quoted(day.column)} desc`] : [];
}
