import type { Field, RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import type { Role } from '../model/roles.js';
import { judgeCondition, judgePath } from './judge.js';
import { Refused } from './refused.js';
import { assertReadable, judgeHops, may, mayRead, rowsFor } from './rights.js';
import type { Groups, Item, Page, Query, Rows, Selection } from './tree.js';

declare const permitted: unique symbol;
/** A query this file has judged. The compiler accepts nothing else. */
export type Permitted = Query & { readonly [permitted]: Role };

/** Narrows a query to what a role may read, or throws. Filtering, sorting, grouping and counting by a field is reading it. */
export function permit(role: Role, query: Query): Permitted {
  return judged(role, query) as Permitted;
}

function judged(role: Role, query: Query): Query {
  switch (query.is) {
    case 'single':
      return { ...query, rows: judgeRows(role, query.rows), of: judgeSelection(role, query.of, asOf(query.rows)) };
    case 'page':
      return { ...query, rows: judgeRows(role, query.rows), page: judgePage(role, query.page, asOf(query.rows)) };
    case 'groups':
      return { ...query, groups: judgeGroups(role, query.groups) };
  }
}

const asOf = (rows: Rows) => rows.asOf !== null;

function judgeRows(role: Role, rows: Rows): Rows {
  const scope = rowsFor(role, 'read', rows.row);
  const order = rows.order.map(({ path, descending }) => ({ path: judgePath(role, path), descending }));
  return { ...rows, scope, where: judgeCondition(role, rows.row, rows.where), order };
}

function judgePage(role: Role, page: Page, atDay: boolean): Page {
  return { items: page.items.map((item) => (item.is === 'rows' ? { ...item, of: judgeSelection(role, item.of, atDay) } : item)) };
}

function judgeSelection(role: Role, selection: Selection, atDay: boolean): Selection {
  return { ...selection, items: selection.items.map((item) => judgeItem(role, selection.row, item, atDay)) };
}

function judgeItem(role: Role, row: RowClass, item: Item, atDay: boolean): Item {
  switch (item.is) {
    case 'typename':
      return item;
    case 'field':
      assertReadable(role, row, item.field);
      if (atDay) assertLasting(row, item.field);
      return item;
    case 'one':
      return { ...item, hops: judgeHops(role, row, item.hops), of: judgeSelection(role, item.of, atDay) };
    case 'page':
      return { ...item, rows: judgeRows(role, item.rows), page: judgePage(role, item.page, atDay) };
  }
}

/** Of a day gone by, only what has a dated form is told; today's value would be a wrong answer. */
function assertLasting(row: RowClass, field: Field) {
  const lasting = field.lasting || field.kind === 'link' || field.captured || resourceOf(row).dated;
  if (!lasting) throw new Refused(`${row.name}.${field.name} is only known as it is today: leave it out, or ask without asOf`, 'asOf');
}

function judgeGroups(role: Role, groups: Groups): Groups {
  return {
    ...groups,
    scope: rowsFor(role, 'read', groups.row),
    where: judgeCondition(role, groups.row, groups.where),
    by: groups.by.map((dimension) => ({ ...dimension, path: judgePath(role, dimension.path), label: judgeLabel(role, dimension) })),
    measures: groups.measures.map((measure) =>
      measure.is === 'fn'
        ? { ...measure, path: measure.path && judgePath(role, measure.path), where: judgeCondition(role, groups.row, measure.where) }
        : measure,
    ),
  };
}

/** A name the role may not read is left out; the group itself stands. */
function judgeLabel(role: Role, { label }: Groups['by'][number]) {
  if (!label || !may(role, 'read', label.path.row) || !mayRead(role, label.path.field)) return null;
  return { path: judgePath(role, label.path), scope: rowsFor(role, 'read', label.path.row) };
}
