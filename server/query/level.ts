import { writeCursor } from '../access/cursor.js';
import type { Down, Rows } from '../access/tree.js';
import { idField } from '../model/field.js';
import { day, skip, takeOf } from './bind.js';
import { standing } from './condition.js';
import { type Here, on } from './here.js';
import { areasOf, back } from './hop.js';
import { Joins } from './joins.js';
import { sorted } from './order.js';
import { allOf, columnOf, type Source, Statement, tableOf } from './sql.js';
import { which } from './which.js';
import type { Write } from './writer.js';

/** One prepared statement, and how its rows become JSON. Below the root, its first column is the id of the row it hangs under. */
export interface Level {
  sql: string;
  sources: readonly Source[];
  /** A list, one object, or one number. */
  gives: 'list' | 'one' | 'number';
  write: Write;
  kids: readonly { at: number; level: Level }[];
  ended?: Ended;
}

/** A total need not be counted where the rows beside it end within their page. */
export interface Ended {
  /** Which of the statements beside this one gives the rows. */
  rows: number;
  /** How many rows make the page full, and how many it leaves out. */
  take: number;
  skip: Source | null;
  most: number;
}
const cappedTotal = 10_001;
const rootTake = takeOf(10_000);
const listTake = takeOf(1_000);

/** The rows of a level, in their order and from where the page before ended. */
export function levelOf(rows: Rows, under: Down | null) {
  const { sql, here } = started(rows, under);
  const order = sorted(here, rows.order);
  const hanging = (what: string, where: string, limit: string) => {
    const met = allOf([where, which(here, rows, order.joins), order.after(rows.after)]);
    const from = [tableOf(rows.row), here.alias, ...order.joins.list].join(' ');
    return `select ${[what, ...order.selected].join(', ')} from ${from} where ${met} order by ${order.by(here.alias)} ${limit}`;
  };
  const chosen = (what: string, limit: string) => {
    if (under?.how !== 'inside') return hanging(what, under ? back(above(here), here, under) : 'true', limit);
    // Of each area the first ones, as an index gives them; of all areas together they would have to be sought among all rows there are.
    const area = sql.alias();
    const enough = `limit ${[taken(rows, under) + 1, ...skipped(sql, rows)].join(' + ')}`;
    const each = hanging(what, `${columnOf(here.alias, under.by)} = ${area}."id"`, enough);
    const by = order.by(here.alias, `${here.alias}.`);
    return `select ${here.alias}.* from (${areasOf(above(here), under)}) ${area}("id") cross join lateral (${each}) ${here.alias} order by ${by} ${limit}`;
  };
  /** Rows that others come before: those are passed over in the index alone, where it knows them, and only what is left is fetched. */
  const rowsOf = (limit: string) => {
    const [every, id] = [`${here.alias}.*`, columnOf(here.alias, idField)];
    if (!rows.skip || under) return chosen(every, limit);
    const left = sql.alias();
    const kept = order.selected.map((_, index) => `${left}."o${index}"`);
    return `select ${[every, ...kept].join(', ')} from (${chosen(id, limit)}) ${left} join ${tableOf(rows.row)} ${here.alias} on ${id} = ${left}."id"`;
  };
  return { sql, here, order, chosen, rowsOf };
}

/** The row above, of the statement one level up. */
const above = (here: Here): Here => on(here, here.row, 'k');

function started(rows: Rows, under: Down | null): { sql: Statement; here: Here } {
  const sql = new Statement();
  if (under) sql.parents();
  return { sql, here: place(rows, sql) };
}

export function place(rows: Rows, sql: Statement): Here {
  const asOf = rows.asOf === null ? undefined : sql.literal(rows.asOf, day, 'date');
  return standing(sql, rows.row, sql.alias(), asOf);
}

/** Below the root, of those that hang under the row above. */
function among(here: Here, rows: Rows, under: Down | null): string {
  const joins = new Joins();
  const met = allOf([under ? back(above(here), here, under) : 'true', which(here, rows, joins)]);
  return `from ${[tableOf(rows.row), here.alias, ...joins.list].join(' ')} where ${met}`;
}

const taken = ({ take }: Rows, under: Down | null): number => (under ? listTake : rootTake)(take);
const skipped = (sql: Statement, rows: Rows): string[] => (rows.skip ? [sql.literal(rows.skip, skip, 'bigint')] : []);

/** Numbers Postgres is told while it plans: of a page of unknown size it would look for a tenth of all rows. */
export const paged = (sql: Statement, rows: Rows, under: Down | null): string =>
  [`limit ${taken(rows, under)}`, ...skipped(sql, rows).map((left) => `offset ${left}`)].join(' ');

/** Below the root, once for each row above. */
export const hung = (sql: Statement, under: Down | null, inner: string) =>
  under ? `unnest(${sql.parents()}) with ordinality k("id", "n") cross join lateral ${inner}` : inner;

/** `listed`: which of the statements beside it gives the rows of the same page. */
export function totalLevel(rows: Rows, under: Down | null, { exact, listed }: { exact: boolean; listed: number | null }): Level {
  const { sql, here } = started(rows, under);
  const all = among(here, rows, under);
  const count = exact ? `select count(*) ${all}` : `select count(*) from (select 1 ${all} limit ${cappedTotal}) capped`;
  const text = under ? `select k."id", (${count}) from unnest(${sql.parents()}) k("id")` : count;
  const level: Level = { sql: text, sources: sql.sources, gives: 'number', write: (row) => row.at(-1) ?? '0', kids: [] };
  if (listed === null || rows.after.length > 0) return level;
  const left: Source | null = rows.skip && { from: 'literal', literal: rows.skip, bind: skip };
  return { ...level, ended: { rows: listed, take: rows.take, skip: left, most: exact ? Number.POSITIVE_INFINITY : cappedTotal } };
}

/** The place of the last row taken, if there is one after it. */
export function nextLevel(rows: Rows, under: Down | null): Level {
  const { sql, here, order, chosen } = levelOf(rows, under);
  const take = taken(rows, under);
  const twoFromLast = `limit 2 offset ${[Math.max(take - 1, 0), ...skipped(sql, rows)].join(' + ')}`;
  const more = `lead(f."id") over (order by ${order.by('f', 'f.')})`;
  const ends = `(select f.*, ${more} as "more" from (${chosen(columnOf(here.alias, idField), twoFromLast)}) f) e`;
  const keys = [...(under ? ['k."id"'] : []), ...order.selected.map((_, index) => `e."o${index}"`), 'e."id"'];
  return {
    sql: `select ${keys.join(', ')} from ${hung(sql, under, ends)} where e."more" is not null and ${take > 0}`,
    sources: sql.sources,
    gives: 'one',
    write: (row) => JSON.stringify(writeCursor(under ? row.slice(1) : row)),
    kids: [],
  };
}
