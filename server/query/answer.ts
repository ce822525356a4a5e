import type { Bucket } from '../../shared/kinds.js';
import type { Dimension } from '../access/tree.js';
import type { GroupPlan } from './groups.js';
import { parameters, query, type Run } from './run.js';
import type { RawRow } from './writer.js';

export interface GroupAnswer {
  rows: GroupRow[];
  partial: boolean;
}
export interface GroupRow {
  keys: { value: string | null; label: string | null }[];
  values: (number | null)[];
  drill: unknown;
}

/** Runs a question for groups. Each group comes with the condition that opens it as rows. */
export async function answerGroups(env: Run, { sql, sources, groups }: GroupPlan, where: unknown, take: number): Promise<GroupAnswer> {
  const found = await query(env, sql, parameters(env, sources, []));
  const [keys, figures] = [groups.by.length, groups.measures.length];
  const rows = found.slice(0, take).map((row) => {
    const values = groups.by.map((_, index) => row[index] ?? null);
    return {
      keys: groups.by.map((dimension, index) => ({
        value: values[index] ?? null,
        label: row[keys + index] ?? bandName(dimension, values[index] ?? null),
      })),
      values: Array.from({ length: figures }, (_, index) => number(row, 2 * keys + index)),
      drill: drill(groups.by, values, where),
    };
  });
  return { rows, partial: found.length > take };
}

const number = (row: RawRow, at: number) => (row[at] === null || row[at] === undefined ? null : Number(row[at]));

/** A condition on the same resource that holds of just the rows of this group; null where it can't be said. */
function drill(by: readonly Dimension[], values: readonly (string | null)[], where: unknown): unknown {
  const cuts = by.map((dimension, index) => along(dimension.json, opened(dimension, values[index] ?? null)));
  if (cuts.some((cut) => cut === null)) return null;
  return { and: [...(where === undefined || where === null ? [] : [where]), ...cuts] };
}

/** The same path as the dimension, ending in a test. */
function along(json: unknown, test: object | null): object | null {
  if (test === null) return null;
  const [part] = json instanceof Map ? [...json] : Object.entries(json ?? {});
  if (!part) return null;
  const [name, inner] = part as [string, unknown];
  const deeper = inner instanceof Map ? [...inner.keys()] : [];
  const leaf = deeper.length === 0 || deeper.some((key) => key === 'bucket' || key === 'bands' || key === 'boundaries');
  return { [name]: leaf ? test : along(inner, test) };
}

function opened({ cut, path }: Dimension, value: string | null): object | null {
  if (value === null) return path.hops.length === 0 && cut.is !== 'boundaries' ? { isNull: true } : null;
  switch (cut.is) {
    case 'value':
      return { eq: ofKind(path.field.kind, value) };
    case 'bucket':
      return { gte: value, lt: nextDay(value, cut.bucket) };
    case 'boundaries':
      return { within: { ids: [value] } };
    case 'bands':
      return band(path.field.kind === 'day', cut.edges, Number(value));
  }
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

function bandName({ cut }: Dimension, value: string | null): string | null {
  if (cut.is !== 'bands' || value === null) return null;
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
