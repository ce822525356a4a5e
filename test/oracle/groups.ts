import { fieldOf, type RowClass } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import type { Actor } from '../../server/model/roles.js';
import { type Asking, isVisible, type Json, type Standing } from './asking.js';
import { fullYears, startOf } from './days.js';
import { follow, onesOf } from './links.js';
import { compared, meets } from './meets.js';
import type { Naive } from './naive.js';
import { unitOn } from './places.js';
import { mayRead } from './rights.js';
import { evaluate, type GroupFigures, read, type Scalar } from './value.js';

export interface GroupsAsked {
  by?: readonly Json[];
  where?: Json;
  measures: readonly Json[];
  having?: readonly Json[];
}
export interface Group {
  keys: Scalar[];
  labels: (string | null)[];
  values: Scalar[];
}

/** Rows put into heaps by hand, and each heap measured. */
export function groupsOf({ asking, all }: Pick<Naive, 'asking'> & { all: Standing[] }, row: RowClass, asked: GroupsAsked): Group[] {
  const heaps = new Map<string, { keys: Scalar[]; of: Standing[] }>();
  if (!asked.by?.length) heaps.set('[]', { keys: [], of: [] });
  for (const at of all) {
    const keys = (asked.by ?? []).map((dimension) => keyOf(asking, at, at, dimension));
    const name = JSON.stringify(keys);
    heaps.set(name, { keys, of: [...(heaps.get(name)?.of ?? []), at] });
  }
  return [...heaps.values()]
    .map(({ keys, of }) => ({
      keys,
      labels: keys.map((key, index) => labelOf(asking, row, asked.by?.[index] ?? {}, key)),
      figures: figuresOf(asking, of, asked),
    }))
    .filter(({ keys, figures }) => (asked.having ?? []).every((test) => passes(asking, test, figures, keysBy(asked, keys))))
    .map(({ keys, labels, figures }) => ({ keys, labels, values: asked.measures.map(({ as }) => figures.get(String(as)) ?? null) }));
}

function keyOf(asking: Asking, start: Standing, at: Standing | null, dimension: Json, row = start.row): Scalar {
  const [[name, inner] = ['', {}]] = Object.entries(dimension);
  const field = fieldOf(row, name);
  if (!field) {
    const hops = onesOf(row, name) ?? [];
    return keyOf(asking, start, at && follow(asking, at, hops), inner as Json, hops.at(-1)?.target);
  }
  const held = at ? (at.entity[name] as Scalar) : null;
  return held === null ? null : cut(asking, { start, held, isDay: field.kind === 'day', place: field.target?.() }, inner as Json);
}

interface Held {
  start: Standing;
  held: string | number | boolean;
  isDay: boolean;
  place: RowClass | undefined;
}

function cut(asking: Asking, { start, held, isDay, place }: Held, by: Json): Scalar {
  if (typeof by.bucket === 'string') return startOf(String(held), by.bucket);
  if (Array.isArray(by.bands)) {
    const measured = isDay ? fullYears(String(held), asking.asOf) : Number(held);
    return by.bands.filter((edge: number) => edge <= measured).length;
  }
  if (by.boundaries === undefined || !place) return held;
  return unitOn(asking.rows, place, held, String(evaluate(asking, start, by.boundaries as Json)));
}

/** The title of the row a key names, if the asker may see it. */
function labelOf(asking: Asking, row: RowClass, dimension: Json, key: Scalar): string | null {
  const [[name, inner] = ['', {}]] = Object.entries(dimension);
  const field = fieldOf(row, name);
  if (!field) return labelOf(asking, onesOf(row, name)?.at(-1)?.target ?? row, inner as Json, key);
  const bands = (inner as Json).bands as readonly number[] | undefined;
  if (bands && typeof key === 'number') return bandName(bands[key - 1], bands[key]);
  if (typeof key === 'boolean') return key ? 'Có' : 'Không';
  const target = field.target?.();
  const entity = target && asking.rows.byId(target, key);
  if (!target || !entity || !isVisible(asking, { row: target, entity }) || !mayReadAll(asking.actor, target, resourceOf(target).title))
    return null;
  return read(asking, { row: target, entity }, resourceOf(target).title) as string | null;
}

