import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import { createServer } from '../grid/sheetServer.js';
import { stored } from '../i18n/stored.js';
import type { Model } from '../Model.js';
import type { Deed } from './histories.js';

/** A value that a field of a row had once, and what it has now, as far as its history says. */
export interface Past {
  card: ResourceCard;
  id: string;
  field: FieldCard;
  value: unknown;
  now: unknown;
}

type Part = Deed['parts'][number];

/** What each field of each row holds after the last of these deeds, newest first; of rows that are gone nothing. */
export function valuesNow(deeds: readonly Deed[]): ReadonlyMap<string, unknown> {
  const now = new Map<string, unknown>();
  const last = new Map<string, string>();
  for (const { card, id, event, changes } of deeds.flatMap(({ parts }) => parts)) {
    const row = `${card.name} ${id}`;
    if (!last.has(row)) last.set(row, event);
    if (last.get(row) === 'DELETE') continue;
    for (const { field, to } of changes) if (!now.has(`${row} ${field}`)) now.set(`${row} ${field}`, to ?? null);
  }
  return now;
}

/** What a change could be taken back to by itself; null where its field can't, or holds that value anyway. */
export function pastOf({ card, id, event }: Part, change: Part['changes'][number], now: ReadonlyMap<string, unknown>): Past | null {
  const field = card.fields.find(({ name }) => name === change.field);
  const key = `${card.name} ${id} ${change.field}`;
  const value = change.from ?? null;
  if (!field || event !== 'UPDATE' || !now.has(key) || !isOpenTo(card, field) || (value === null && field.required)) return null;
  return now.get(key) === value ? null : { card, id, field, value, now: now.get(key) };
}

const isOpenTo = (card: ResourceCard, { editable, kind }: FieldCard) => card.can.update && editable && kind !== 'secret';

/** Gives one field its value of then back, unless somebody wrote into it since. `of`: in a list on the page of that row. */
export async function revert(model: Model, { card, id, field, value, now }: Past, of: string | null) {
  const server = createServer({ ...model, card, columns: [], visible: () => [], query: () => ({ where: null, order: [] }) });
  const label = stored('revert.label', { column: field.label.vi, name: card.label.vi });
  const change = { id, was: { [field.name]: now }, set: { [field.name]: value } };
  const answer = await server.save({
    operation: uuid(),
    label,
    of,
    payload: { creates: {}, changes: { [card.plural]: [change] }, deletes: {} },
  });
  return { ...answer, label };
}
