import type { Bucket } from '../../shared/kinds.js';
import { entries } from '../access/json.js';
import { filled } from '../access/shape.js';
import type { Dimension } from '../access/tree.js';
import { isDay } from './bind.js';
import type { GroupPlan } from './groups.js';
import { parameters, query, type Run } from './run.js';

export interface GroupAnswer {
  rows: GroupRow[];
  partial: boolean;
}
export interface GroupRow {
  keys: { value: string | null; label: string | null }[];
  /** A number, or a day. */
  values: (number | string | null)[];
  readonly drill: unknown;
}

/** Runs a question for groups. Each group comes with the condition that opens it as rows. */
export async function answerGroups(env: Run, plan: GroupPlan, where: unknown, take: number): Promise<GroupAnswer> {
  const { sql, sources, groups } = plan;
  const found = await query(env, sql, parameters(env, sources, []));
  const [keys, figures] = [groups.by.length, groups.measures.length];
  const rows = found.slice(0, take).map((row) => {
    const values = groups.by.map((_, index) => row[index] ?? null);
    return {
      keys: groups.by.map((dimension, index) => ({
        value: told(dimension, values[index] ?? null),
        label: row[keys + index] ?? nameOf(dimension, values[index] ?? null),
      })),
      values: Array.from({ length: figures }, (_, index) => figure(row[2 * keys + index] ?? null)),
      /** Made when it is asked for. */
      get drill() {
        return drill(plan, values, { where, values: env.values });
      },
    };
  });
  return { rows, partial: found.length > take };
}

const figure = (text: string | null) => (text === null || isDay(text) ? text : Number(text));

/** A condition on the same resource that holds of just the rows of this group; null where this asker can't say it. */
function drill(
  { groups }: GroupPlan,
  keys: readonly (string | null)[],
  { where, values }: { where: unknown; values: Run['values'] },
): unknown {
  const cuts = groups.by.map((dimension, index) => opened(dimension, keys[index] ?? null, values));
  if (cuts.some((cut) => cut === null)) return null;
  return { and: [...(where === undefined || where === null ? [] : [where]), ...cuts] };
}

function opened(dimension: Dimension, key: string | null, values: Run['values']): object | null {
  if (key !== null) return along(dimension.json, held(dimension, key, values));
  return dimension.opensEmpty ? { not: along(dimension.json, known(dimension, values)) } : null;
}

/** The same path as the dimension, ending in a test. */
function along(json: unknown, test: object): object {
  const [[name, inner] = ['', true]] = entries(json);
  const deeper = inner === true ? [] : entries(inner).map(([key]) => key);
  const leaf = deeper.length === 0 || deeper.some((key) => cuts.has(key));
  return { [name]: leaf ? test : along(inner, test) };
}
const cuts = new Set(['bucket', 'bands', 'boundaries']);

function held({ cut, path }: Dimension, key: string, values: Run['values']): object {
  switch (cut.is) {
    case 'value':
      return { eq: ofKind(path.field.kind, key) };
    case 'bucket':
      return { gte: key, lt: nextDay(key, cut.bucket) };
    case 'boundaries':
      return { within: { ids: [key], at: filled(cut.json, values) } };
    case 'bands':
      return band(path.field.kind === 'day', cut.edges, Number(key));
  }
}

/** Of the rows that are in some group of this dimension. */
const known = ({ cut }: Dimension, values: Run['values']) =>
  cut.is === 'boundaries' ? { within: { at: filled(cut.json, values) } } : { isNull: false };

/** As anybody would write it: Postgres says `t` and `1.500`. */
function told({ cut, path }: Dimension, key: string | null): string | null {
  return key === null || cut.is !== 'value' ? key : String(ofKind(path.field.kind, key));
}

function ofKind(kind: string, value: string): unknown {
  if (kind === 'integer' || kind === 'number') return Number(value);
  return kind === 'flag' ? value === 't' : value;
}

/** Ages are counted in full years until the day of asking: who is 30 was born on that day 30 years ago, or before. */
function band(ages: boolean, edges: readonly number[], index: number): object {
  const [low, high] = [edges[index - 1], edges[index]];
  if (!ages) return { ...(low === undefined ? {} : { gte: low }), ...(high === undefined ? {} : { lt: high }) };
  const ago = (op: string, years: number | undefined) => (years === undefined ? [] : [{ op, asOf: true, minus: { years } }]);
  return { vs: [...ago('LTE', low), ...ago('GT', high)] };
}

/** Of what is no row and has no title. */
function nameOf({ cut, path }: Dimension, value: string | null): string | null {
  if (value === null) return null;
  if (cut.is === 'value' && path.field.kind === 'flag') return value === 't' ? 'Có' : 'Không';
  if (cut.is !== 'bands') return null;
  const [low, high] = [cut.edges[Number(value) - 1], cut.edges[Number(value)]];
  if (low === undefined) return `< ${high}`;
  return high === undefined ? `≥ ${low}` : `${low} – < ${high}`;
}

const months: Record<Bucket, number> = { DAY: 0, MONTH: 1, QUARTER: 3, YEAR: 12 };

function nextDay(day: string, bucket: Bucket): string {
  const next = new Date(`${day}T00:00:00Z`);
  if (bucket === 'DAY') next.setUTCDate(next.getUTCDate() + 1);
  else next.setUTCMonth(next.getUTCMonth() + months[bucket]);
  return next.toISOString().slice(0, 10);
}
