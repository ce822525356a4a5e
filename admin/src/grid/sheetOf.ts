import type { ResourceCard } from '../../../shared/catalog.js';
import type { Model } from '../Model.js';
import { columnsOf } from './columns.js';
import { type OpenSheet, openSheet } from './openSheet.js';

/** The sheet of a resource as it stands, opened if it is not yet. Until a page says what it shows of it, every column is read. */
export function sheetOf(model: Model, card: ResourceCard): OpenSheet {
  const { catalog, sheets } = model;
  const known = sheets.get(card.name);
  if (known) return known;
  const opened = openSheet(card, model, {
    key: card.name,
    visible: columnsOf(catalog, card.name),
    of: null,
    where: null,
    order: [],
    speech: { catalog, language: 'vi' },
    search: '',
    isTyping: () => false,
    takeKeyboard: () => undefined,
  });
  sheets.set(card.name, opened);
  return opened;
}
