import type { Catalog, FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { targetOf } from '../catalog.js';
import { titlePaths } from '../documents.js';
import { nested } from '../nested.js';
import { type Column, rowPath } from './columns.js';
import { pathOf } from './showing.js';

/** Where a search looks: texts that hold a word, phones among them, and secrets that one must know whole. */
export interface Searched {
  texts: readonly (readonly string[])[];
  phones: readonly (readonly string[])[];
  secrets: readonly (readonly string[])[];
}

/** A condition has at most 300 nodes (house, section 8), so so many words in so many columns. */
const [mostWords, mostColumns] = [8, 24];

/** What is shown of a row as text, and what names the row. A link counts by the title of the row it leads to. */
export function searchedIn(catalog: Catalog, card: ResourceCard, columns: readonly Column[]): Searched {
  const shown = columns.flatMap((column) => textsOf(catalog, column));
  const own = titlePaths(catalog, card).filter((path) => isText(fieldAt(catalog, card, path)));
  const paths = new Map([...own, ...shown].map((path) => [path.join('.'), path]));
  return {
    texts: [...paths.values()].slice(0, mostColumns),
    phones: columns.filter(({ field }) => field.format === 'phone').map(pathOf),
    secrets: columns.filter(({ field }) => field.kind === 'secret').map(pathOf),
  };
}

function textsOf(catalog: Catalog, column: Column): string[][] {
  const { link, target } = column.field;
  if (isText(column.field)) return [pathOf(column)];
  const card = link ? catalog.resources.find(({ name }) => name === target) : undefined;
  if (!link || !card) return [];
  const before = [...rowPath(column), link];
  return titlePaths(catalog, card)
    .filter((path) => isText(fieldAt(catalog, card, path)))
    .map((path) => [...before, ...path]);
}

const isText = (field: FieldCard | undefined) => field !== undefined && ['text', 'name', 'code'].includes(field.kind);

function fieldAt(catalog: Catalog, card: ResourceCard, path: readonly string[]): FieldCard | undefined {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return card.fields.find((field) => field.name === name);
  const target = catalog.resources.find((candidate) => candidate.name === targetOf(card, name));
  return target && fieldAt(catalog, target, rest);
}

/** Rows where each word stands in some column: `may nha nam` finds the garment factory at Nhã Nam. */
export function searchOf(text: string, { texts, phones, secrets }: Searched): object[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, mostWords).map((word) => ({
    or: [
      ...texts.map((path) => nested(path, { contains: word })),
      ...keptPhones(word).flatMap((kept) => phones.map((path) => nested(path, { contains: kept }))),
      ...(/^\d{8,}$/.test(word) ? secrets.map((path) => nested(path, { eq: word })) : []),
    ],
  }));
}

/** A phone is kept as `+84912345678` and typed as it is dialled: `0912.345.678`, or its beginning. */
function keptPhones(word: string): string[] {
  const digits = word.replace(/[.-]/g, '');
  return /^0\d+$/.test(digits) ? [`+84${digits.slice(1)}`] : [];
}
