import { type FieldNode, type GraphQLField, GraphQLObjectType, getArgumentValues, getNamedType } from 'graphql';
import { readCursor } from '../access/cursor.js';
import { entries } from '../access/json.js';
import { readWhere } from '../access/read.js';
import { readGroups } from '../access/readGroups.js';
import { readOrder } from '../access/readOrder.js';
import { unjudged } from '../access/readValue.js';
import { Refused } from '../access/refused.js';
import { type ShapeLimits, shaped } from '../access/shape.js';
import {
  type Condition,
  everything,
  type Item,
  type Literal,
  type Page,
  type Query,
  type Rows,
  type Selection,
  type Warned,
} from '../access/tree.js';
import { idField, type RowClass } from '../model/field.js';
import { type Warning, warningsOf } from '../model/warning.js';
import { type Document, type Listing, type OutlineItem, type OutlinePage, Outliner, objectType, type Picked } from './outline.js';

/** What a field of Query asks of the compiler. */
export interface Root {
  is: 'single' | 'page' | 'groups';
  row: RowClass;
}

/** The part of a question that many requests share: which fields, which lists. Made once for a document. */
export interface Outline {
  id: number;
  root: Root;
  listings: readonly Listing[];
  items: readonly OutlineItem[];
  page: OutlinePage;
  picked: readonly Picked[];
}

let nextId = 0;

