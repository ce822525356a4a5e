import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { type Match, matcher, type Name } from '../../../shared/match.js';
import { fold } from '../../../shared/text.js';
import { cardOf, titlePath } from '../catalog.js';
import type { Selection } from '../documents.js';
import { codeInside } from './codeInside.js';
import type { Choice, Row } from './line.js';
import { type Located, locate } from './locating.js';
import { candidatesOf, choiceOf, namesOf, naming } from './rowNames.js';

/** Reads rows of a resource: what the sheet asks of the server to find what a typed name means. */
export type Find = (
  card: ResourceCard,
  selection: Selection,
  query: { where?: object; take: number },
) => Promise<{ rows: Row[]; total: number }>;

export interface Wanted {
  text: string;
  /** Names as they were that day, where a name alone does not tell. */
  on?: string;
}

/** What a text means, and as choices what it could mean. `among`: several rows went by that name, and the day told which. */
export type Meaning = Match & { choices: Choice[]; among?: Choice[] };

export interface References {
  match(target: string, wanted: readonly Wanted[]): Promise<Meaning[]>;
  suggest(target: string, text: string): Promise<Choice[]>;
  /** Rows that hold these values in a field in which no two hold the same. */
  holding(target: string, field: string, values: readonly string[]): Promise<ReadonlyMap<string, Choice>>;
  /** Rows whose name holds one of these. */
  called(target: string, names: readonly string[], selection: Selection): Promise<Row[]>;
  /** The rows that addresses end in. */
  locate(target: string, addresses: readonly string[]): Promise<Located[]>;
  /** Rows of this resource were written: what is remembered of it may be wrong. */
  forget(target: string): void;
}

/** Up to so many rows are read once and kept; of larger resources only what a name could mean. */
const small = 3000;
const atOnce = 60;
const mostRows = 1000;
/** What others add is found after a minute at the latest. */
const freshFor = 60_000;

/** Finds the rows that typed names mean. */
export function createReferences(catalog: Catalog, find: Find): References {
  const kept = new Map<string, { rows: Promise<Row[] | null>; until: number }>();
  const whole = (card: ResourceCard) => {
    const known = kept.get(card.name);
    if (known && known.until > Date.now()) return known.rows;
    const rows = readWhole(catalog, find, card);
    kept.set(card.name, { rows, until: Date.now() + freshFor });
    rows.catch(() => kept.delete(card.name));
    return rows;
  };
  const rowsFor = async (card: ResourceCard, texts: readonly string[]) =>
    (await whole(card)) ?? searched(find, card, texts, naming(catalog, card));

  return {
    async match(target, wanted) {
      const card = cardOf(catalog, target);
      const rows = await rowsFor(card, [...new Set(wanted.flatMap(({ text }) => [text, codeInside(text)?.code ?? text]))]);
      return matchAll(card, rows, wanted);
    },
    async suggest(target, text) {
      const card = cardOf(catalog, target);
      const rows = await rowsFor(card, [text]);
      const wanted = fold(text);
      const words = wanted.split(' ');
      const found = rows.flatMap((row) => {
        const names = namesOf(card, row).map((name) => fold(nameText(name)));
        return words.every((word) => names.join(' ').includes(word)) ? [{ row, away: distance(names, wanted) }] : [];
      });
      const nearest = found.toSorted((one, other) => one.away - other.away).slice(0, 30);
      return nearest.map(({ row }) => choiceOf(card, row));
    },
    async holding(target, field, values) {
      const card = cardOf(catalog, target);
      const chunks = Array.from({ length: Math.ceil(values.length / mostRows) }, (_, place) =>
        values.slice(place * mostRows, (place + 1) * mostRows),
      );
      const wanted = { ...naming(catalog, card), [field]: {} };
      const found = await Promise.all(chunks.map((chunk) => find(card, wanted, { where: { [field]: { in: chunk } }, take: mostRows })));
      return new Map(found.flatMap(({ rows }) => rows.map((row): [string, Choice] => [String(row[field]), choiceOf(card, row)])));
    },
    async called(target, names, selection) {
      return searched(find, cardOf(catalog, target), [...new Set(names)], selection);
    },
    async locate(target, addresses) {
      const card = cardOf(catalog, target);
      return locate(card, (await whole(card)) ?? [], addresses);
    },
    forget: (target) => void kept.delete(target),
  };
}

