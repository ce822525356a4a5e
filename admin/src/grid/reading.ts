import { readDays } from '../../../shared/days.js';
import type { Label } from '../../../shared/kinds.js';
import { matcher } from '../../../shared/match.js';
import { readNumbers } from '../../../shared/numbers.js';
import { type Custom, cellKind, parse, show } from '../../../shared/parse.js';
import { fold } from '../../../shared/text.js';
import { type Language, say } from '../catalog.js';
import type { Column } from './columns.js';
import type { Choice, Reason } from './line.js';
import type { References } from './references.js';

/** A cell as somebody typed or pasted it. `on`: the day its row is of, to tell names that changed hands. */
export interface Typed {
  column: Column;
  text: string;
  on?: string;
}

/** `among`: the name of several rows, of which the day told which. */
export type Reading = { value: unknown; shown: string; notes: readonly string[]; among?: readonly Choice[] } | { reason: Reason };

export interface Readers {
  references: References;
  language: Language;
}

/** Typed texts as values, or why not. Cells of one column are read in one way, and names are looked up together. */
export async function readCells(cells: readonly Typed[], readers: Readers): Promise<Reading[]> {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const read = await Promise.all(
    columns.map((column) =>
      readColumn(
        column,
        cells.filter((cell) => cell.column === column),
        readers,
      ),
    ),
  );
  const next = new Map(columns.map((column, place) => [column, (read[place] ?? []).values()]));
  return cells.map(({ column }) => next.get(column)?.next().value ?? empty);
}

function readColumn(column: Column, cells: readonly Typed[], readers: Readers): Promise<Reading[]> | Reading[] {
  if (column.field.kind === 'link') return readLinks(column, cells, readers);
  if (column.field.choices) return cells.map(({ text }) => readChoice(column, text, readers.language));
  return readTyped(column, cells);
}

/** Kinds that are typed: numbers and days are read as the whole column is written. */
function readTyped(column: Column, cells: readonly Typed[]): Reading[] {
  const kind = cellKind(column.field.kind, column.field.format);
  if (!kind) return cells.map(({ text }) => (text.trim() === '' ? empty : { value: text.trim(), shown: text.trim(), notes: [] }));
  const { custom, doubtful } = customOf(
    column,
    cells.map(({ text }) => text),
  );
  return cells.map(({ text }, place) => {
    if (doubtful.has(place)) return ambiguous(kind, text);
    const parsed = parse(kind, text, custom);
    return parsed.ok
      ? { value: parsed.value, shown: show(kind, parsed.value), notes: parsed.notes }
      : { reason: { code: parsed.code, accepts: parsed.accepts } };
  });
}

const empty: Reading = { value: null, shown: '', notes: [] };

/** Day or month first, comma or point: decided for the column, asked where its cells contradict one another. */
function customOf({ field }: Column, texts: readonly string[]): { custom: Custom; doubtful: ReadonlySet<number> } {
  if (texts.length < 2) return { custom: {}, doubtful: new Set() };
  if (field.kind === 'day') {
    const order = readDays(texts);
    return 'as' in order ? { custom: { days: order.as }, doubtful: new Set() } : { custom: {}, doubtful: new Set(order.ambiguous) };
  }
  if (field.kind === 'integer' || field.kind === 'number') {
    const style = readNumbers(texts, field.kind === 'integer');
    return 'as' in style ? { custom: { numbers: style.as }, doubtful: new Set() } : { custom: {}, doubtful: new Set(style.ambiguous) };
  }
  return { custom: {}, doubtful: new Set() };
}

/** Both ways a doubtful cell could be read, for the user to choose. */
function ambiguous(kind: NonNullable<ReturnType<typeof cellKind>>, text: string): Reading {
  const ways: Custom[] = kind === 'day' ? [{ days: 'dmy' }, { days: 'mdy' }] : [{ numbers: 'vi' }, { numbers: 'en' }];
  const choices = ways.flatMap<Choice>((custom) => {
    const parsed = parse(kind, text, custom);
    return parsed.ok ? [{ value: parsed.value, shown: show(kind, parsed.value) }] : [];
  });
  return { reason: { code: 'AMBIGUOUS', choices } };
}

export const choicesOf = (column: Column, language: Language): Choice[] =>
  (column.field.choices ?? []).map(({ value, label }) => ({ value, shown: say(label, language) }));

/** A choice by its label in either language, or by its own name. */
function readChoice(column: Column, text: string, language: Language): Reading {
  if (isNothing(text)) return empty;
  const choices = choicesOf(column, language);
  const match = matcher(
    (column.field.choices ?? []).map(({ value, label, aliases }) => ({ id: value, names: [...spellings(label), ...aliases, value] })),
  )(text);
  if ('exact' in match) return { value: match.exact, shown: choices.find(({ value }) => value === match.exact)?.shown ?? text, notes: [] };
  const near: unknown[] = 'ambiguous' in match ? match.ambiguous : match.near;
  const likely = near.flatMap((id) => choices.find(({ value }) => value === id) ?? []);
  const others = 'ambiguous' in match ? [] : choices.filter((choice) => !likely.includes(choice));
  return { reason: { code: 'UNKNOWN_CHOICE', choices: [...likely, ...others] } };
}

/** Offices write a dash where there is nothing. */
const isNothing = (text: string) => /^[\s\-–—]*$/.test(text);

const spellings = (label: Label) => [label.vi, label.en];

async function readLinks(column: Column, cells: readonly Typed[], { references }: Readers): Promise<Reading[]> {
  const target = column.field.target ?? '';
  const matches = await references.match(
    target,
    cells.map(({ text, on }) => ({ text, on })),
  );
  const none = new Set(column.field.none.map(fold));
  return cells.map(({ text }, place) => {
    const match = matches[place];
    if (isNothing(text) || none.has(fold(text)) || !match) return empty;
    if ('exact' in match) return { value: match.exact, shown: match.choices[0]?.shown ?? text, notes: [], among: match.among };
    return { reason: { code: 'ambiguous' in match ? 'AMBIGUOUS_REFERENCE' : 'UNKNOWN_REFERENCE', choices: match.choices } };
  });
}
