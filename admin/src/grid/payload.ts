import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { uuid } from '../../../shared/uuid.js';
import { isObject } from '../catalog.js';
import { dayOf, ownDay } from './beginning.js';
import type { Column } from './columns.js';
import { type Edit, type Line, type Making, rowUnder, type Since } from './line.js';
import { type Node, treeOf } from './lineTree.js';

/** What one action asks the server to write, by the plural of each resource. */
export interface Payload {
  creates: Record<string, { id: string; set: Values }[]>;
  changes: Record<string, { id: string; was?: Values; version?: number; set: Values }[]>;
  deletes: Record<string, { id: string; version: number }[]>;
  /** Deleted rows that come back. `together`: with all that the same save deleted. */
  restores?: Record<string, { id: string; together: boolean }[]>;
}
export type Values = Record<string, unknown>;

export interface Planned {
  payload: Payload;
  /** Cells that go with this payload. */
  sent: { line: string; column: string }[];
  /** Cells that wait, and the columns their row lacks. */
  held: { line: string; column: string; lacks: string[] }[];
  /** Which cells a written row shows: its line, and the path of its fields, or the one cell that names it. */
  places: Map<string, { line: string; prefix: string; column?: string }>;
}

/** The writes that bring these lines' edits to the server, over all the resources a line is made of. */
export function plan(lines: readonly Line[], columns: readonly Column[], since: (line: Line) => Since): Planned {
  const planned: Planned = { payload: { creates: {}, changes: {}, deletes: {} }, sent: [], held: [], places: new Map() };
  const root = treeOf(columns);
  if (root) for (const line of lines) visit({ planned, line, since: since(line), columns }, root, rowUnder(line), null);
  return planned;
}

interface Visit {
  planned: Planned;
  line: Line;
  since: Since;
  columns: readonly Column[];
}

/** Writes one row and what hangs on it. Gives its id, or null where there is none and none is wanted or possible yet. */
function visit(at: Visit, node: Node, row: unknown, parent: string | null): string | null {
  const known = isObject(row) && typeof row.id === 'string' ? { row, id: row.id, version: Number(row.version) } : null;
  const typed = at.line.row || !known ? goodEdits(at.line, node) : metBy(at, node, known);
  if (!known && !wanted(at.line, node)) return null;
  const id = known ? update(at, node, known, typed) : create(at, node, typed, { row, parent });
  if (id === null) return null;
  for (const child of node.children) if (child.hop?.how !== 'link' || known) visit(at, child, known?.row[child.hop?.name ?? ''], id);
  return id;
}

/** What a new line says of a row it names rather than makes: all of it is sent, and what the row has already is not written. */
function metBy({ planned, line }: Visit, node: Node, { row }: Known): [Column, Edit][] {
  const typed = goodEdits(line, node);
  const isNew = ([{ field }, { value }]: [Column, Edit]) => value !== (row[field.name] ?? null);
  planned.sent.push(...typed.filter((one) => !isNew(one)).map(([column]) => ({ line: line.id, column: column.key })));
  return typed.filter(isNew).map(([column, edit]) => [column, { ...edit, was: row[column.field.name] ?? null }]);
}

const goodEdits = (line: Line, node: Node): [Column, Edit][] =>
  node.columns.flatMap((column) => {
    const edit = line.edits.get(column.key);
    return edit && edit.value !== undefined ? [[column, edit] as [Column, Edit]] : [];
  });

const wanted = (line: Line, node: Node): boolean =>
  node.columns.some((column) => (line.edits.get(column.key)?.value ?? null) !== null) || node.children.some((child) => wanted(line, child));

interface Known {
  row: Values;
  id: string;
  version: number;
}

function update(at: Visit, node: Node, known: Known, typed: [Column, Edit][]): string {
  if (typed.length === 0) return known.id;
  send(at, node, known.id, typed);
  const { dated, plural } = node.card;
  const set = Object.fromEntries(typed.map(([{ field }, edit]) => [field.name, edit.value]));
  const own = ownDay(at, node, known.row, set);
  const days = dated && node.hop?.how === 'current' && (own || !(dated.from in set || dated.to in set)) ? dated : null;
  const day = own ?? dayOf(at);
  const told = typed.filter(([{ field }]) => !own || field.name !== days?.from);
  if (!days || at.since.correct || day === known.row[days.from] || completes(known, told)) {
    push(at.planned.payload.changes, plural, { id: known.id, ...basis(known, typed), set });
    return known.id;
  }
  // Said as it was read: what a colleague wrote there meanwhile is contested, not ended unseen with the row.
  const stood = { ...copied(node.card, known.row), ...read(typed) };
  push(at.planned.payload.changes, plural, { id: known.id, was: stood, set: { ...stood, [days.to]: day } });
  const ends = typed.some(([{ field }, edit]) => field.required && edit.value === null);
  return ends ? known.id : succeed(at, node, { ...stood, ...set, [days.from]: day, [days.to]: null });
}

