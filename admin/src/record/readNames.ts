import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { titleOf } from '../catalog.js';
import { ask } from '../client.js';
import { printed, selectionOf } from '../documents.js';
import type { Row } from '../grid/line.js';

export interface Named {
  card: ResourceCard;
  id: string;
}

/** House, section 8: so many aliases a request. */
const atOnce = 15;

/** What rows are called, by `Resource id`: those of all resources in one question. Those one may not see stay away. */
export async function readNames(catalog: Catalog, links: readonly Named[], read: typeof ask = ask): Promise<ReadonlyMap<string, string>> {
  const cards = [...new Set(links.map(({ card }) => card))];
  const wanted = cards.map((card) => ({ card, ids: [...new Set(links.filter((link) => link.card === card).map(({ id }) => id))] }));
  const chunks = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, place) =>
    wanted.slice(place * atOnce, (place + 1) * atOnce),
  );
  const names = await Promise.all(chunks.map((chunk) => namesOf(catalog, chunk, read).catch(() => [])));
  return new Map(names.flat());
}

async function namesOf(
  catalog: Catalog,
  wanted: readonly { card: ResourceCard; ids: string[] }[],
  read: typeof ask,
): Promise<[string, string][]> {
  const declared = wanted.map(({ card: { plural, name } }) => `$${plural}: ${name}Where`).join(', ');
  const asked = wanted.map(
    ({ card, ids }) =>
      `${card.plural}(where: $${card.plural}, take: ${ids.length}) { rows { ${printed(selectionOf(catalog, card, []))} } }`,
  );
  const pages = await read<Record<string, { rows: Row[] }>>(
    `query Names(${declared}) { ${asked.join(' ')} }`,
    Object.fromEntries(wanted.map(({ card, ids }) => [card.plural, { id: { in: ids } }])),
  );
  return wanted.flatMap(({ card }) =>
    (pages[card.plural]?.rows ?? []).map((row): [string, string] => [`${card.name} ${row.id}`, titleOf(card, row)]),
  );
}
