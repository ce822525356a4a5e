import type { Catalog, FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { dayBefore, showDay } from '../../../shared/days.js';
import type { Label, Language } from '../../../shared/kinds.js';
import type { Candidate, Name } from '../../../shared/match.js';
import { at, inSentence, say, titleOf, titlePath } from '../catalog.js';
import { type Selection, selectionOf } from '../documents.js';
import { today } from '../today.js';
import type { Choice, Row } from './line.js';
import { valueText } from './showing.js';

/** Everything a row may be called by, and when. */
export function naming(catalog: Catalog, card: ResourceCard): Selection {
  const extra = [
    ...card.fields.filter((field) => field.kind === 'name' || field.kind === 'code').map(({ name }) => name),
    ...spansOf(card),
    ...daysOf(card).map(({ name }) => name),
    ...Object.values(card.classes ?? {}),
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
export function aboveOf(card: ResourceCard, row: unknown): string {
  const link = partOf(card);
  const above = link ? at(row, [link]) : null;
  return above ? [titleOf(card, above), aboveOf(card, above)].filter((name) => name !== '').join(', ') : '';
}

export function namesOf(card: ResourceCard, row: Row): Name[] {
  const words = [
    titleOf(card, row),
    ...card.fields.filter(({ kind }) => kind === 'name' || kind === 'code').map(({ name }) => String(row[name] ?? '')),
  ];
  const [from = '', to = ''] = spansOf(card);
  const named = [...new Set(words.filter((word) => word !== ''))];
  return card.dated ? named.map((name) => ({ name, from: day(row[from]), to: day(row[to]) })) : named;
}

export const day = (value: unknown) => (typeof value === 'string' ? value : null);

/** A row as the list of suggestions shows it: its title, and what tells it from its namesakes. */
export function choiceOf(card: ResourceCard, row: Row, language: Language): Choice {
  const title = titleOf(card, row);
  const codes = card.fields.filter((field) => field.kind === 'code' && row[field.name] && row[field.name] !== title).slice(0, 1);
  const schemes = card.fields.filter(({ name }) => name === card.classes?.scheme);
  const [from, to] = daysOfSpan(card, row);
  const span = card.dated && [from, to].map((day) => day?.slice(0, 4) ?? '').join('–');
  const days = daysOf(card).flatMap((field) => {
    const value = day(row[field.name]);
    return value ? [dayCalled(card, field, language) + showDay(value)] : [];
  });
  const told = [...codes, ...schemes].map((field) => valueText({ field }, row[field.name], language));
  const life = to && to <= today() ? `${say(until, language)} ${showDay(dayBefore(to))}` : (span ?? '');
  const hints = [aboveOf(card, row), ...told, life, ...days];
  return { value: row.id, shown: title, hint: hints.filter((hint) => hint !== '').join(' · '), ...(span && { span }) };
}

const until: Label = { vi: 'đến', en: 'until' };

/** What day it is goes without saying of a person; a row that goes by another's name would seem to be born on the day it began. */
const dayCalled = ({ title }: ResourceCard, { label }: FieldCard, language: Language): string =>
  title.includes('.') ? `${inSentence(say(label, language))} ` : '';

/** A day that tells two rows of one name apart: of a person, the day of birth. */
export const daysOf = (card: ResourceCard) => (card.dated ? [] : card.fields.filter(({ kind }) => kind === 'day').slice(0, 1));
export const spansOf = (card: ResourceCard) => (card.dated ? [card.dated.from, card.dated.to] : []);
const daysOfSpan = (card: ResourceCard, row: Row) => spansOf(card).map((name) => day(row[name]));

/** A name that came back is that of today's row, whichever is asked for first. */
export function inForceFirst(card: ResourceCard, rows: readonly Row[], on: string): Row[] {
  const isOut = (row: Row) => {
    const [from, to] = daysOfSpan(card, row);
    return Number((from && on < from) || (to && to <= on));
  };
  return rows.toSorted((one, other) => isOut(one) - isOut(other));
}

export const candidatesOf = (card: ResourceCard, rows: readonly Row[]): Candidate[] =>
  rows.map((row) => ({ id: row.id, names: namesOf(card, row) }));
