import type { ResourceCard } from '../../../shared/catalog.js';
import type { Column, Hop } from './columns.js';

/** The rows a line is made of: its own, and those it reaches. */
export interface Node {
  card: ResourceCard;
  hop: Hop | null;
  prefix: string;
  columns: Column[];
  children: Node[];
}

/** The row of the line, with those it reaches below it; null where there is no column. */
export function treeOf(columns: readonly Column[]): Node | null {
  const own = columns.find((column) => column.hops.length === 0);
  const nodes = new Map<string, Node>();
  const nodeAt = (column: Column, depth: number): Node | null => {
    const hops = column.hops.slice(0, depth);
    const hop = hops.at(-1) ?? null;
    const card = hop?.card ?? own?.card ?? null;
    if (!card) return null;
    const prefix = hops.map(({ name }) => `${name}.`).join('');
    const known = nodes.get(prefix);
    if (known) return known;
    const made: Node = { card, hop, prefix, columns: [], children: [] };
    nodes.set(prefix, made);
    if (depth > 0) nodeAt(column, depth - 1)?.children.push(made);
    return made;
  };
  for (const column of columns) nodeAt(column, column.hops.length)?.columns.push(column);
  return nodes.get('') ?? null;
}
