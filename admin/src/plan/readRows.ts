import type { ResourceCard } from '../../../shared/catalog.js';
import { at } from '../catalog.js';
import type { ListQuery } from '../dataProvider.js';
import { type Selection, selecting } from '../documents.js';
import { everyRow } from '../everyRow.js';
import type { Row } from '../grid/line.js';
import type { Model } from '../Model.js';

export type Source = Pick<Model, 'catalog' | 'provider'>;

interface Asked extends Pick<ListQuery, 'where' | 'order'> {
  fields: readonly string[];
  /** By the name of each link, what to read behind it; its id besides. */
  behind?: Readonly<Record<string, readonly string[]>>;
}

/** Rows of a resource; none where this actor has no card of it, and of the fields those that the card has. */
export async function readRows({ catalog, provider }: Source, name: string, { fields, behind = {}, ...query }: Asked): Promise<Row[]> {
  const card = catalog.resources.find((candidate) => candidate.name === name);
  if (!card) return [];
  return everyRow(provider, card, selected(card, fields, behind), query);
}

function selected(card: ResourceCard, fields: readonly string[], behind: Readonly<Record<string, readonly string[]>>): Selection {
  const own = fields.filter((field) => card.fields.some(({ name }) => name === field));
  const links = Object.entries(behind).filter(([link]) => card.fields.some((field) => field.link === link));
  return selecting([
    ['id'],
    ['version'],
    ...own.map((name) => [name]),
    ...links.flatMap(([link, names]) => ['id', ...names].map((name) => [link, name])),
  ]);
}

/** What stands at the end of a path, as text; empty where there is nothing. */
export const textAt = (row: unknown, ...path: readonly string[]): string => String(at(row, path) ?? '');

export const dayAt = (row: unknown, ...path: readonly string[]): string | null => textAt(row, ...path) || null;
