import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { mostChanges } from '../../../shared/limits.js';
import type { Conflict, Problem } from '../../../shared/problem.js';
import { isObject } from '../catalog.js';
import { ask } from '../client.js';
import type { ListQuery } from '../dataProvider.js';
import { listDocument, type Selection, saveDocument, selectionOf, undoDocument, wayBack } from '../documents.js';
import { mostRows } from '../everyRow.js';
import { Refused } from '../failure.js';
import { inChunks } from '../inChunks.js';
import type { Column, Hop } from './columns.js';
import type { Row } from './line.js';
import type { Payload } from './payload.js';
import type { Operation, Server } from './server.js';

/** What the page asks besides. */
export interface SheetServer extends Server {
  /** How many rows there are without any filter. */
  all(): Promise<number | null>;
}

interface Options {
  catalog: Catalog;
  card: ResourceCard;
  /** The row on whose page this is a list; none: the sheet of all. */
  of?: string | null;
  columns: readonly Column[];
  visible(): readonly Column[];
  query(): { where: object | null; order: readonly object[] };
}

interface Undone extends Answered {
  written: number;
  removed: string[];
}

interface Answered {
  operation: string;
  problems: Problem[];
  conflicts: Conflict[];
  saved?: Record<string, unknown> | null;
}

/** A sheet's server: our GraphQL, asked for the columns that are shown. */
export function createServer({ catalog, card, of = null, columns, visible, query }: Options): SheetServer {
  const selection = () => selectionOf(catalog, card, visible());
  const page = async (wanted: Selection, variables: ListQuery) =>
    (await ask<{ page: { rows: Row[]; total?: number } }>(listDocument(card, wanted), { ...variables })).page;
  const byId = (wanted: Selection, ids: readonly string[], where: object | null = null): Promise<Row[]> =>
    inChunks(ids, mostRows, async (chunk) => {
      const some = { and: [{ id: { in: chunk } }, ...(where ? [where] : [])] };
      return (await page(wanted, { where: some, take: mostRows, count: false })).rows;
    });

  return {
    async list({ skip, take, count }) {
      const { rows, total } = await page(selection(), { ...query(), skip, take, count, exact: count });
      return { rows, total: total ?? null };
    },
    all: async () => (await page({ id: {} }, { where: null, take: 1, count: true, exact: true })).total ?? null,
    rows: (ids) => byId(selection(), ids),
    async matching(ids) {
      const { where } = query();
      return new Set(where ? (await byId({ id: {} }, ids, where)).map(({ id }) => id) : ids);
    },
    async save({ operation, label, payload, of: place = null, trial }, signal) {
      if (sizeOf(payload) > mostChanges) throw new Refused({ code: 'TOO_MANY', message: '', detail: { limit: mostChanges } });
      const ways = waysOf(card, columns, new Set([payload.creates, payload.changes, payload.restores ?? {}].flatMap(Object.keys)));
      const variables = { operation, label, sheet: card.name, of: place, trial, ...written(payload) };
      const { save } = await ask<{ save: Answered }>(saveDocument(card, selection(), ways), variables, { signal });
      return { ...save, rows: rowsIn(save, ways) };
    },
    async undo(undoing, signal) {
      const ways = waysOf(card, columns);
      const { undo } = await ask<{ undo: Undone }>(undoDocument(card, selection(), ways), { ...undoing }, { signal });
      return { ...undo, rows: rowsIn(undo, ways) };
    },
    async operations() {
      const { operations } = await ask<{ operations: { rows: Operation[] } }>(operationsDocument, { sheet: card.name, of });
      return operations.rows;
    },
  };
}

const sizeOf = (payload: Payload) =>
  [payload.creates, payload.changes, payload.deletes]
    .flatMap((lists) => Object.values<readonly unknown[]>(lists))
    .reduce((sum, list) => sum + list.length, 0);

/** As far back as Ctrl+Z reaches at once; what is older is in the list of one's own doings. */
const operationsDocument =
  'query Operations($sheet: String, $of: ID) { operations(mine: true, sheet: $sheet, of: $of, take: 100) { rows { label at undone last lastAt } } }';

/** Each once, though it may have been written by more than one way. */
const rowsIn = ({ saved }: Answered, ways: ReadonlyMap<string, string[]>): Row[] => {
  const rows = [...ways].flatMap(([plural, way]) => shown(saved?.[plural], way));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
};

/** Empty lists are not sent. */
const written = (payload: Payload) => Object.fromEntries(Object.entries(payload).filter(([, lists]) => Object.keys(lists).length > 0));

/** From each resource that is written, or may be, the links that lead back to the row of the sheet. The sheet's own rows need none. */
function waysOf(card: ResourceCard, columns: readonly Column[], touched?: ReadonlySet<string>): Map<string, string[]> {
  const isTouched = ({ plural, can }: ResourceCard) => touched?.has(plural) ?? (can.create || can.update || can.delete);
  const ways = new Map<string, string[]>(isTouched(card) ? [[card.plural, []]] : []);
  for (const { hops } of columns) {
    const hop: Hop | undefined = hops.at(-1);
    const way = hop && isTouched(hop.card) ? wayBack(hops, card) : null;
    if (hop && way) ways.set(hop.card.plural, way);
  }
  return ways;
}

/** The rows of the sheet behind the rows that were saved. */
const shown = (saved: unknown, way: readonly string[]): Row[] =>
  (Array.isArray(saved) ? saved : []).flatMap((row: unknown) => {
    const root = way.reduce<unknown>((held, name) => (isObject(held) ? held[name] : null), row);
    return isRow(root) ? [root] : [];
  });

const isRow = (value: unknown): value is Row => isObject(value) && typeof value.id === 'string' && typeof value.version === 'number';
