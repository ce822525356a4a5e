import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';
import { say } from '../catalog.js';
import { type Column, columnsOf, isFigure } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import { type Speech, storedIn, textOf } from '../grid/showing.js';
import type { RelatedPage } from './readLists.js';
import type { RelatedList } from './relatedLists.js';

/** Something that began, or happened, on a day: a row that has to do with this one, or a day that it holds itself. */
export interface Moment {
  key: string;
  day: string;
  /** The day it ended; null while it lasts; undefined where it took but a day. */
  until?: string | null;
  label: Label;
  text: string;
  /** The page of the row. */
  page: string | null;
}

/** The day by which the rows of a resource stand in time: since when they hold, or by which they follow each other, or that each must have. */
function dayOf({ dated, newest, fields }: ResourceCard): string | null {
  const day = fields.find(({ name }) => name === newest) ?? fields.find(({ kind, required }) => kind === 'day' && required);
  return dated?.from ?? day?.name ?? null;
}

/** Latest first. */
export function momentsOf(own: Moment[], lists: readonly RelatedList[], pages: ReadonlyMap<string, RelatedPage>, speech: Speech): Moment[] {
  const related = lists.flatMap((list) => (pages.get(list.key)?.rows ?? []).flatMap((row) => momentOf(list, row, speech)));
  // A row that several lists have is told once, as the first of them does.
  const once = new Map([...own, ...related].toReversed().map((moment) => [moment.key, moment]));
  return [...once.values()].toReversed().toSorted((a, b) => b.day.localeCompare(a.day));
}

function momentOf({ card, columns, label }: RelatedList, row: Row, speech: Speech): Moment[] {
  const [from, to] = [dayOf(card), card.dated?.to];
  const day = from ? row[from] : null;
  if (typeof day !== 'string') return [];
  const told = columns.filter(({ field }) => field.kind !== 'day' && field.kind !== 'flag').map((column) => saidOf(column, row, speech));
  const until = to === undefined ? undefined : typeof row[to] === 'string' ? row[to] : null;
  const text = told.filter((part) => part !== '').join(' · ');
  return [{ key: `${card.name} ${row.id}`, day, until, label, text, page: `/${card.name}/${row.id}` }];
}

/** Names speak for themselves; a figure says what it counts. */
function saidOf(column: Column, row: Row, speech: Speech): string {
  const text = textOf(column, row, speech);
  return isFigure(column) && text ? `${say(column.label, speech.language)}: ${text}` : text;
}

/** Days the row holds: when one was born, admitted, recognised. */
export const ownMoments = (columns: readonly Column[], row: Row): Moment[] =>
  columns
    .filter(({ field, hops }) => field.kind === 'day' && hops.every(({ how }) => how !== 'current'))
    .flatMap((column) => {
      const day = storedIn(column, row);
      return typeof day === 'string' ? [{ key: column.key, day, label: column.label, text: '', page: null }] : [];
    });

/** Lists whose rows stand in time, with the columns of their days. */
export const datedLists = (lists: readonly RelatedList[], catalog: Catalog): RelatedList[] =>
  lists.flatMap((list) => {
    const day = dayOf(list.card);
    if (list.path === null || day === null) return [];
    const isOf = ({ hops, field }: Column) => hops.length === 0 && (field.name === day || field.name === list.card.dated?.to);
    const days = columnsOf(catalog, list.card.name).filter(isOf);
    return [{ ...list, columns: [...list.columns.filter((column) => !isOf(column)), ...days] }];
  });
