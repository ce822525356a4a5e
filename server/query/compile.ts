import type { Permitted } from '../access/permit.js';
import { both, type Condition, type Down, everything, type Hop, type Item, type Page, type Rows, type Selection } from '../access/tree.js';
import { limits } from '../config.js';
import { idField, versionField } from '../model/field.js';
import { compileGroups, type GroupPlan } from './groups.js';
import { type Here, inScope } from './here.js';
import { beyond, unasked } from './implied.js';
import { Joins } from './joins.js';
import { hung, type Level, levelOf, nextLevel, paged, place, totalLevel } from './level.js';
import { columnOf, Statement, tableOf } from './sql.js';
import { shown } from './vault.js';
import { which } from './which.js';
import { members, type Piece, type Write, writer } from './writer.js';

/** The root statements, and the object their texts go into: a row with the one id ''. */
export interface ReadPlan {
  is: 'read';
  levels: readonly Level[];
  write: Write;
}
export type Plan = ReadPlan | GroupPlan;

/** Permitted query -> statements and writers. Pure: the same question of the same role compiles to the same plan. */
export function compile(query: Permitted): Plan {
  if (query.is === 'groups') return compileGroups(query.groups);
  if (query.is === 'page') return rootPage(query.rows, query.page);
  return {
    is: 'read',
    levels: [singleLevel(query.rows, query.of)],
    write: writer([{ put: 'kid', kid: 0, id: 0, none: 'null' }]),
  };
}

function rootPage(rows: Rows, page: Page): ReadPlan {
  const levels = pageLevels(rows, { page, under: null, first: 0 });
  return { is: 'read', levels, write: writer(members(pageMembers(page, rows, 0, 0))) };
}

/** The statements of a page; `first`: which of those beside it is its first. */
function pageLevels(rows: Rows, { page, under, first }: { page: Page; under: Down | null; first: number }): Level[] {
  const asked = page.items.filter((item) => item.is !== 'typename');
  const at = asked.findIndex((item) => item.is === 'rows');
  const listed = at < 0 ? null : first + at;
  return asked.map((item) => {
    if (item.is === 'rows') return rowsLevel(rows, item.of, under);
    return item.is === 'next' ? nextLevel(rows, under) : totalLevel(rows, under, { exact: item.exact, listed });
  });
}

/** The members of a page object; `first`: which statement below is its first, `id`: the column of the row's id. */
function pageMembers(page: Page, rows: Rows, first: number, id: number): { key: string; piece: Piece }[] {
  let kid = first;
  return page.items.map((item) => {
    if (item.is === 'typename') return { key: item.key, piece: { put: 'text', text: JSON.stringify(`${rows.row.name}Page`) } };
    return { key: item.key, piece: { put: 'kid', kid: kid++, id, none: nothing[item.is] } };
  });
}

const nothing = { rows: '[]', total: '0', next: 'null' };

/** limit first, join after: links to one row never change how many rows there are. */
function rowsLevel(rows: Rows, selection: Selection, under: Down | null): Level {
  const { sql, here, order, rowsOf } = levelOf(rows, under);
  const made = new Columns(under ? ['k."id"'] : []);
  const pieces = object(known(here, rows), selection, made);
  const from = hung(sql, under, `(${rowsOf(paged(sql, rows, under))}) ${here.alias}`);
  const by = `${under ? 'k."n", ' : ''}${order.by(here.alias, `${here.alias}.`)}`;
  const most = under ? ` limit ${limits.rows + 1}` : '';
  return {
    sql: `${['select', made.list.join(', '), 'from', from, ...made.joins.list].join(' ')} order by ${by}${most}`,
    sources: sql.sources,
    gives: 'list',
    write: writer(pieces),
    kids: made.kids,
  };
}

function singleLevel(rows: Rows, selection: Selection): Level {
  const sql = new Statement();
  const here = place(rows, sql);
  const made = new Columns([]);
  const pieces = object(known(here, rows), selection, made);
  const needed = new Joins();
  const met = which(here, rows, needed);
  const from = [tableOf(rows.row), here.alias, ...needed.list, ...made.joins.list].join(' ');
  return {
    sql: `select ${made.list.join(', ')} from ${from} where ${met}`,
    sources: sql.sources,
    gives: 'one',
    write: writer(pieces),
    kids: made.kids,
  };
}

/** The columns, joins and lower statements that a selection needs, gathered as it is walked. */
class Columns {
  readonly joins = new Joins();
  readonly kids: { at: number; level: Level }[] = [];

  constructor(readonly list: string[]) {}

  add(sql: string): number {
    const known = this.list.indexOf(sql);
    return known < 0 ? this.list.push(sql) - 1 : known;
  }
}

/** A row of a selection, and what is known of it without asking. */
interface Known {
  here: Here;
  known: Condition;
}

/** Rows in scope are what their scope says, today. */
const known = (here: Here, { scope, asOf }: Rows): Known => ({ here, known: asOf ? everything : scope });

function object(row: Known, selection: Selection, made: Columns): Piece[] {
  if (made.list.length === 0) made.add(columnOf(row.here.alias, idField));
  return members(selection.items.map((item) => ({ key: item.key, piece: member(row, item, made) })));
}

function member(row: Known, item: Item, made: Columns): Piece {
  const { here } = row;
  switch (item.is) {
    case 'typename':
      return { put: 'text', text: JSON.stringify(here.row.name) };
    case 'field': {
      const column = columnOf(here.alias, item.field);
      return { put: 'column', at: made.add(item.field.kind === 'secret' ? shown(column) : column), kind: item.field.kind };
    }
    case 'warnings': {
      const of = item.of.map(({ where, json }) => ({ at: made.add(`(${here.meets(here, where)})`), text: JSON.stringify(json) }));
      return { put: 'chosen', of };
    }
    case 'changeable':
      return { put: 'column', at: made.add(item.scope ? `(${inScope(here, item.scope)})` : 'false'), kind: 'flag' };
    case 'one':
      return toOne(row, item.hops, item.of, made);
    case 'page': {
      const id = made.add(columnOf(here.alias, idField));
      const first = made.kids.length;
      made.kids.push(...pageLevels(item.rows, { page: item.page, under: item.many, first }).map((level) => ({ at: id, level })));
      return { put: 'object', guard: id, pieces: members(pageMembers(item.page, item.rows, first, id)) };
    }
  }
}

function toOne(row: Known, hops: readonly Hop[], selection: Selection, made: Columns): Piece {
  const there = hops.reduce(({ here, known }, hop) => {
    const told = beyond(known, hop);
    return { here: made.joins.along(here, [unasked(told, hop)]), known: both(told, hop.scope) };
  }, row);
  // Any column that is never empty tells whether there is a row; this one is the shortest.
  const guard = made.add(columnOf(there.here.alias, versionField));
  return { put: 'object', guard, pieces: object(there, selection, made) };
}