function mayReadAll({ role }: Pick<Actor, 'role'>, row: RowClass, path: string): boolean {
  const [name = '', ...rest] = path.split('.');
  const field = fieldOf(row, name);
  if (field) return mayRead(role, field);
  const hops = onesOf(row, name) ?? [];
  const passable = hops.every((hop) => mayRead(role, hop.how === 'link' ? hop.key : hop.by));
  return passable && mayReadAll({ role }, hops.at(-1)?.target ?? row, rest.join('.'));
}

function bandName(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `< ${high}`;
  return high === undefined ? `≥ ${low}` : `${low} – < ${high}`;
}

function figuresOf(asking: Asking, of: readonly Standing[], { measures }: GroupsAsked): Map<string, Scalar> {
  const figures = new Map<string, Scalar>();
  for (const measure of measures) figures.set(String(measure.as), figure(asking, of, measure, figures));
  return figures;
}

function figure(asking: Asking, of: readonly Standing[], measure: Json, before: ReadonlyMap<string, Scalar>): Scalar {
  const [left, right] = ((measure.ratio ?? measure.minus ?? []) as readonly string[]).map((name) => before.get(name) ?? null);
  if (left !== undefined && right !== undefined) {
    if (typeof left !== 'number' || typeof right !== 'number') return null;
    return measure.minus ? left - right : right === 0 ? null : left / right;
  }
  const rows = of.filter((at) => meets(asking, at, (measure.where ?? {}) as Json));
  if (measure.field === undefined) return rows.length;
  const held = rows.map((at) => read(asking, at, String(measure.field))).filter((value) => value !== null);
  return aggregate(String(measure.fn), held);
}

function aggregate(fn: string, held: readonly Exclude<Scalar, null>[]): Scalar {
  if (fn === 'COUNT') return held.length;
  if (fn === 'COUNT_DISTINCT') return new Set(held).size;
  const days = held.filter((value) => typeof value === 'string').sort();
  if (days.length > 0) return (fn === 'MIN' ? days[0] : days.at(-1)) ?? null;
  const numbers = held.map(Number).sort((a, b) => a - b);
  const sum = numbers.reduce((total, each) => total + each, 0);
  const at = (place: number) => numbers[place] ?? 0;
  const middle = (numbers.length - 1) / 2;
  const found: Record<string, number> = {
    SUM: sum,
    AVG: sum / numbers.length,
    MIN: at(0),
    MAX: at(numbers.length - 1),
    MEDIAN: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
  };
  return numbers.length === 0 ? null : (found[fn] ?? null);
}

const keysBy = ({ by = [] }: GroupsAsked, keys: readonly Scalar[]) =>
  new Map(by.map((dimension, index) => [lastName(dimension), keys[index] ?? null]));

function lastName(dimension: Json): string {
  const [[name, inner] = ['', {}]] = Object.entries(dimension);
  const cuts = Object.keys(inner as Json);
  return inner === true || cuts.length === 0 || cuts.some((cut) => ['bucket', 'bands', 'boundaries'].includes(cut))
    ? name
    : lastName(inner as Json);
}

function passes(
  asking: Asking,
  { measure, ...tests }: Json,
  figures: ReadonlyMap<string, Scalar>,
  keys: ReadonlyMap<string, Scalar>,
): boolean {
  const group: GroupFigures = { measure: (name) => figures.get(name) ?? null, key: (name) => keys.get(name) ?? null };
  const left = figures.get(String(measure)) ?? null;
  return Object.entries(tests).every(([op, value]) =>
    op === 'vs'
      ? (value as Json[]).every((versus) => compared(left, String(versus.op).toLowerCase(), evaluate(asking, null, versus, group)))
      : compared(left, op, value as Scalar),
  );
}
