import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { at, cardOf, isObject, titleOf } from '../catalog.js';
import type { Provider } from '../dataProvider.js';
import { selecting, titlePaths } from '../documents.js';
import { type Column, groupOf, rowPath } from './columns.js';
import type { Choice, Row } from './line.js';
import { warnedIn } from './warnings.js';

/** A cell that names what had ended by the day of its row. */
export interface Outlived {
  column: Column;
  /** What it names. */
  id: string;
  day: string;
}

/** Who followed, and since when. */
export interface Successor extends Choice {
  from: string;
}

/** Reforms follow one another, but not so many of them. */
const mostSteps = 6;

/** Of a cell that is warned of what had ended: the cell that names it. `columns`: all that the row has. */
export function outlivedIn(column: Column, columns: readonly Column[], row: Row | null): Outlived | null {
  const outlived = warnedIn(column, row).find((warning) => warning.outlived)?.outlived;
  const link = outlived && columns.find((other) => other.field.name === outlived.link && groupOf(other) === groupOf(column));
  if (!outlived || !link?.editable) return null;
  const [id, day] = [outlived.link, outlived.day].map((name) => at(row, [...rowPath(column), name]));
  return typeof id === 'string' && typeof day === 'string' ? { column: link, id, day } : null;
}

/** A row that had ended by a day. */
interface Ended {
  resource: string;
  id: string;
  day: string;
}

/** Those in force on the day that followed, however many steps it took. */
export async function successorsOf(catalog: Catalog, list: Provider['list'], { resource, id, day }: Ended): Promise<Successor[]> {
  const card = cardOf(catalog, resource);
  if (!card.succession || !card.dated) return [];
  const { from, to } = card.dated;
  const asked = new Set([id]);
  const found = new Map<string, Successor>();
  for (let step = 0, ended = [id]; ended.length > 0 && step < mostSteps; step += 1) {
    const heirs = await heirsOf(catalog, list, card, ended);
    const begun = heirs.filter((row) => String(row[from]) <= day);
    for (const row of begun)
      if (!hasEnded(row[to], day)) found.set(row.id, { value: row.id, shown: titleOf(card, row), from: String(row[from]) });
    ended = begun.filter((row) => hasEnded(row[to], day) && !asked.has(row.id)).map((row) => row.id);
    for (const next of ended) asked.add(next);
  }
  return [...found.values()].toSorted((a, b) => a.shown.localeCompare(b.shown, 'vi'));
}

const hasEnded = (end: unknown, day: string) => typeof end === 'string' && end <= day;

async function heirsOf(catalog: Catalog, list: Provider['list'], card: ResourceCard, ids: readonly string[]): Promise<Row[]> {
  if (!card.succession || !card.dated) return [];
  const { resource, before, after } = card.succession;
  const keeper = cardOf(catalog, resource);
  const link = keeper.fields.find(({ name }) => name === after)?.link ?? '';
  const names = [['id'], [card.dated.from], [card.dated.to], ...titlePaths(catalog, card)];
  const selection = selecting([['id'], ...names.map((path) => [link, ...path])]);
  const { rows } = await list(keeper, selection, { where: { [before]: { in: ids } }, take: 1000, count: false });
  return rows.flatMap((row) => {
    const heir = row[link];
    return isRow(heir) ? [heir] : [];
  });
}

const isRow = (value: unknown): value is Row => isObject(value) && typeof value.id === 'string';
