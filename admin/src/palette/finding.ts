import type { Catalog, FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { showDay } from '../../../shared/days.js';
import type { Language } from '../../../shared/kinds.js';
import type { SavedView } from '../../../shared/savedSheet.js';
import { fold, holds } from '../../../shared/text.js';
import { isObject, say, titleOf } from '../catalog.js';
import { addressOf } from '../grid/filters.js';
import { distance } from '../grid/references.js';
import { daysOf, spansOf } from '../grid/rowNames.js';
import { searchOf } from '../grid/searching.js';
import { valueText } from '../grid/showing.js';
import { pagesFor } from '../menu/pages.js';

/** A row, the sheet of a resource, or a page, that one may go to. */
export interface Find {
  key: string;
  text: string;
  /** What tells it from others: its code, its phone. */
  hint: string;
  /** Of a page: none. */
  card: ResourceCard | null;
  is: 'row' | 'sheet' | 'view' | 'page';
  /** Where it stands. */
  to: string;
}

/** A request has at most 1,000 tokens and 40 lists (house, section 8). */
const mostResources = 36;
const rowsOfEach = 5;
/** Of so many that have the words, those that are called as one typed come first. */
const readOfEach = 20;

const marks = (card: ResourceCard): FieldCard[] =>
  card.fields.filter(({ name, kind, format }) => name === card.title || kind === 'code' || format === 'phone');

/** Resources whose rows have a name of their own; others are found by the row that names them. */
const namedOnes = ({ resources }: Catalog) =>
  resources.filter(({ title, fields }) => fields.some(({ name, kind }) => name === title && kind !== 'link')).slice(0, mostResources);

/** Sheets by what they are called. */
export const findSheets = (catalog: Catalog, text: string, language: Language): Find[] =>
  catalog.resources
    .filter(({ label }) => holds(say(label, language), text))
    .map((card) => ({ key: card.name, text: say(card.label, language), hint: '', card, is: 'sheet', to: `/${card.name}` }));

/** Pages that are no sheets, by what they are called. */
export const findPages = (catalog: Catalog, text: string, t: (key: string) => string): Find[] =>
  [
    { to: '/places', word: 'menu.places' },
    ...pagesFor(catalog),
    ...(catalog.tools.includes('accounts') ? [{ to: '/users', word: 'menu.accounts' }] : []),
    { to: '/account', word: 'menu.account' },
    { to: '/doings', word: 'undo.title' },
  ].flatMap(({ to, word }) => (holds(t(word), text) ? [{ key: to, text: t(word), hint: '', card: null, is: 'page', to }] : []));

/** Saved sheets by what they are called. */
export const findViews = ({ resources }: Catalog, views: readonly SavedView[], text: string, language: Language): Find[] =>
  views.flatMap((view) => {
    const card = resources.find(({ name }) => name === view.resource);
    return card && holds(view.name, text)
      ? [{ key: view.id, text: view.name, hint: say(card.label, language), card, is: 'view', to: addressOf(view) }]
      : [];
  });

/** Rows by name, code or phone, in one request; only over what one may read, for the catalogue holds nothing else. */
export function findDocument(catalog: Catalog, text: string) {
  const cards = namedOnes(catalog);
  const declared = cards.map(({ plural, name }) => `$${plural}: ${name}Where`).join(' ');
  const asked = cards.map((card) => {
    const fields = ['id', ...new Set([...marks(card), ...daysOf(card)].map(({ name }) => name).concat(spansOf(card)))];
    return `${card.plural}(where: $${card.plural} take: ${readOfEach}) { rows { ${fields.join(' ')} } }`;
  });
  return {
    document: `query Find(${declared}) { ${asked.join(' ')} }`,
    variables: Object.fromEntries(cards.map((card) => [card.plural, { and: searchOf(text, searchedIn(card)) }])),
    cards,
  };
}

const searchedIn = (card: ResourceCard) => ({
  texts: marks(card)
    .filter(({ operators }) => operators.includes('contains'))
    .map(({ name }) => [name]),
  phones: card.fields.filter(({ format }) => format === 'phone').map(({ name }) => [name]),
  secrets: card.fields.filter(({ kind }) => kind === 'secret').map(({ name }) => [name]),
});

/** Rows that are called as one typed come first, whatever they are. */
export function findsIn(
  answer: Record<string, unknown>,
  cards: readonly ResourceCard[],
  asked: { text: string; language: Language },
): Find[] {
  const wanted = fold(asked.text);
  const far = ({ text }: Find) => distance([fold(text)], wanted);
  const nearest = (finds: readonly Find[]) => finds.toSorted((one, other) => far(one) - far(other));
  return nearest(
    cards.flatMap((card) => nearest(rowsIn(answer[card.plural]).map((row) => findOf(card, row, asked.language))).slice(0, rowsOfEach)),
  );
}

const rowsIn = (page: unknown): Record<string, unknown>[] =>
  isObject(page) && Array.isArray(page.rows) ? page.rows.filter((row): row is Record<string, unknown> => isObject(row)) : [];

function findOf(card: ResourceCard, row: Record<string, unknown>, language: Language): Find {
  const title = titleOf(card, row);
  const told = marks(card).flatMap((field) => {
    const value = field.name === card.title ? null : row[field.name];
    return typeof value === 'string' && value !== title ? [valueText({ field }, value, language)] : [];
  });
  return {
    key: `${card.name} ${row.id}`,
    text: title,
    hint: [...told.slice(0, 2), ...whenOf(card, row)].join(' · '),
    card,
    is: 'row',
    to: `/${card.name}/${row.id}`,
  };
}

/** Rows of one name are told apart by their years, or their day. */
function whenOf(card: ResourceCard, row: Record<string, unknown>): string[] {
  const [from, to] = spansOf(card).map((name) => String(row[name] ?? '').slice(0, 4));
  const days = daysOf(card).flatMap(({ name }) => (typeof row[name] === 'string' ? [showDay(row[name])] : []));
  return from || to ? [`${from}–${to}`] : days;
}
