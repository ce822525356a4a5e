import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { showDay } from '../../../shared/days.js';
import { type Candidate, type Match, matcher, type Name } from '../../../shared/match.js';
import { fold } from '../../../shared/text.js';
import { at, cardOf, titleOf, titlePath } from '../catalog.js';
import { type Selection, selectionOf } from '../documents.js';
import type { Choice, Row } from './line.js';

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
  /** Rows of this resource were written: what is remembered of it may be wrong. */
  forget(target: string): void;
}

/** Up to so many rows are read once and kept; of larger resources only what a name could mean. */
const small = 3000;
const atOnce = 60;
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
  const rowsFor = async (card: ResourceCard, texts: readonly string[]) => (await whole(card)) ?? searched(catalog, find, card, texts);

  return {
    async match(target, wanted) {
      const card = cardOf(catalog, target);
      const rows = await rowsFor(card, [...new Set(wanted.map(({ text }) => text))]);
      return matchAll(card, rows, wanted);
    },
    async suggest(target, text) {
      const card = cardOf(catalog, target);
      const rows = await rowsFor(card, [text]);
      const words = fold(text).split(' ');
      const fits = rows.filter((row) => words.every((word) => fold(namesOf(card, row).map(nameText).join(' ')).includes(word)));
      return fits.slice(0, 30).map((row) => choiceOf(card, row));
    },
    forget: (target) => void kept.delete(target),
  };
}

const nameText = (name: Name) => (typeof name === 'string' ? name : name.name);

async function readWhole(catalog: Catalog, find: Find, card: ResourceCard): Promise<Row[] | null> {
  const { rows, total } = await find(card, naming(catalog, card), { take: small });
  return total > small ? null : rows;
}

async function searched(catalog: Catalog, find: Find, card: ResourceCard, texts: readonly string[]): Promise<Row[]> {
  const asked = texts.filter((text) => fold(text) !== '');
  const chunks = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, place) => asked.slice(place * atOnce, (place + 1) * atOnce));
  const found = await Promise.all(
    chunks.map((chunk) => find(card, naming(catalog, card), { take: 1000, where: { or: chunk.flatMap((text) => meanings(card, text)) } })),
  );
  return [...new Map(found.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()];
}

const meanings = (card: ResourceCard, text: string): object[] => [
  titlePath(card).reduceRight<object>((test, name) => ({ [name]: test }), { contains: text }),
  ...codesOf(card).map((field) => ({ [field.name]: { eq: text } })),
];

const codesOf = (card: ResourceCard) =>
  card.fields.filter((field) => field.kind === 'code' && field.unique && field.operators.includes('eq'));
/** A day that tells two rows of one name apart: of a person, the day of birth. */
const daysOf = (card: ResourceCard) => (card.dated ? [] : card.fields.filter(({ kind }) => kind === 'day').slice(0, 1));
const spansOf = (card: ResourceCard) => (card.dated ? [card.dated.from, card.dated.to] : []);

/** Everything a row may be called by, and when. */
function naming(catalog: Catalog, card: ResourceCard): Selection {
  const extra = [
    ...card.fields.filter((field) => field.kind === 'name' || field.kind === 'code').map(({ name }) => name),
    ...spansOf(card),
    ...daysOf(card).map(({ name }) => name),
  ];
  return { ...selectionOf(catalog, card, []), ...Object.fromEntries(extra.map((name) => [name, {}])), ...aboveSelected(card, levelsAbove) };
}

/** Of a commune its district and province: rows of one name are told apart by the row of their own kind that they are part of. */
const levelsAbove = 2;

const partOf = ({ name: own, fields, shipped }: ResourceCard) =>
  fields.find(({ name, target }) => target === own && name !== shipped?.original)?.link ?? null;

function aboveSelected(card: ResourceCard, levels: number): Selection {
  const link = partOf(card);
  if (!link || levels === 0) return {};
  const title = titlePath(card).reduceRight<Selection>((within, name) => ({ [name]: within }), {});
  return { [link]: { ...title, ...aboveSelected(card, levels - 1) } };
}

/** What a row is part of, and that of: `Huyện Tân Yên, Tỉnh Bắc Giang`. */
function aboveOf(card: ResourceCard, row: unknown): string {
  const link = partOf(card);
  const above = link ? at(row, [link]) : null;
  return above ? [titleOf(card, above), aboveOf(card, above)].filter((name) => name !== '').join(', ') : '';
}

function namesOf(card: ResourceCard, row: Row): Name[] {
  const words = [
    titleOf(card, row),
    ...card.fields.filter(({ kind }) => kind === 'name' || kind === 'code').map(({ name }) => String(row[name] ?? '')),
  ];
  const [from = '', to = ''] = spansOf(card);
  const named = [...new Set(words.filter((word) => word !== ''))];
  return card.dated ? named.map((name) => ({ name, from: day(row[from]), to: day(row[to]) })) : named;
}

const day = (value: unknown) => (typeof value === 'string' ? value : null);

function matchAll(card: ResourceCard, rows: readonly Row[], wanted: readonly Wanted[]): Meaning[] {
  const candidates: Candidate[] = rows.map((row) => ({ id: row.id, names: namesOf(card, row) }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ever = matcher(candidates);
  const onDay = new Map<string, (text: string) => Match>();
  const then = (on: string) => {
    const known = onDay.get(on) ?? matcher(candidates, on);
    onDay.set(on, known);
    return known;
  };
  const choicesOf = (match: Match) =>
    idsOf(match)
      .flatMap((id) => byId.get(id) ?? [])
      .map((row) => choiceOf(card, row));
  return wanted.map(({ text, on }) => {
    const first = ever(text);
    const told = 'ambiguous' in first && on && card.dated ? then(on)(text) : first;
    // The day tells namesakes apart; where none of them was there that day it must not lead to a third.
    const isOne = 'ambiguous' in first && 'exact' in told && first.ambiguous.includes(told.exact);
    if (!isOne) return { ...first, choices: choicesOf(first) };
    return { ...told, choices: choicesOf(told), among: choicesOf(first) };
  });
}

const idsOf = (match: Match) => ('exact' in match ? [match.exact] : 'ambiguous' in match ? match.ambiguous : match.near);

/** A row as the list of suggestions shows it: its title, and what tells it from its namesakes. */
function choiceOf(card: ResourceCard, row: Row): Choice {
  const title = titleOf(card, row);
  const codes = card.fields.filter((field) => field.kind === 'code' && row[field.name] && row[field.name] !== title).slice(0, 1);
  const span =
    card.dated &&
    spansOf(card)
      .map((name) => String(at(row, [name]) ?? '').slice(0, 4))
      .join('–');
  const days = daysOf(card).flatMap(({ name }) => day(row[name]) ?? []);
  const hints = [aboveOf(card, row), ...codes.map((field) => String(row[field.name])), span ?? '', ...days.map(showDay)];
  return { value: row.id, shown: title, hint: hints.filter((hint) => hint !== '').join(' · '), ...(span && { span }) };
}
