import type { ResourceCard } from '../../shared/catalog.js';
import { at } from './catalog.js';
import type { Column } from './grid/columns.js';

/** Whether a row came with the product, which nobody changes; or the row beside it that these hops lead to, of that card. */
export const isShipped = (card: ResourceCard, row: unknown, hops: readonly { name: string }[] = []): boolean =>
  card.shipped !== null && (at(row, [...hops.map(({ name }) => name), card.shipped.edition]) ?? null) !== null;

/** Whether a cell of this row is this actor's to change. */
export const isOpen = ({ editable, card, hops }: Column, row: unknown): boolean => editable && !isShipped(card, row, hops);
