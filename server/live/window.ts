import { isUuid } from '../../shared/uuid.js';
import { readWhere } from '../access/read.js';
import { Refused } from '../access/refused.js';
import { restsOn } from '../access/resting.js';
import { mayRead, rowsFor } from '../access/rights.js';
import { shaped } from '../access/shape.js';
import { both, type Condition, everything, type Item, type Query } from '../access/tree.js';
import { limits } from '../config.js';
import { type Field, fieldsOf, idField, type RowClass, versionField } from '../model/field.js';
import type { Store } from '../query/store.js';
import { named, type Touched } from '../query/touched.js';
import { leadsTo, type Way, waysOf } from './ways.js';

/** The rows somebody has before them, and what is shown of the rows they link to. */
export interface WindowAsked {
  row: RowClass;
  ids: readonly string[];
  /** Paths through links to one row: `registration.unit`. */
  through: readonly string[];
  /** Which rows the list is of. */
  where: unknown;
}

/**
 * A row of the window that its reader may read now. `touched`: by what was done to a row it shows beside its own fields; `found`: what is
 * held of it because of rows like it.
 */
export interface Seen {
  id: string;
  version: number;
  touched: boolean;
  found: string;
}

/** All that is told of rows goes through here: the gate's own reads, as their reader, each time anew. A name he may not read throws. */
export function openWindow(store: Store, { row, ids, through, where }: WindowAsked) {
  const { role } = store.env.actor;
  if (ids.length > limits.liveRows) throw new Refused(`at most ${limits.liveRows} rows are watched at once`, 'rows');
  if (!ids.every(isUuid)) throw new Refused('a row is named by a UUID');
  const ways = waysOf(role, row, through);
  const flags = fieldsOf(row).filter((field) => field.duplicates && mayRead(role, field));
  const own = ids.map((id) => id.toLowerCase());
  const lookKey = `live ${row.name} ${ways.map(({ hops }) => hops.map(({ name }) => name).join('.')).join(' ')}`;
  const filtered: unknown[] = [[]];
  const { shape, key } = shaped(where ?? {}, { depth: limits.whereLevels, nodes: limits.whereNodes, list: limits.inValues }, filtered);
  const listed = { key: `list ${row.name} ${key}`, read: () => listQuery(row, readWhere(row, shape)) };
  const looking = () => lookQuery(row, { ways, flags });
  store.plan({ key: lookKey, read: looking });
  store.plan(listed);
  /** Resources of which any row may change what the window shows, or whether it may. */
  const beyond = new Set(
    [...ways.map(({ target }) => target), ...restsOn(rowsFor(role, 'read', row)), ...flags.map(() => row)].map(({ name }) => name),
  );

  return {
    ids: new Set(own),
    reads: new Set([row.name, ...beyond]),
    beyond,

    /** Those of the window that may be read now. */
    async look(touched: readonly Touched[]): Promise<Seen[]> {
      const values = [own, ...ways.flatMap((way) => valuesOf(way, touched))];
      const text = await store.text({ key: lookKey, values, read: looking });
      const { rows }: { rows: { id: string; version: number; touched: unknown[] }[] } = JSON.parse(text);
      return rows.map(({ id, version, touched: told, ...found }) => ({
        id,
        version,
        touched: told.length > 0,
        found: JSON.stringify(found),
      }));
    },

    /** Whether one of these rows may be read and is of the list. */
    async lists(some: readonly string[]): Promise<boolean> {
      if (some.length === 0) return false;
      const text = await store.text({ ...listed, values: [some, ...filtered.slice(1)] });
      return JSON.parse(text).rows.length > 0;
    },

    /** Whether one of these rows, that went, could be read before. */
    saw: async (gone: readonly string[]): Promise<boolean> => gone.length > 0 && (await store.inSight(row, gone)).length > 0,
  };
}

/** The rows at the end of a way, and those before it that rows over there name, or named. */
function valuesOf({ target, back }: Way, touched: readonly Touched[]): string[][] {
  const there = touched.filter(({ resource }) => resource === target.name);
  return [there.map(({ id }) => id), ...(back === null ? [] : [named(there, back)])];
}

/** One statement for the whole window: what may be read of it, and which of that links to what was touched. */
function lookQuery(row: RowClass, { ways, flags }: { ways: readonly Way[]; flags: readonly Field[] }): Query {
  let slot = 1;
  const touched = ways.flatMap(({ hops, back }): Condition[] => [
    leadsTo(hops, { slot: slot++ }),
    ...(back === null ? [] : [leadsTo(hops.slice(0, -1), { slot: slot++ })]),
  ]);
  return pageOf(row, leadsTo([], { slot: 0 }), {
    take: limits.liveRows,
    items: [
      { key: 'id', is: 'field', field: idField },
      { key: 'version', is: 'field', field: versionField },
      { key: 'touched', is: 'warnings', of: touched.length > 0 ? [{ where: { is: 'any', of: touched }, json: true }] : [] },
      ...flags.map((field) => ({ key: field.name, is: 'field' as const, field })),
    ],
  });
}

const listQuery = (row: RowClass, where: Condition): Query =>
  pageOf(row, both(leadsTo([], { slot: 0 }), where), { take: 1, items: [{ key: 'id', is: 'field', field: idField }] });

const pageOf = (row: RowClass, where: Condition, { take, items }: { take: number; items: Item[] }): Query => ({
  is: 'page',
  row,
  rows: { row, where, scope: everything, order: [], take, skip: null, after: [], asOf: null },
  page: { items: [{ key: 'rows', is: 'rows', of: { row, items } }] },
});