/** Only cells that held nothing: no day is asked for them, so the row in force goes on. */
const completes = ({ row }: Known, typed: [Column, Edit][]): boolean => typed.every(([{ field }]) => (row[field.name] ?? null) === null);

/** The row that is in force from that day on: the old one as it was read, with what was changed. */
function succeed(at: Visit, node: Node, set: Values): string {
  const id = uuid();
  at.planned.places.set(placeKey(node.card, id), { line: at.line.id, prefix: node.prefix });
  push(at.planned.payload.creates, node.card.plural, { id, set });
  return id;
}

const copied = (card: ResourceCard, row: Values): Values =>
  Object.fromEntries(card.fields.flatMap(({ name, editable }) => (editable && row[name] !== undefined ? [[name, row[name]]] : [])));

/** What stood in the cells; a secret is never known, so its row is named by version. */
function basis(known: Known, typed: [Column, Edit][]): { was: Values } | { version: number } {
  if (typed.some(([{ field }]) => field.kind === 'secret')) return { version: known.version };
  return { was: read(typed) };
}

const read = (typed: [Column, Edit][]): Values => Object.fromEntries(typed.map(([{ field }, edit]) => [field.name, edit.was ?? null]));

/** What lies under the row that is made, and what it hangs on. */
interface Under {
  row: unknown;
  parent: string | null;
}

function create(at: Visit, node: Node, typed: [Column, Edit][], { row, parent }: Under): string | null {
  const { card, hop } = node;
  const id = hop ? uuid() : at.line.id;
  const filled = typed.filter(([, edit]) => edit.value !== null);
  const tie = hop && hop.how !== 'link' && parent ? { [hop.by]: parent } : {};
  const start = card.dated && hop ? { [card.dated.from]: dayOf(at) } : {};
  const set: Values = {
    ...start,
    ...(hop ? hop.fixed : givenIn(node.columns)),
    ...Object.fromEntries(filled.map(([{ field }, edit]) => [field.name, edit.value])),
    ...tie,
  };

  const links = new Map(node.children.flatMap((child) => (child.hop?.how === 'link' ? [[child.hop.by, child]] : [])));
  const lacking = () => card.fields.filter((field) => field.required && !field.captured && (set[field.name] ?? null) === null);
  const lacks = lacking().filter((field) => !links.has(field.name));
  if (lacks.length > 0) return hold(at, node, named(node, lacks), node.children);
  for (const [name, link] of links) set[name] = visit(at, link, isObject(row) ? row[link.hop?.name ?? ''] : null, null);
  if (lacking().length > 0)
    return hold(
      at,
      node,
      named(node, lacking()),
      node.children.filter((child) => child.hop?.how !== 'link'),
    );
  send(at, node, id, filled);
  push(at.planned.payload.creates, card.plural, { id, set });
  return id;
}

const givenIn = (columns: readonly Column[]): Values =>
  Object.fromEntries(columns.flatMap(({ hops, field, given }) => (hops.length === 0 && given !== undefined ? [[field.name, given]] : [])));

/** Everything typed for a row that can't be made yet waits, and so does what hangs on it. */
function hold(at: Visit, node: Node, lacks: string[], children: readonly Node[]): null {
  for (const [column] of goodEdits(at.line, node)) at.planned.held.push({ line: at.line.id, column: column.key, lacks });
  for (const child of children) if (wanted(at.line, child)) hold(at, child, lacks, child.children);
  return null;
}

const named = (node: Node, fields: readonly FieldCard[]) => fields.map((field) => node.prefix + field.name);

function send(at: Visit, node: Node, id: string, typed: [Column, Edit][]) {
  at.planned.places.set(placeKey(node.card, id), { line: at.line.id, prefix: node.prefix });
  at.planned.sent.push(...typed.map(([column]) => ({ line: at.line.id, column: column.key })));
  for (const [column, { makes }] of typed) if (makes) make(at, column, makes);
}

/** A row that cells name and that is not there yet: once, however many name it. */
function make({ planned, line }: Visit, column: Column, { name, plural, id, set }: Making) {
  if (planned.places.has(placeKey({ name }, id))) return;
  planned.places.set(placeKey({ name }, id), { line: line.id, prefix: '', column: column.key });
  push(planned.payload.creates, plural, { id, set: { ...set } });
}

export const placeKey = (card: Pick<ResourceCard, 'name'>, id: string) => `${card.name} ${id}`;

export function push<T>(lists: Record<string, T[]>, name: string, item: T) {
  lists[name] ??= [];
  lists[name].push(item);
}