/** Names that begin as one typed come first, then those that hold it as it stands. */
export const distance = (names: readonly string[], wanted: string) => {
  if (names.some((name) => name.startsWith(wanted))) return 0;
  return names.some((name) => name.includes(wanted)) ? 1 : 2;
};

const nameText = (name: Name) => (typeof name === 'string' ? name : name.name);

async function readWhole(catalog: Catalog, find: Find, card: ResourceCard): Promise<Row[] | null> {
  const { rows, total } = await find(card, naming(catalog, card), { take: small });
  return total > small ? null : rows;
}

async function searched(find: Find, card: ResourceCard, texts: readonly string[], selection: Selection): Promise<Row[]> {
  const asked = texts.filter((text) => fold(text) !== '');
  const chunks = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, place) => asked.slice(place * atOnce, (place + 1) * atOnce));
  const found = await Promise.all(
    chunks.map((chunk) => find(card, selection, { take: 1000, where: { or: chunk.flatMap((text) => meanings(card, text)) } })),
  );
  return [...new Map(found.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()];
}

const meanings = (card: ResourceCard, text: string): object[] => [
  titlePath(card).reduceRight<object>((test, name) => ({ [name]: test }), { contains: text }),
  ...codesOf(card).map((field) => ({ [field.name]: { eq: text } })),
];

const codesOf = (card: ResourceCard) =>
  card.fields.filter((field) => field.kind === 'code' && field.unique && field.operators.includes('eq'));

function matchAll(card: ResourceCard, rows: readonly Row[], wanted: readonly Wanted[]): Meaning[] {
  const candidates = candidatesOf(card, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ever = matcher(candidates);
  const onDay = new Map<string, (text: string) => Match>();
  const then = (on: string) => {
    const known = onDay.get(on) ?? matcher(candidates, on);
    onDay.set(on, known);
    return known;
  };
  const coded = card.fields.filter(({ kind }) => kind === 'code');
  const codes = rows.flatMap((row) => coded.flatMap(({ name }) => (row[name] ? [{ id: row.id, code: String(row[name]) }] : [])));
  const choicesOf = (match: Match) =>
    idsOf(match)
      .flatMap((id) => byId.get(id) ?? [])
      .map((row) => choiceOf(card, row));
  return wanted.map(({ text, on }) => {
    const first = withCode(text, ever(text), ever, codes);
    const told = 'ambiguous' in first && on && card.dated ? then(on)(text) : first;
    // The day tells namesakes apart; where none of them was there that day it must not lead to a third.
    const isOne = 'ambiguous' in first && 'exact' in told && first.ambiguous.includes(told.exact);
    if (!isOne) return { ...first, choices: choicesOf(first) };
    return { ...told, choices: choicesOf(told), among: choicesOf(first) };
  });
}

/** A name written with its code goes by the code; where nobody has it, rows whose code it begins with are near: a class is part of its division. */
function withCode(text: string, match: Match, find: (text: string) => Match, codes: readonly { id: string; code: string }[]): Match {
  const inside = 'near' in match ? codeInside(text) : null;
  if (!inside) return match;
  const byCode = find(inside.code);
  if (!('near' in byCode)) return byCode;
  const wider = codes.filter(({ code }) => inside.code.startsWith(code)).sort((a, b) => b.code.length - a.code.length);
  const byName = idsOf(find(inside.name));
  return { unknown: true, near: [...new Set([...wider.map(({ id }) => id), ...byName, ...idsOf(match)])].slice(0, 5) };
}

const idsOf = (match: Match) => ('exact' in match ? [match.exact] : 'ambiguous' in match ? match.ambiguous : match.near);