export function outline(document: Document, root: Root, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Outline {
  const outliner = new Outliner(document);
  const [node] = nodes;
  const type = getNamedType(field.type);
  if (!node || !(type instanceof GraphQLObjectType)) throw new Refused('nothing is asked');
  outliner.list(field, node, root.row);
  const items = root.is === 'single' ? outliner.rows(root.row, objectType(document.schema, root.row.name), nodes) : [];
  const page = root.is === 'page' ? outliner.page(root.row, type, nodes) : [];
  const picked = root.is === 'groups' ? outliner.picked(type, nodes) : [];
  return { id: nextId++, root, listings: outliner.listings, items, page, picked };
}

/** One request's question: its shape, by which plans are kept, its values, and how to read it if no plan is. */
export interface Question {
  key: string;
  values: unknown[];
  read: () => Query;
  /** Of a question for groups: its own condition, which the way down to the rows repeats. */
  groups: () => { where: unknown; take: number };
}

export function question(found: Outline, variables: { [name: string]: unknown }, limits: ShapeLimits): Question {
  const values: unknown[] = [];
  const bound = found.listings.map((listing) => bind(listing, variables, limits, values));
  const groups = () => ({ where: bound[0]?.where, take: bound[0]?.take ?? 0 });
  return { key: bound.map(({ key }) => key).join('|'), values, read: () => readQuestion(found, bound), groups };
}

/** Arguments of one listing: the shape of its condition, the places of its values. */
interface Bound {
  key: string;
  where: unknown;
  json: unknown;
  id: Literal | null;
  take: number;
  skip: Literal | null;
  after: readonly Literal[];
  asOf: Literal | null;
}

function bind({ field, node }: Listing, variables: { [name: string]: unknown }, limits: ShapeLimits, values: unknown[]): Bound {
  const { take, skip, after, asOf, id, ...rest } = getArgumentValues(field, node, variables);
  const slot = (value: unknown, otherwise: unknown): Literal => ({ slot: values.push(value ?? otherwise) - 1 });
  const asked = {
    take: Number(take ?? (id === undefined ? 50 : 1)),
    skip: skip ? slot(skip, null) : null,
    after: after === undefined || after === null ? [] : readCursor(after).map((value) => slot(value, null)),
    asOf: asOf === undefined || asOf === null ? null : slot(asOf, null),
    id: id === undefined ? null : slot(id, null),
  };
  const { shape, key } = shaped(rest, limits, values);
  return {
    ...asked,
    where: rest.where,
    json: shape,
    key: `${key}${asked.asOf ? '@' : ''}${'>'.repeat(asked.after.length)}${asked.take}${asked.skip ? '+' : ''}`,
  };
}

function readQuestion(found: Outline, bound: readonly Bound[]): Query {
  const [first] = bound;
  if (!first) throw new Refused('nothing is asked');
  const { row } = found.root;
  switch (found.root.is) {
    case 'groups':
      return { is: 'groups', row, groups: readGroups(row, first.json, first) };
    case 'single':
      return { is: 'single', row, rows: byId(row, first), of: readSelection(row, found.items, bound) };
    case 'page':
      return { is: 'page', row, rows: readRows(row, first), page: readPage(row, found.page, bound) };
  }
}

function byId(row: RowClass, { id, take, skip, after, asOf }: Bound): Rows {
  if (!id) throw new Refused('an id is expected');
  return { row, where: { is: 'test', field: idField, op: 'eq', literal: id }, scope: everything, order: [], take, skip, after, asOf };
}

function readRows(row: RowClass, { json, take, skip, after, asOf }: Bound): Rows {
  const parts = new Map(entries(json));
  const where = parts.get('where');
  const order = readOrder(row, parts.get('order'));
  if (after.length > 0 && after.length !== order.length + 1) throw new Refused('after is the next of a page in this very order', 'after');
  return {
    row,
    where: where === undefined || where === null ? everything : readWhere(row, where),
    scope: everything,
    order,
    take,
    skip,
    after,
    asOf,
  };
}

function readPage(row: RowClass, page: OutlinePage, bound: readonly Bound[]): Page {
  return { items: page.map((item) => (item.is === 'rows' ? { ...item, of: readSelection(row, item.of, bound) } : item)) };
}

function readSelection(row: RowClass, items: readonly OutlineItem[], bound: readonly Bound[]): Selection {
  return { row, items: items.map((item) => readItem(item, bound)) };
}

function readItem(item: OutlineItem, bound: readonly Bound[]): Item {
  if (item.is === 'one') return { key: item.key, is: 'one', hops: item.hops.map(unjudged), of: readSelection(item.row, item.of, bound) };
  if (item.is === 'warnings')
    return { key: item.key, is: 'warnings', of: warningsOf(item.row).map((each) => readWarning(each, item.picked)) };
  if (item.is === 'changeable') return { ...item, scope: null };
  if (item.is !== 'page') return item;
  const arguments_ = bound[item.listing];
  if (!arguments_) throw new Refused('nothing is asked');
  const { target } = item.many;
  return {
    key: item.key,
    is: 'page',
    many: item.many,
    rows: readRows(target, { ...arguments_, asOf: bound[0]?.asOf ?? null }),
    page: readPage(target, item.page, bound),
  };
}

function readWarning({ on, where, code, vi, fields }: Warning, picked: readonly Picked[]): Warned {
  const told = new Map<string, unknown>(Object.entries({ code, label: vi, fields }));
  return { where: readWhere(on, where), json: Object.fromEntries(picked.map(({ key, name }) => [key, told.get(name) ?? name])) };
}

/** The rows of these ids, as a mutation answers with them: judged and compiled before it is carried out, read after. */
export function namedRows(document: Document, row: RowClass, nodes: readonly FieldNode[], limits: ShapeLimits) {
  const outliner = new Outliner(document);
  const items = outliner.rows(row, objectType(document.schema, row.name), nodes);
  const values: unknown[] = [];
  const bound = outliner.listings.map((listing) => bind(listing, document.variables, limits, values));
  const ids: Literal = { slot: values.push([]) - 1 };
  const where: Condition = { is: 'test', field: idField, op: 'in', literal: ids };
  const rows: Rows = {
    row,
    where,
    scope: everything,
    order: [],
    take: limits.list,
    skip: null,
    after: [],
    asOf: null,
  };
  const query: Query = { is: 'page', row, rows, page: { items: [{ key: 'rows', is: 'rows', of: readSelection(row, items, bound) }] } };
  return { query, valuesOf: (named: readonly string[]) => [...values.slice(0, -1), named] };
}
