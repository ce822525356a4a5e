import { useEffect, useState } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import { titleOf } from '../catalog.js';
import { selectionOf } from '../documents.js';
import { useModel } from '../Model.js';

/** What linked rows are called, by `Resource id`; those one may not see stay away. */
export function useNames(links: readonly { card: ResourceCard; id: string }[]): ReadonlyMap<string, string> {
  const { catalog, provider } = useModel();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let late = false;
    const cards = [...new Set(links.map(({ card }) => card))];
    const read = async (card: ResourceCard): Promise<[string, string][]> => {
      const ids = [...new Set(links.filter((link) => link.card === card).map(({ id }) => id))];
      const { rows } = await provider.list(card, selectionOf(catalog, card, []), {
        where: { id: { in: ids } },
        take: ids.length,
        count: false,
      });
      return rows.map((row) => [`${card.name} ${row.id}`, titleOf(card, row)]);
    };
    Promise.all(cards.map((card) => read(card).catch(() => []))).then((found) => !late && setNames(new Map(found.flat())));
    return () => {
      late = true;
    };
  }, [catalog, provider, links]);
  return names;
}
