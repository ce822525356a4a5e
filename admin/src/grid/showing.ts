import type { Catalog } from '../../../shared/catalog.js';
import type { Label, Language } from '../../../shared/kinds.js';
import { cellKind, show } from '../../../shared/parse.js';
import { at, isNamed, isObject, say, titleOf } from '../catalog.js';
import { type Column, type Hop, rowPath } from './columns.js';
import { type Line, type Row, rowUnder } from './line.js';
import { resourcesText } from './resourceNames.js';

export const pathOf = (column: Column): string[] => [...rowPath(column), column.field.name];

/** What the server has in a cell. */
export const storedIn = (column: Column, row: object | null): unknown => at(row, pathOf(column));

/** The value a cell stands for: what was typed, else what is stored. Undefined while what was typed can't be read. */
export function valueIn(column: Column, line: Line): unknown {
  const edit = line.edits.get(column.key);
  return edit ? edit.value : storedIn(column, rowUnder(line));
}

export interface Speech {
  catalog: Catalog;
  language: Language;
}

/** A cell as people read it, and as `readCells` reads it back. */
export function textIn(column: Column, line: Line, speech: Speech): string {
  const edit = line.edits.get(column.key);
  return edit ? (edit.value === undefined ? edit.text : edit.shown) : textOf(column, rowUnder(line), speech);
}

export function textOf(column: Column, row: object | null, speech: Speech): string {
  const value = storedIn(column, row);
  if (value === null || value === undefined) return '';
  if (column.field.kind === 'link') return linkText(column, row, speech) ?? String(value);
  if (column.field.format === 'resources') return resourcesText(speech.catalog, String(value), speech.language);
  return valueText(column, value, speech.language);
}

/** The row some hops away, by which a save names it. */
export function rowAt(hops: readonly Hop[], row: Row | null): { id: string; version: number } | null {
  const found = at(row, rowPath({ hops }));
  return isObject(found) && typeof found.id === 'string' && typeof found.version === 'number'
    ? { id: found.id, version: found.version }
    : null;
}

/** A value without its row: of a history, a conflict, a filter. */
export function valueText({ field }: Pick<Column, 'field'>, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  const choice = field.choices?.find((candidate) => candidate.value === value);
  if (choice) return say(choice.label, language);
  if (field.kind === 'moment') return momentText(String(value));
  const kind = cellKind(field.kind, field.format);
  return kind ? show(kind, value as never) : String(value);
}

/** A value of a history: of another day, and without its row. */
export const pastText = (field: Column['field'], value: unknown, { catalog, language }: Speech): string =>
  field.format === 'resources' && typeof value === 'string'
    ? resourcesText(catalog, value, language)
    : valueText({ field }, value, language);

const moments = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** `22/11/2026 21:57`, by the clock of the office. */
export const momentText = (moment: string) => moments.format(new Date(moment)).replace(',', '');

/** Who or what a reader may not know by name is there all the same: an empty cell would say that there is nobody, and an id says nothing. */
function linkText(column: Column, row: object | null, { catalog, language }: Speech): string | null {
  const { link, target } = column.field;
  const card = catalog.resources.find(({ name }) => name === target);
  if (!card || !link) return null;
  const linked = at(row, [...rowPath(column), link]);
  if (linked && !isNamed(card)) return say(card.label, language);
  return titleOf(card, linked) || `${say(card.label, language)} ${say(outOfSight, language)}`;
}

const outOfSight: Label = { vi: '(ngoài phạm vi được xem)', en: '(not for this role)' };

/** Where the row behind a link cell is. */
export const linkedId = (column: Column, row: Row | null): string | null => {
  const value = column.field.kind === 'link' ? storedIn(column, row) : null;
  return typeof value === 'string' ? value : null;
};
