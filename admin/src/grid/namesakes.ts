import type { ResourceCard } from '../../../shared/catalog.js';
import { at, say, titleOf } from '../catalog.js';
import { type Selection, selectionOf, titlePaths } from '../documents.js';
import { failureOf, isAway } from '../failure.js';
import { type Column, rowPath } from './columns.js';
import type { Entry, ReadEntry } from './entry.js';
import type { Choice, Line, Row } from './line.js';
import type { References } from './references.js';
import { choiceOf, daysOf, naming } from './rowNames.js';
import type { Speech } from './showing.js';
import { finderOf } from './spans.js';

interface Behind {
  columns: readonly Column[];
  lineOf(id: string): Line | undefined;
  references: References;
  speech: Speech;
}

/** A name typed into a new line would make a row beside it: where rows of that name are there, which of them is meant, or none, is asked. */
export async function withNamesakes(read: readonly ReadEntry[], behind: Behind): Promise<ReadEntry[]> {
  const names = read.filter((one) => isMaking(one, behind.lineOf(one.entry.line)));
  const columns = [...new Set(names.map(({ entry }) => entry.column))];
  const found = new Map(await Promise.all(columns.map(async (column) => [column, await namesakes(column, names, behind)] as const)));
  return read.map((one) => {
    const { entry } = one;
    const rows = names.includes(one) ? (found.get(entry.column) ?? []) : [];
    const choices = choicesFor(entry, rows, bornOn(entry, read, behind), behind.speech);
    return choices.length > 0 ? { entry, reading: { reason: { code: 'NAMESAKE', choices } } } : one;
  });
}

function isMaking({ entry: { column, picked }, reading }: ReadEntry, line: Line | undefined): boolean {
  const isTitle = column.hops.length > 0 && column.hops.every(({ how }) => how === 'link') && column.field.name === column.card.title;
  return isTitle && !picked && (line?.row ?? null) === null && 'value' in reading && reading.value !== null;
}

/** Rows of these names that no other row of the sheet goes with; while the server is away nobody knows of them. */
async function namesakes(column: Column, read: readonly ReadEntry[], { columns, references, speech }: Behind): Promise<Row[]> {
  const { card } = column;
  const texts = read.flatMap(({ entry }) => (entry.column === column ? [entry.text] : []));
  const taken = takenBy(column, columns);
  try {
    const rows = await references.called(card.name, texts, {
      ...meetingSelection(column, columns, speech),
      ...(taken && { [taken]: { id: {} } }),
    });
    return taken ? rows.filter((row) => (row[taken] ?? null) === null) : rows;
  } catch (error) {
    if (isAway(failureOf(error))) return [];
    throw error;
  }
}

/** By what name a row over there knows the one row that goes with it. */
function takenBy({ hops, card }: Column, columns: readonly Column[]): string | undefined {
  const before = hops.at(-2)?.card ?? columns.find((column) => column.hops.length === 0)?.card;
  return card.ones.find(({ target, by }) => target === before?.name && by === hops.at(-1)?.by)?.name;
}

/** What the columns show of such a row, and what tells it from others of its name. */
export function meetingSelection({ hops, card }: Column, columns: readonly Column[], { catalog }: Speech): Selection {
  const beyond = columns.filter((column) => hops.every((hop, depth) => column.hops[depth] === hop));
  const shown = selectionOf(
    catalog,
    card,
    beyond.map((column) => ({ ...column, hops: column.hops.slice(hops.length) })),
  );
  const reached = reachesOf(card).flatMap(({ name, target }) => {
    const end = catalog.resources.find((resource) => resource.name === target);
    const paths = end ? titlePaths(catalog, end) : [];
    return paths.map((path) => [name, path.reduceRight<Selection>((within, step) => ({ [step]: within }), {})] as const);
  });
  const roles = rolesOf(card, catalog.resources).map(({ name }) => [name, { total: {} }] as const);
  return { ...naming(catalog, card), ...shown, ...Object.fromEntries([...reached, ...roles]) };
}

const reachesOf = ({ ones }: ResourceCard) => ones.filter(({ how }) => how === 'via');

/** Rows that go by the name of this one, as a candidate does by that of a person. */
const rolesOf = ({ manys }: ResourceCard, resources: readonly ResourceCard[]) =>
  manys.flatMap(({ name, target, by }) => {
    const card = resources.find((resource) => resource.name === target);
    const link = card?.fields.find((field) => field.name === by)?.link;
    return card && link && card.title.startsWith(`${link}.`) ? [{ name, card }] : [];
  });

/** The day that tells namesakes apart, as this line has it. */
function bornOn({ line, column }: Entry, read: readonly ReadEntry[], { lineOf }: Behind): unknown {
  const [day] = daysOf(column.card);
  const key = [...rowPath(column), day?.name].join('.');
  const beside = read.find(({ entry }) => entry.line === line && entry.column.key === key)?.reading;
  return beside && 'value' in beside ? beside.value : (lineOf(line)?.edits.get(key)?.value ?? null);
}

function choicesFor({ column: { card }, text }: Entry, rows: readonly Row[], born: unknown, speech: Speech): Choice[] {
  const find = finderOf({ text, marks: true, whole: true });
  const [day] = daysOf(card);
  const isLike = (row: Row) => born === null || !day || (row[day.name] ?? null) === null || row[day.name] === born;
  const like = rows.filter((row) => find(titleOf(card, row)).length > 0 && isLike(row));
  const name = say(card.label, speech.language);
  const other = speech.language === 'vi' ? `${name} khác cùng tên` : `${name}: another of that name`;
  return like.length > 0 ? [...like.map((row) => meeting(card, row, speech)), { value: text, shown: text, hint: other }] : [];
}

function meeting(card: ResourceCard, row: Row, { catalog, language }: Speech): Choice {
  const { hint, ...choice } = choiceOf(card, row, language);
  const reached = reachesOf(card).map(({ name, target }) => {
    const end = catalog.resources.find((resource) => resource.name === target);
    return end ? titleOf(end, row[name]) : '';
  });
  const roles = rolesOf(card, catalog.resources).flatMap(({ name, card: role }) =>
    Number(at(row, [name, 'total']) ?? 0) > 0 ? [say(role.label, language)] : [],
  );
  return { ...choice, met: row, hint: [hint ?? '', ...reached, ...roles].filter((text) => text !== '').join(' · ') };
}
