import type { ResourceCard, TreeCard } from '../../../shared/catalog.js';
import { cardOf, titlePath } from '../catalog.js';
import { type Selection, selecting, titlePaths } from '../documents.js';
import { everyRow } from '../everyRow.js';
import { type Column, columnsOf, rowPath } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import type { Model } from '../Model.js';
import { nested } from '../nested.js';
import { resourceLine } from '../resources.js';

type Source = Pick<Model, 'catalog' | 'provider'>;

/** A row with all above it and all below it, on one day. */
export interface Tree {
  rows: Row[];
  parents: ReadonlyMap<string, string>;
  /** What is told of each row. */
  columns: Column[];
  /** How many there are in each, where this actor may be told. */
  counts: ReadonlyMap<string, number> | null;
}

/** No tree of units is as deep; one that went in circles would be. */
const deepest = 12;

/** `day`: null for today. Of a day gone by only what has a dated form is told. */
export async function readTree(
  source: Source,
  card: ResourceCard,
  tree: TreeCard,
  asked: { id: string; day: string | null },
): Promise<Tree> {
  const parents = await readParents(source, tree, asked);
  const ids = [...new Set([asked.id, ...parents.keys(), ...parents.values()])];
  const columns = toldIn(source, card).filter(({ field }) => asked.day === null || field.lasting);
  const [rows, counts] = await Promise.all([
    everyRow(source.provider, card, selectionFor(source, card, columns), {
      where: { id: { in: ids } },
      order: [nested(titlePath(card), 'ASC')],
      ...(asked.day && { asOf: asked.day }),
    }),
    countedIn(source, card, ids, asked.day),
  ]);
  return { rows, parents, columns, counts };
}

const inForce = (day: string | null) => ({ overlaps: day ? { day } : { today: true } });

/** Of each row of the tree, what it stands below: up from the row to the top, and down from it to the last. */
async function readParents(
  { catalog, provider }: Source,
  { resource, child, parent }: TreeCard,
  { id, day }: { id: string; day: string | null },
) {
  const keeper = cardOf(catalog, resource);
  const selection = selecting([['id'], ['version'], [child], [parent]]);
  const parents = new Map<string, string>();
  const follow = async (by: string, from: readonly string[], to: string): Promise<string[]> => {
    const rows = await everyRow(provider, keeper, selection, { where: { [by]: { in: from }, ...inForce(day) } });
    for (const row of rows) parents.set(String(row[child]), String(row[parent]));
    return rows.map((row) => String(row[to]));
  };
  for (const [by, to] of [[child, parent] as const, [parent, child] as const]) {
    const seen = new Set([id]);
    let level = [id];
    for (let depth = 0; level.length > 0 && depth < deepest; depth += 1) {
      const next: string[] = await follow(by, level, to);
      level = next.filter((one) => !seen.has(one));
      for (const one of level) seen.add(one);
    }
  }
  return parents;
}

function toldIn({ catalog }: Source, card: ResourceCard): Column[] {
  const columns = columnsOf(catalog, card.name);
  return (resourceLine(card.name)?.inTree?.told ?? []).flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

/** The name of each row, and these columns with the names of what they link to. */
function selectionFor({ catalog }: Source, card: ResourceCard, columns: readonly Column[]): Selection {
  const paths = columns.flatMap(({ hops, field }) => {
    const before = rowPath({ hops });
    const target = catalog.resources.find(({ name }) => name === field.target);
    const titles = target && field.link ? titlePaths(catalog, target).map((path) => [...before, field.link ?? '', ...path]) : [];
    return [[...before, field.name], ...titles];
  });
  return selecting([['id'], ['version'], ...titlePaths(catalog, card), ...paths]);
}

async function countedIn({ catalog, provider }: Source, { name }: ResourceCard, ids: readonly string[], day: string | null) {
  const counted = resourceLine(name)?.inTree?.counted;
  const card = catalog.resources.find((candidate) => candidate.name === counted?.resource);
  if (!counted || !card?.fields.some((field) => field.name === counted.by)) return null;
  const groups = await provider
    .groups(card, {
      by: [{ [counted.by]: {} }],
      where: { [counted.by]: { in: ids }, ...counted.where(inForce(day)) },
      measures: [{ as: 'count', fn: 'COUNT' }],
    })
    .catch(() => null);
  return groups && new Map(groups.map(({ keys, values }) => [String(keys[0]?.value), values[0] ?? 0]));
}
