import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import type { Language } from '../../../shared/kinds.js';
import { type Match, matcher, type Name } from '../../../shared/match.js';
import { fold } from '../../../shared/text.js';
import { cardOf, titlePath } from '../catalog.js';
import type { Selection } from '../documents.js';
import { mostRows } from '../everyRow.js';
import { inChunks } from '../inChunks.js';
import { today } from '../today.js';
import { byClass, type Instead } from './classes.js';
import { codeInside } from './codeInside.js';
import type { Choice, Row } from './line.js';
import { type Located, locate } from './locating.js';
import { candidatesOf, choiceOf, inForceFirst, namesOf, naming } from './rowNames.js';

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
export type Meaning = Match & { choices: Choice[]; among?: Choice[]; instead?: Instead };

export interface References {
  match(target: string, wanted: readonly Wanted[]): Promise<Meaning[]>;
  /** Rows whose names have these words, those in force on a day (today unless said) before those that ended. */
  suggest(target: string, text: string, on?: string): Promise<Choice[]>;
  /** Rows that hold these values in a field in which no two hold the same. */
  holding(target: string, field: string, values: readonly string[]): Promise<ReadonlyMap<string, Choice>>;
  /** Rows whose name holds one of these. */
  called(target: string, names: readonly string[], selection: Selection): Promise<Row[]>;
  /** The rows that addresses end in. */
  locate(target: string, addresses: readonly string[]): Promise<Located[]>;
  /** Rows of this resource were written: what is remembered of it may be wrong. */
  forget(target: string): void;
}

/** Up to so many rows are read once and kept, which both versions of VSIC are less than; of larger resources only what a name could mean. */
const small = 4000;
/** Of texts: each is looked for in several ways, and a condition has at most 300 nodes. */
const atOnce = 60;
/** What others add is found after a minute at the latest. */
const freshFor = 60_000;

/** Finds the rows that typed names mean. `language`: of who reads what tells them apart. */
export function createReferences(catalog: Catalog, find: Find, language: () => Language = () => 'vi'): References {
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
      return matchAll(card, rows, { wanted, language: language() });
    },
    async suggest(target, text, on = today()) {
      const card = cardOf(catalog, target);
      const rows = await rowsFor(card, [text]);
      const wanted = fold(text);
      const words = wanted.split(' ');
      const found = rows.flatMap((row) => {
        const names = namesOf(card, row).map((name) => fold(nameText(name)));
        return words.every((word) => names.join(' ').includes(word)) ? [{ row, away: distance(names, wanted) }] : [];
      });
      const nearest = found.toSorted((one, other) => one.away - other.away).map(({ row }) => row);
      return inForceFirst(card, nearest, on)
        .slice(0, 30)
        .map((row) => choiceOf(card, row, language()));
    },
    async holding(target, field, values) {
      const card = cardOf(catalog, target);
      const wanted = { ...naming(catalog, card), [field]: {} };
      const rows = await inChunks(
        values,
        mostRows,
        async (chunk) => (await find(card, wanted, { where: { [field]: { in: chunk } }, take: mostRows })).rows,
      );
      return new Map(rows.map((row): [string, Choice] => [String(row[field]), choiceOf(card, row, language())]));
    },
    async called(target, names, selection) {
      return searched(find, cardOf(catalog, target), [...new Set(names)], selection);
    },
    async locate(target, addresses) {
      const card = cardOf(catalog, target);
      return locate(card, (await whole(card)) ?? [], { addresses, language: language() });
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
  const found = await inChunks(asked, atOnce, async (chunk) => {
    const where = { or: chunk.flatMap((text) => meanings(card, text)) };
    return (await find(card, selection, { take: mostRows, where })).rows;
  });
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

const meanings = (card: ResourceCard, text: string): object[] => [
  titlePath(card).reduceRight<object>((test, name) => ({ [name]: test }), { contains: text }),
  ...codesOf(card).map((field) => ({ [field.name]: { eq: text } })),
];

const codesOf = (card: ResourceCard) =>
  card.fields.filter((field) => field.kind === 'code' && field.unique && field.operators.includes('eq'));

function matchAll(
  card: ResourceCard,
  rows: readonly Row[],
  { wanted, language }: { wanted: readonly Wanted[]; language: Language },
): Meaning[] {
  const candidates = candidatesOf(card, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ever = matcher(candidates);
  const onDay = new Map<string, (text: string) => Match>();
  const then = (on: string) => {
    const known = onDay.get(on) ?? matcher(candidates, on);
    onDay.set(on, known);
    return known;
  };
  const choicesOf = (match: Match, on = today()) => {
    const meant = idsOf(match).flatMap((id) => byId.get(id) ?? []);
    return ('ambiguous' in match ? inForceFirst(card, meant, on) : meant).map((row) => choiceOf(card, row, language));
  };
  return wanted.map(({ text, on }) => {
    const named = ever(text);
    const first = 'near' in named ? (byClass(card, rows, { text, near: named.near, language }) ?? withCode(text, named, ever)) : named;
    const told = 'ambiguous' in first && on && card.dated ? then(on)(text) : first;
    // The day tells namesakes apart; where none of them was there that day it must not lead to a third.
    const isOne = 'ambiguous' in first && 'exact' in told && first.ambiguous.includes(told.exact);
    if (!isOne) return { ...first, choices: choicesOf(first, on) };
    return { ...told, choices: choicesOf(told), among: choicesOf(first, on) };
  });
}

/** A name written with its code goes by the code. */
function withCode(text: string, match: Match, find: (text: string) => Match): Match {
  const inside = codeInside(text);
  if (!inside) return match;
  const byCode = find(inside.code);
  return 'near' in byCode ? { unknown: true, near: [...new Set([...idsOf(find(inside.name)), ...idsOf(match)])].slice(0, 5) } : byCode;
}

const idsOf = (match: Match) => ('exact' in match ? [match.exact] : 'ambiguous' in match ? match.ambiguous : match.near);
