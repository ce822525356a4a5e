import { columnsOf } from '../grid/columns.js';
import { type OpenSheet, openSheet } from '../grid/openSheet.js';
import type { Speech } from '../grid/showing.js';
import { unwrittenCells } from '../grid/unwritten.js';
import type { Model } from '../Model.js';
import type { RelatedList } from './relatedLists.js';

/** Sheets of the lists of one record, by list and by the row they are of: as they were left while one looks at its other parts. */
export type SmallSheets = Map<string, OpenSheet>;

/** Whose rows, for whom. */
export interface Related {
  list: RelatedList;
  /** The row that the list is of. */
  of: string;
  speech: Speech;
}

/** Names a list among all of its user's. */
export const smallSheetKey = ({ key }: RelatedList, of: string) => `${key} ${of}`;

/** A list as a sheet: rows made in it belong to the row that it is of. */
export function smallSheetOf(model: Model, sheets: SmallSheets, { list, of, speech }: Related): OpenSheet {
  const key = smallSheetKey(list, of);
  const known = sheets.get(key);
  if (known) return known;
  const { card, by } = list;
  const columns = columnsOf(model.catalog, card.name).map((column) =>
    column.hops.length === 0 && column.field.name === by ? { ...column, given: of } : column,
  );
  const around = {
    key,
    visible: columns,
    of,
    where: list.whereOf(of),
    order: [],
    speech,
    search: '',
    isTyping: () => false,
    takeKeyboard: () => undefined,
  };
  const opened = openSheet({ ...card, can: { ...card.can, create: by !== null } }, model, around, columns);
  sheets.set(key, opened);
  return opened;
}

/** What is written in one of them now may yet be refused, and nobody would see. */
export const isWriting = (sheets: SmallSheets) => [...sheets.values()].some(({ model }) => model.sending.traffic.get() > 0);

export const isTypedInto = (sheets: SmallSheets, key: string) => unwrittenCells(sheets.get(key)?.model.table.get().lines ?? []) > 0;
