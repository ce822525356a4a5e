import type { ResourceCard } from '../../shared/catalog.js';
import { at, isObject } from './catalog.js';
import type { Column } from './grid/columns.js';
import type { Line } from './grid/line.js';

/** Whether a row came with the product, which nobody changes; or the row beside it that these hops lead to, of that card. */
export const isShipped = (card: ResourceCard, row: unknown, hops: readonly { name: string }[] = []): boolean =>
  card.shipped !== null && (at(row, [...namesOf(hops), card.shipped.edition]) ?? null) !== null;

/** Whether this row, or the row beside it, is in sight and not this actor's to change, as others of its sheet are. */
export const isClosed = (card: ResourceCard, row: unknown, hops: readonly { name: string }[] = []): boolean =>
  isShipped(card, row, hops) || isWithheld(row, namesOf(hops));

/** A row beside it that is not there yet is as open as the one it is to belong to. */
const isWithheld = (row: unknown, path: readonly string[]): boolean =>
  path.length > 0 && !isObject(at(row, path)) ? isWithheld(row, path.slice(0, -1)) : at(row, [...path, 'changeable']) === false;

const namesOf = (hops: readonly { name: string }[]) => hops.map(({ name }) => name);

/** Whether a cell of this row is this actor's to change. */
export const isOpen = ({ editable, card, hops }: Column, row: unknown): boolean => editable && !isClosed(card, row, hops);

/** The same of a line as it stands in a sheet: one whose row is gone is nobody's to change. */
export const isOpenIn = (column: Column, { row, gone }: Pick<Line, 'row' | 'gone'>): boolean => !gone && isOpen(column, row);
