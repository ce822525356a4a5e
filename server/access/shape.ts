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

/** Words under which a value stands, never a name: no field may be called so. */
export const valueWords: ReadonlySet<string> = new Set([
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

/** Parts a JSON question into its shape (cached, compiled) and its values (added to `values`, bound). */
export function shaped(json: unknown, limits: ShapeLimits, values: unknown[]): Shaped {
  const shape = new Shaper(limits, values).part(json, '', 0);
  return { shape, key: JSON.stringify(shape, asKey) };
}

/** The same limits on what was sent, before anything is made of it: what is too deep can't be walked safely. */
export function assertSmall(json: unknown, limits: ShapeLimits): void {
  new Meter(limits).all(json, 0, false);
}

/** Counts the parts of a question before anything else is done with them. */
class Meter {
  private nodes = 0;

  constructor(private readonly limits: ShapeLimits) {}

  /** `listed`: the part of a list. A list in a list is a level, too. */
  all(value: unknown, depth: number, listed: boolean): void {
    this.count(depth);
    if (value === null || typeof value !== 'object') return;
    const list = Array.isArray(value);
    if (list && isLiteral(value)) this.list(value);
    else for (const part of Object.values(value)) this.all(part, list && !listed ? depth : depth + 1, list);
  }

  count(depth: number): void {
    const { nodes, depth: deepest } = this.limits;
    if (++this.nodes > nodes) throw new Refused(`a question has at most ${nodes} parts`, 'nodes');
    if (depth > deepest) throw new Refused(`a question is at most ${deepest} levels deep`, 'depth');
  }

  list(values: readonly unknown[]): void {
    const { list } = this.limits;
    if (values.length > list) throw new Refused(`a list has at most ${list} values`, 'list');
  }
}

class Shaper {
  private readonly meter: Meter;

  constructor(
    limits: ShapeLimits,
    private readonly values: unknown[],
  ) {
    this.meter = new Meter(limits);
  }

  part(value: unknown, name: string, depth: number): unknown {
    this.meter.count(depth);
    if (valueWords.has(name) && isLiteral(value)) return this.slot(value);
    if (Array.isArray(value)) return value.map((part) => this.part(part, '', depth));
    if (value === null || typeof value !== 'object') return value;
    const said = Object.entries(value).filter(([, part]) => part !== undefined);
    return new Map(said.map(([key, part]) => [key, this.part(part, key, depth + 1)]));
  }

  private slot(value: unknown): Slot {
    if (Array.isArray(value)) this.meter.list(value);
    return new Slot(this.values.push(value) - 1);
  }
}

const isLiteral = (value: unknown) =>
  Array.isArray(value) ? value.every((part) => part === null || typeof part !== 'object') : value === null || typeof value !== 'object';

/** No JSON a caller sends is an object in the key: what was one is a list under a name of ours, a value taken out is a bare object. */
const asKey = (_: string, value: unknown) => (value instanceof Slot ? {} : value instanceof Map ? { of: [...value] } : value);

/** A part of a shape with its values put back. */
export function filled(shape: unknown, values: readonly unknown[]): unknown {
  if (shape instanceof Slot) return values[shape.slot];
  if (Array.isArray(shape)) return shape.map((part) => filled(part, values));
  return shape instanceof Map ? Object.fromEntries([...shape].map(([key, part]) => [key, filled(part, values)])) : shape;
}
