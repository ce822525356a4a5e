import type { Catalog, ManyCard, ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import type { Provider } from '../dataProvider.js';
import { selecting } from '../documents.js';
import { everyRow } from '../everyRow.js';
import type { Row } from '../grid/line.js';
import { type Payload, push, type Values } from '../grid/payload.js';
import { today } from '../today.js';

/** What the maker of a copy says of it: its own codes, and the day from which it stands in for the original. */
export interface Anew {
  values: Readonly<Record<string, string>>;
  from: string | null;
}

/** Rows that are copied along with the one they belong to. */
interface Part {
  many: ManyCard;
  card: ResourceCard;
}

export const partsOf = (catalog: Catalog, { shipped, manys }: ResourceCard): Part[] =>
  (shipped?.parts ?? []).flatMap((name) => {
    const many = manys.find((candidate) => candidate.name === name);
    const card = many && catalog.resources.find((candidate) => candidate.name === many.target);
    return many && card?.can.create ? [{ many, card }] : [];
  });

/** The one save that makes the copy of a shipped row, with its parts; and the id of the copy. */
export async function copyOf(
  { catalog, provider }: { catalog: Catalog; provider: Provider },
  card: ResourceCard,
  id: string,
  anew: Anew,
): Promise<{ id: string; payload: Payload }> {
  const payload: Payload = { creates: {}, changes: {}, deletes: {} };
  const row = await provider.one(card, fieldsIn(card), id);
  if (!row || !card.shipped) throw new Error(`${card.name} ${id} can't be copied`);
  const copy = uuid();
  const days = card.dated && anew.from ? { [card.dated.from]: anew.from } : {};
  push(payload.creates, card.plural, { id: copy, set: { ...copied(card, row), ...anew.values, ...days } });
  for (const { many, card: part } of partsOf(catalog, card)) {
    const rows = await everyRow(provider, part, fieldsIn(part), { where: shippedOf(part, many, id) });
    for (const one of rows) push(payload.creates, part.plural, { id: uuid(), set: { ...copied(part, one), [many.by]: copy } });
  }
  return { id: copy, payload };
}

/** From today, or as its original where that has not begun or is over. */
export function usualStart({ dated }: ResourceCard, row: Row): string {
  const [from, to] = dated ? [row[dated.from], row[dated.to]] : [];
  const isInForce = typeof from !== 'string' || (from <= today() && (typeof to !== 'string' || today() < to));
  return isInForce ? today() : from;
}

const shippedOf = ({ shipped }: ResourceCard, many: ManyCard, id: string) => ({
  [many.by]: { eq: id },
  ...(shipped && { [shipped.edition]: { isNull: false } }),
});

const fieldsIn = ({ fields }: ResourceCard) => selecting([['id'], ['version'], ...fields.map(({ name }) => [name])]);

/** What one may write of a row, and whose copy it is. */
const copied = ({ fields, shipped }: ResourceCard, row: Row): Values => ({
  ...Object.fromEntries(fields.flatMap(({ name, editable }) => (editable && (row[name] ?? null) !== null ? [[name, row[name]]] : []))),
  ...(shipped && { [shipped.original]: row.id }),
});
