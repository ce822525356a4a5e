import type { Catalog } from '../../../shared/catalog.js';
import { chooser, isNone } from '../../../shared/choices.js';
import { readColumn, waysOf } from '../../../shared/column.js';
import type { Language } from '../../../shared/kinds.js';
import { type CellKind, type Custom, cellKind, customOf, parse, show } from '../../../shared/parse.js';
import { fold } from '../../../shared/text.js';
import { say } from '../catalog.js';
import { failureOf, isAway } from '../failure.js';
import type { Column } from './columns.js';
import type { Choice, Making, Reason, Row } from './line.js';
import { meantBy } from './meantBy.js';
import type { Meaning, References } from './references.js';
import { readResources } from './resourceNames.js';

/** A cell as somebody typed or pasted it. `on`: the day its row is of, to tell names that changed hands. */
export interface Typed {
  column: Column;
  text: string;
  on?: string;
}

/** `among`: the name of several rows, of which the day told which. */
export type Reading =
  | { value: unknown; shown: string; notes: readonly string[]; among?: readonly Choice[]; makes?: Making; met?: Row }
  | { reason: Reason };

/** It could not be read because the server is away. */
export const isLate = (reading: { reason?: Reason } | Reading) =>
  'reason' in reading && reading.reason !== undefined && isAway(reading.reason);

/** What was chosen for a cell, as if it had been read there. A row that is met there is in its name. */
export const readingOf = ({ value, shown, makes, met }: Choice): Reading =>
  met ? { value: shown, shown, notes: [], met } : { value, shown, notes: [], ...(makes && { makes }) };

export interface Readers {
  references: References;
  language: Language;
  catalog: Catalog;
}

/** Typed here, as one writes here; or from elsewhere, as each whole column says or, by its key, as somebody said of it. */
export type Written = 'here' | ReadonlyMap<string, Custom>;

/** Typed texts as values, or why not. Cells of one column are read in one way, and names are looked up together. */
export async function readCells(cells: readonly Typed[], readers: Readers, written: Written = 'here'): Promise<Reading[]> {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const read = await Promise.all(
    columns.map((column) =>
      readOne(
        column,
        cells.filter((cell) => cell.column === column),
        readers,
        written,
      ),
    ),
  );
  const next = new Map(columns.map((column, place) => [column, (read[place] ?? []).values()]));
  return cells.map(({ column }) => next.get(column)?.next().value ?? empty);
}

function readOne(column: Column, cells: readonly Typed[], readers: Readers, written: Written): Promise<Reading[]> | Reading[] {
  if (column.field.kind === 'link') return readLinks(column, cells, readers);
  if (column.field.format === 'resources') return cells.map(({ text }) => readResources(readers.catalog, text, readers.language));
  if (column.field.choices) return cells.map(({ text }) => readChoice(column, text, readers.language, written));
  return readTyped(column, cells, written);
}

/** Kinds that are typed: numbers and days are read as the whole column is written. */
function readTyped(column: Column, cells: readonly Typed[], written: Written): Reading[] {
  const { kind: own, format } = column.field;
  const kind = cellKind(own, format);
  if (!kind) return cells.map(({ text }) => (text.trim() === '' ? empty : { value: text.trim(), shown: text.trim(), notes: [] }));
  const { custom, odd } = decided(
    column,
    kind,
    cells.map(({ text }) => text),
    written,
  );
  return cells.map(({ text }, place) => {
    if (odd.includes(place)) return twofold(kind, text, customOf(format));
    const parsed = parse(kind, text, { ...customOf(format), ...custom });
    return parsed.ok
      ? { value: parsed.value, shown: show(kind, parsed.value), notes: parsed.notes }
      : { reason: { code: parsed.code, accepts: parsed.accepts } };
  });
}

const empty: Reading = { value: null, shown: '', notes: [] };

function decided({ key }: Column, kind: CellKind, texts: readonly string[], written: Written): { custom: Custom; odd: readonly number[] } {
  const told = written === 'here' ? {} : written.get(key);
  if (told) return { custom: told, odd: [] };
  const read = readColumn(kind, texts);
  return 'odd' in read ? read : { custom: {}, odd: [] };
}

/** Both ways a cell that contradicts its column could be read, for the user to choose. */
function twofold(kind: CellKind, text: string, custom: Custom): Reading {
  const choices = waysOf(kind).flatMap<Choice>((way) => {
    const parsed = parse(kind, text, { ...custom, ...way });
    return parsed.ok ? [{ value: parsed.value, shown: show(kind, parsed.value) }] : [];
  });
  return { reason: { code: 'AMBIGUOUS', choices } };
}

export const choicesOf = (column: Column, language: Language): Choice[] =>
  (column.field.choices ?? []).map(({ value, label }) => ({ value, shown: say(label, language) }));

/** What one may choose; first, where offices have a word for it, that there is none. */
export function offeredIn(column: Column, language: Language): Choice[] {
  const [none] = column.field.none;
  return [...(none === undefined ? [] : [{ value: null, shown: none }]), ...choicesOf(column, language)];
}

/** A choice by its label in either language, or by its own name. */
function readChoice(column: Column, text: string, language: Language, written: Written): Reading {
  if (isNone(text, column.field.none)) return empty;
  const choices = choicesOf(column, language);
  const match = chooser(column.field.choices ?? [])(text);
  if ('exact' in match) {
    const shown = choices.find(({ value }) => value === match.exact)?.shown ?? text;
    const listed = written === 'here' && fold(shown) !== fold(text) ? meantBy(text, choices) : [];
    return listed.length > 1 ? { reason: { code: 'AMBIGUOUS', choices: listed } } : { value: match.exact, shown, notes: [] };
  }
  const near: unknown[] = 'ambiguous' in match ? match.ambiguous : match.near;
  const likely = near.flatMap((id) => choices.find(({ value }) => value === id) ?? []);
  const others = 'ambiguous' in match ? [] : choices.filter((choice) => !likely.includes(choice));
  return { reason: { code: 'ambiguous' in match ? 'AMBIGUOUS' : 'UNKNOWN_CHOICE', choices: [...likely, ...others] } };
}

/** While the server is away nobody knows what a name means: what was typed stays, marked with why. */
async function readLinks(column: Column, cells: readonly Typed[], readers: Readers): Promise<Reading[]> {
  try {
    return await matched(column, cells, readers);
  } catch (error) {
    const failure = failureOf(error);
    if (!isAway(failure)) throw error;
    return cells.map(({ text }) => (isNone(text, column.field.none) ? empty : { reason: { code: failure.code } }));
  }
}

async function matched(column: Column, cells: readonly Typed[], { references }: Readers): Promise<Reading[]> {
  const target = column.field.target ?? '';
  const matches = await references.match(
    target,
    cells.map(({ text, on }) => ({ text, on })),
  );
  return cells.map(({ text }, place) => {
    const match = matches[place];
    if (isNone(text, column.field.none) || !match) return empty;
    if ('exact' in match) return { value: match.exact, shown: match.choices[0]?.shown ?? text, notes: [], among: match.among };
    return { reason: reasonOf(match) };
  });
}

function reasonOf({ choices, instead, ...match }: Exclude<Meaning, { exact: string }>): Reason {
  if (!instead) return { code: 'ambiguous' in match ? 'AMBIGUOUS_REFERENCE' : 'UNKNOWN_REFERENCE', choices };
  const { code, isSeveral, choice, shown } = instead;
  return { code: isSeveral ? 'SEVERAL_CLASSES' : 'UNKNOWN_CLASS', detail: { code, instead: shown }, choices, instead: choice };
}
