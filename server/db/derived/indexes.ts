import { type Field, fieldOf, fieldsOf, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { index, listed, type Piece, quoted, tableOf } from './piece.js';

/** Every link can be followed back, to rows in the order one asks them in; names are read in Vietnamese order. */
export const indexes = (row: RowClass): Piece[] =>
  fieldsOf(row).flatMap((field) => {
    const on = indexed(row, field);
    return on ? [index(named(tableOf(row), field.column), `${quoted(tableOf(row))} ${on}`)] : [];
  });

function indexed(row: RowClass, field: Field): string | null {
  const { kind, column, unique, given } = field;
  if (kind === 'name') return given ? null : `(${quoted(column)} collate "vi-x-icu", "id")`;
  if (kind === 'link') return unique ? null : following(row, field);
  return kind === 'secret' && !unique ? `(${quoted(`${column}_hash`)})` : null;
}

/** Where one seeks the row in force, or the newest. Elsewhere one lists: by id, unless another order is asked. */
function following(row: RowClass, { name, column }: Field): string {
  const { dated, newest } = resourceOf(row);
  const day = fieldOf(row, (dated?.alone?.includes(name) ? dated.from : newest) ?? '');
  const held = dated?.alone ? onward(row, [name, day?.name ?? '']) : [];
  const order = day ? `${quoted(day.column)} desc` : '"id"';
  return `(${quoted(column)}, ${order})${held.length > 0 ? ` include (${listed(held)})` : ''}`;
}

/**
 * Of a row that is in force alone: from when until when, what tells it from others of that day, what it says and where it leads.
 * Rights and conditions ask this of every row they try; with it in the index they need not open the rows. Measured: a quarter less
 * work for a page of the members of one commune, a third for one of its enterprises.
 */
function onward(row: RowClass, keys: readonly string[]): string[] {
  const { dated } = resourceOf(row);
  const telling = new Set([dated?.from, dated?.to, ...(dated?.alone ?? []), ...Object.keys(dated?.where ?? {})]);
  return fieldsOf(row)
    .filter(({ name, kind }) => !keys.includes(name) && (telling.has(name) || kind === 'link' || kind === 'choice'))
    .map(({ column }) => column);
}
