import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import type { Language } from '../../../shared/kinds.js';
import { matcher } from '../../../shared/match.js';
import { say } from '../catalog.js';
import type { Reason } from './line.js';

const namesIn = (value: string) => value.split(/\s+/).filter(Boolean);

/** The resources that a stored list of names is of, as far as this actor may read them, and how many others it names. */
export function resourcesIn({ resources }: Catalog, value: unknown): { cards: ResourceCard[]; others: number } {
  const names = typeof value === 'string' ? namesIn(value) : [];
  const cards = names.flatMap((name) => resources.find((card) => card.name === name) ?? []);
  return { cards, others: names.length - cards.length };
}

/** A list of resources as people read it: by their labels. One that this actor may not read has none, and keeps its name. */
export const resourcesText = ({ resources }: Pick<Catalog, 'resources'>, value: string, language: Language): string =>
  namesIn(value)
    .map((name) => {
      const card = resources.find((candidate) => candidate.name === name);
      return card ? say(card.label, language) : name;
    })
    .join('; ');

interface ReadList {
  value: string | null;
  shown: string;
  notes: readonly string[];
}

/** A list of resources by their labels in either language, or by name, with a semicolon between them. */
export function readResources({ resources }: Pick<Catalog, 'resources'>, text: string, language: Language): ReadList | { reason: Reason } {
  const find = matcher(resources.map(({ name, label }) => ({ id: name, names: [label.vi, label.en, name] })));
  const matches = text.split(/[;\n]/).flatMap((part) => (part.trim() ? [find(part)] : []));
  if (matches.some((match) => !('exact' in match))) return { reason: { code: 'UNKNOWN_CHOICE' } };
  const value = matches.flatMap((match) => ('exact' in match ? [match.exact] : [])).join(' ');
  return { value: value || null, shown: resourcesText({ resources }, value, language), notes: [] };
}
