import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { mostAliases } from '../../../shared/limits.js';
import { titleOf } from '../catalog.js';
import { ask } from '../client.js';
import { printed, selectionOf } from '../documents.js';
import type { Row } from '../grid/line.js';
import { inChunks } from '../inChunks.js';

export interface Named {
  card: ResourceCard;
  id: string;
}

/** What rows are called, by `Resource id`: those of all resources in one question. Those one may not see stay away. */
export async function readNames(catalog: Catalog, links: readonly Named[], read: typeof ask = ask): Promise<ReadonlyMap<string, string>> {
  const cards = [...new Set(links.map(({ card }) => card))];
  const wanted = cards.map((card) => ({ card, ids: [...new Set(links.filter((link) => link.card === card).map(({ id }) => id))] }));
  return new Map(await inChunks(wanted, mostAliases, (chunk) => namesOf(catalog, chunk, read).catch(() => [])));
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
