import type { Catalog, ResourceCard } from '../../shared/catalog.js';
import type { Label, Language } from '../../shared/kinds.js';

/** Words in the reader's language. */
export const say = (label: Label, language: Language) => label[language] || label.vi;

/** A name inside a sentence; one that is written in capitals stays. */
export const inSentence = (name: string) => (/^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

export function cardOf(catalog: Catalog, name: string): ResourceCard {
  const card = catalog.resources.find((candidate) => candidate.name === name);
  if (!card) throw new Error(`the catalogue has no ${name}`);
  return card;
}

/** The path through objects that names a row to people: `['person', 'fullName']`. */
export const titlePath = (card: ResourceCard): string[] => card.title.split('.');

/** Whether its rows are called by name before this reader: an analyst sees persons, but none by name. */
export const isNamed = (card: ResourceCard): boolean => {
  const [first = ''] = titlePath(card);
  return card.fields.some(({ name, link }) => name === first || link === first) || card.ones.some(({ name }) => name === first);
};

/** The resource behind a to-one name: a link of the row's own, or a reach. */
export const targetOf = (card: ResourceCard, name: string): string | undefined =>
  card.fields.find((field) => field.link === name)?.target ?? card.ones.find((one) => one.name === name)?.target;

/** The value at the end of a path through to-one objects; null where one of them is missing. */
export function at(row: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? (value[name] ?? null) : null), row);
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const titleOf = (card: ResourceCard, row: unknown): string => String(at(row, titlePath(card)) ?? '');
