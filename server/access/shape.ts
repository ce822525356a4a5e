import { Refused } from './refused.js';

/** A literal taken out of a condition: the shape it leaves is the same for everyone who asks the same question. */
export class Slot {
  constructor(readonly slot: number) {}
}

export interface Shaped {
  shape: unknown;
  key: string;
}
export interface ShapeLimits {
  depth: number;
  nodes: number;
  list: number;
}

const literals = new Set([
  'eq',
  'ne',
  'in',
  'gt',
  'gte',
  'lt',
  'lte',
  'contains',
  'startsWith',
  'day',
  'days',
  'months',
  'years',
  'workingDays',
  'ids',
  'times',
]);

/** Parts a JSON question into its shape (cached, compiled) and its values (added to `values`, bound). Counts before anything else is done with it. */
export function shaped(json: unknown, limits: ShapeLimits, values: unknown[]): Shaped {
  let nodes = 0;
  const walk = (value: unknown, name: string, depth: number): unknown => {
    if (++nodes > limits.nodes) throw new Refused(`a question has at most ${limits.nodes} parts`, 'nodes');
    if (depth > limits.depth) throw new Refused(`a question is at most ${limits.depth} levels deep`, 'depth');
    if (literals.has(name) && isLiteral(value)) {
      if (Array.isArray(value) && value.length > limits.list) throw new Refused(`a list has at most ${limits.list} values`, 'list');
      return new Slot(values.push(value) - 1);
    }
    if (Array.isArray(value)) return value.map((part) => walk(part, '', depth));
    if (value === null || typeof value !== 'object') return value;
    return new Map(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => [key, walk(part, key, depth + 1)]),
    );
  };
  const shape = walk(json, '', 0);
  return { shape, key: JSON.stringify(shape, asKey) };
}

const isLiteral = (value: unknown) =>
  Array.isArray(value) ? value.every((part) => part === null || typeof part !== 'object') : value === null || typeof value !== 'object';

const asKey = (_: string, value: unknown) => (value instanceof Slot ? '$' : value instanceof Map ? [...value] : value);
