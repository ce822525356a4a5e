import { type Field, fieldOf, fieldsOf, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { index, type Piece, quoted, tableOf } from './piece.js';

/** Every link can be followed back, to rows in the order one asks them in; names are read in Vietnamese order. */
export const indexes = (row: RowClass): Piece[] =>
  fieldsOf(row).flatMap((field) => {
    const on = indexed(row, field);
    return on ? [index(named(tableOf(row), field.column), `${quoted(tableOf(row))} (${on})`)] : [];
  });

function indexed(row: RowClass, { name, kind, column, unique, given }: Field): string | null {
  if (kind === 'name') return given ? null : `${quoted(column)} collate "vi-x-icu", "id"`;
  if (kind === 'link') return unique ? null : `${quoted(column)}, ${newestFirst(row, name) ?? '"id"'}`;
  return kind === 'secret' && !unique ? quoted(`${column}_hash`) : null;
}

/** Where one seeks the row in force, or the newest. Elsewhere one lists: by id, unless another order is asked. */
function newestFirst(row: RowClass, link: string): string | null {
  const { dated, newest } = resourceOf(row);
  const day = fieldOf(row, (dated?.alone?.includes(link) ? dated.from : newest) ?? '');
  return day ? `${quoted(day.column)} desc` : null;
}
