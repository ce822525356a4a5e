import type { Permitted } from '../access/permit.js';
import type { Hop, Item, Page, PageItem, Rows, Selection } from '../access/tree.js';
import { idField } from '../model/field.js';
import type { ToMany } from '../model/reach.js';
import { day, skip, takeOf } from './bind.js';
import { standing } from './condition.js';
import { compileGroups, type GroupPlan } from './groups.js';
import type { Here } from './here.js';
import { back, joinedAlong } from './hop.js';
import { sorted } from './order.js';
import { allOf, columnOf, type Source, Statement, tableOf } from './sql.js';
import { shown } from './vault.js';
import { which } from './which.js';
import { members, type Piece, type Write, writer } from './writer.js';

/** One prepared statement, and how its rows become JSON. Below the root, its first column is the id of the row it hangs under. */
export interface Level {
  sql: string;
  sources: readonly Source[];
  /** A list, one object, or one number. */
  gives: 'list' | 'one' | 'number';
  write: Write;
  kids: readonly { at: number; level: Level }[];
}
/** The root statements, and the object their texts go into: a row with the one id ''. */
export interface ReadPlan {
  is: 'read';
  levels: readonly Level[];
  write: Write;
}
export type Plan = ReadPlan | GroupPlan;

export const cappedTotal = 10_001;
const rootTake = takeOf(10_000);
const listTake = takeOf(1_000);

/** Permitted query -> statements and writers. Pure: the same question of the same role compiles to the same plan. */
export function compile(query: Permitted): Plan {
  if (query.is === 'groups') return compileGroups(query.groups);
  if (query.is === 'page') return rootPage(query.rows, query.page);
  return {
    is: 'read',
    levels: [rowsLevel(query.rows, query.of, null, 'one')],
    write: writer([{ put: 'kid', kid: 0, id: 0, none: 'null' }]),
  };
}

function rootPage(rows: Rows, page: Page): ReadPlan {
  const levels = page.items.flatMap((item) => pageLevel(rows, item, null));
  return { is: 'read', levels, write: writer(members(pageMembers(page, rows, 0, 0))) };
}

const pageLevel = (rows: Rows, item: PageItem, under: ToMany | null): Level[] => {
  if (item.is === 'rows') return [rowsLevel(rows, item.of, under, 'list')];
  return item.is === 'total' ? [totalLevel(rows, under, item.exact)] : [];
};

/** The members of a page object; `first`: which statement below is its first, `id`: the column of the row's id. */
function pageMembers(page: Page, rows: Rows, first: number, id: number): { key: string; piece: Piece }[] {
  let kid = first;
  return page.items.map((item) => {
    if (item.is === 'typename') return { key: item.key, piece: { put: 'text', text: JSON.stringify(`${rows.row.name}Page`) } };
    return { key: item.key, piece: { put: 'kid', kid: kid++, id, none: item.is === 'rows' ? '[]' : '0' } };
  });
}

function place(rows: Rows, sql: Statement): Here {
  const asOf = rows.asOf === null ? undefined : sql.literal(rows.asOf, day, 'date');
  return standing(sql, rows.row, sql.alias(), asOf);
}

/** Below the root, of those that hang under the row above. */
const among = (here: Here, rows: Rows, under: ToMany | null): string =>
  allOf([under ? back({ ...here, alias: 'k' }, here, under) : 'true', which(here, rows)]);

/** limit first, join after: links to one row never change how many rows there are. */
function rowsLevel(rows: Rows, selection: Selection, under: ToMany | null, gives: 'list' | 'one'): Level {
  const sql = new Statement();
  if (under) sql.parents();
  const here = place(rows, sql);
  const order = sorted(here, gives === 'one' ? [] : rows.order);
  const met = among(here, rows, under);
  const limit = gives === 'one' ? '' : limits(sql, rows, under ? listTake : rootTake);
  const inner = `select ${[`${here.alias}.*`, ...order.selected].join(', ')} from ${[`${tableOf(rows.row)} ${here.alias}`, ...order.joins].join(' ')} where ${met}${gives === 'one' ? '' : ` order by ${order.by(here.alias)}${limit}`}`;
  const made = new Columns(under ? ['k."id"'] : []);
  const pieces = object(here, selection, made);
  const joins = made.joins.length > 0 ? ` ${made.joins.join(' ')}` : '';
  const outerOrder = gives === 'one' ? '' : ` order by ${under ? 'k."n", ' : ''}${order.by(here.alias, `${here.alias}.`)}`;
  const from = under
    ? `unnest(${sql.parents()}) with ordinality k("id", "n") cross join lateral (${inner}) ${here.alias}`
    : `(${inner}) ${here.alias}`;
  return {
    sql: `select ${made.list.join(', ')} from ${from}${joins}${outerOrder}`,
    sources: sql.sources,
    gives,
    write: writer(pieces),
    kids: made.kids,
  };
}

function limits(sql: Statement, rows: Rows, take: typeof rootTake): string {
  const from = 'constant' in rows.skip && rows.skip.constant === 0 ? '' : ` offset ${sql.literal(rows.skip, skip, 'bigint')}`;
  return ` limit ${sql.literal(rows.take, take, 'bigint')}${from}`;
}

function totalLevel(rows: Rows, under: ToMany | null, exact: boolean): Level {
  const sql = new Statement();
  if (under) sql.parents();
  const here = place(rows, sql);
  const all = `from ${tableOf(rows.row)} ${here.alias} where ${among(here, rows, under)}`;
  const count = exact ? `select count(*) ${all}` : `select count(*) from (select 1 ${all} limit ${cappedTotal}) capped`;
  const text = under ? `select k."id", (${count}) from unnest(${sql.parents()}) k("id")` : count;
  return { sql: text, sources: sql.sources, gives: 'number', write: (row) => row.at(-1) ?? '0', kids: [] };
}

/** The columns, joins and lower statements that a selection needs, gathered as it is walked. */
class Columns {
  readonly joins: string[] = [];
  readonly kids: { at: number; level: Level }[] = [];

  constructor(readonly list: string[]) {}

  add(sql: string): number {
    const known = this.list.indexOf(sql);
    return known < 0 ? this.list.push(sql) - 1 : known;
  }
}

function object(here: Here, selection: Selection, made: Columns): Piece[] {
  if (made.list.length === 0) made.add(columnOf(here.alias, idField));
  return members(selection.items.map((item) => ({ key: item.key, piece: member(here, item, made) })));
}

function member(here: Here, item: Item, made: Columns): Piece {
  switch (item.is) {
    case 'typename':
      return { put: 'text', text: JSON.stringify(here.row.name) };
    case 'field': {
      const column = columnOf(here.alias, item.field);
      return { put: 'column', at: made.add(item.field.kind === 'secret' ? shown(column) : column), kind: item.field.kind };
    }
    case 'one':
      return toOne(here, item.hops, item.of, made);
    case 'page': {
      const id = made.add(columnOf(here.alias, idField));
      const first = made.kids.length;
      made.kids.push(...item.page.items.flatMap((part) => pageLevel(item.rows, part, item.many)).map((level) => ({ at: id, level })));
      return { put: 'object', guard: id, pieces: members(pageMembers(item.page, item.rows, first, id)) };
    }
  }
}

function toOne(here: Here, hops: readonly Hop[], selection: Selection, made: Columns): Piece {
  const { there, joins } = joinedAlong(here, hops);
  made.joins.push(...joins);
  const guard = made.add(columnOf(there.alias, idField));
  return { put: 'object', guard, pieces: object(there, selection, made) };
}
