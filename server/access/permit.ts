import type { RowClass } from '../model/field.js';
import type { Role } from '../model/roles.js';
import { type Warning, warningsOf } from '../model/warning.js';
import { judgeCondition, judgeOperand, judgePath } from './judge.js';
import { readWhere } from './read.js';
import { Forbidden } from './refused.js';
import { type Asker, assertReadable, covers, judgeDown, judgeHops, may, mayFollow, mayRead, rowsFor, sees } from './rights.js';
import type { Dimension, Groups, Item, MeasureNode, Page, Query, Rows, Selection, Warned } from './tree.js';

declare const permitted: unique symbol;
/** A query this file has judged. The compiler accepts nothing else. */
export type Permitted = Query & { readonly [permitted]: Role };

/** Narrows a query to what a role may read, or throws. Filtering, sorting, grouping and counting by a field is reading it. */
export function permit(role: Role, query: Query): Permitted {
  return judged(role, query) as Permitted;
}

function judged(role: Role, query: Query): Query {
  const asker = { role, atDay: (query.is === 'groups' ? query.groups : query.rows).asOf !== null };
  switch (query.is) {
    case 'single':
      return { ...query, rows: judgeRows(asker, query.rows), of: judgeSelection(asker, query.of) };
    case 'page':
      return { ...query, rows: judgeRows(asker, query.rows), page: judgePage(asker, query.page) };
    case 'groups':
      return { ...query, groups: judgeGroups(asker, query.groups) };
  }
}

function judgeRows(asker: Asker, rows: Rows): Rows {
  const scope = rowsFor(asker.role, 'read', rows.row);
  const order = rows.order.map(({ path, descending }) => ({ path: judgePath(asker, path), descending }));
  return { ...rows, scope, where: judgeCondition(asker, rows.row, rows.where), order };
}

function judgePage(asker: Asker, page: Page): Page {
  return { items: page.items.map((item) => (item.is === 'rows' ? { ...item, of: judgeSelection(asker, item.of) } : item)) };
}

function judgeSelection(asker: Asker, selection: Selection): Selection {
  return { ...selection, items: selection.items.map((item) => judgeItem(asker, selection.row, item)) };
}

function judgeItem(asker: Asker, row: RowClass, item: Item): Item {
  switch (item.is) {
    case 'typename':
      return item;
    case 'field':
      assertReadable(asker, row, item.field);
      return item;
    case 'warnings':
      return { ...item, of: item.of.flatMap((warned) => judgeWarned(asker, row, warned)) };
    case 'changeable':
      return { ...item, scope: may(asker.role, 'update', row) ? rowsFor(asker.role, 'update', row) : null };
    case 'one':
      return { ...item, hops: judgeHops(asker, row, item.hops), of: judgeSelection(asker, item.of) };
    case 'page':
      return { ...item, many: judgeDown(asker, item.many), rows: judgeRows(asker, item.rows), page: judgePage(asker, item.page) };
  }
}

/** To be warned is to read all that the warning rests on: who may not is not told of it. */
function judgeWarned(asker: Asker, row: RowClass, warned: Warned): Warned[] {
  try {
    return [{ ...warned, where: judgeCondition(asker, row, warned.where) }];
  } catch (error) {
    if (error instanceof Forbidden) return [];
    throw error;
  }
}

/** The warnings of a resource that a role may be told. */
export const warningsFor = (role: Role, row: RowClass): Warning[] =>
  warningsOf(row).filter(({ where }) => judgeWarned({ role, atDay: false }, row, { where: readWhere(row, where), json: null }).length > 0);

function judgeGroups(asker: Asker, groups: Groups): Groups {
  const { row } = groups;
  return {
    ...groups,
    scope: rowsFor(asker.role, 'read', row),
    where: judgeCondition(asker, row, groups.where),
    by: groups.by.map((dimension) => judgeDimension(asker, dimension)),
    measures: groups.measures.map((measure) => judgeMeasure(asker, row, measure)),
    having: groups.having.map((having) => ({ ...having, value: judgeOperand(asker, having.value) })),
  };
}

function judgeDimension(asker: Asker, dimension: Dimension): Dimension {
  const { path, cut } = dimension;
  return {
    ...dimension,
    path: judgePath(asker, path),
    cut: cut.is === 'boundaries' ? { ...cut, day: judgeOperand(asker, cut.day) } : cut,
    label: judgeLabel(asker.role, dimension),
    opensEmpty: path.hops.every(({ to }) => sees(asker.role, to.target, covers(to))),
  };
}

const judgeMeasure = (asker: Asker, row: RowClass, measure: MeasureNode): MeasureNode =>
  measure.is === 'fn'
    ? { ...measure, path: measure.path && judgePath(asker, measure.path), where: judgeCondition(asker, row, measure.where) }
    : measure;

/** A name the role may not read is left out; the group itself stands. */
function judgeLabel(role: Role, { label }: Dimension) {
  if (!label || !may(role, 'read', label.path.row) || !mayFollow(role, label.path.hops) || !mayRead(role, label.path.field)) return null;
  return { path: judgePath({ role, atDay: false }, label.path), scope: rowsFor(role, 'read', label.path.row) };
}
