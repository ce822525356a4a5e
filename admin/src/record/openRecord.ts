import type { Catalog, ResourceCard } from '../../../shared/catalog.js';
import { type Asked, createAsking } from '../grid/asking.js';
import { type Column, columnsOf } from '../grid/columns.js';
import type { Entry } from '../grid/entry.js';
import type { Choice, Since } from '../grid/line.js';
import { isAnswerable, type MeantQuestion } from '../grid/meaning.js';
import type { References } from '../grid/references.js';
import { createRereading } from '../grid/rereading.js';
import { createSending } from '../grid/sending.js';
import { createServer } from '../grid/sheetServer.js';
import type { Speech } from '../grid/showing.js';
import { createTable } from '../grid/table.js';
import { createWriting, type SinceQuestion } from '../grid/writing.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Store } from '../store.js';
import { today } from '../today.js';
import { createDays } from './days.js';

export interface OpenRecord {
  card: ResourceCard;
  columns: readonly Column[];
  table: ReturnType<typeof createTable>;
  writing: ReturnType<typeof createWriting>;
  /** What was typed into a field, once it is left. */
  enter(entries: readonly Entry[], label: string): void;
  /** Sends what was entered, once it is read. */
  save(line: string, label: string): Promise<void>;
  since: Store<Asked<SinceQuestion, Since> | null>;
  meant: Store<Asked<MeantQuestion, Choice> | null>;
}

interface Options {
  card: ResourceCard;
  catalog: Catalog;
  references: References;
  outbox: Outbox;
  /** Null: a row that is to be made. */
  id: string | null;
  speech(): Speech;
  onSaved(id: string): void;
}

/** One row as a form: the same cells as in a sheet of one line, but nothing is sent before it is asked for. */
export function openRecord({ card, catalog, references, outbox, id, speech, onSaved }: Options): OpenRecord {
  const columns = columnsOf(catalog, card.name);
  const server = createServer({
    catalog,
    card,
    columns,
    visible: () => columns,
    query: () => ({ where: id ? { id: { eq: id } } : null, order: [] }),
  });
  const table = createTable(id ? server.list : async () => ({ rows: [], total: 0 }), server.rows, { canCreate: id === null });
  const sending = createSending({
    resource: card.name,
    outbox,
    server,
    table,
    columns,
    today,
    saved({ rows }) {
      days.forget();
      onSaved(rows[0] ?? '');
    },
  });
  const sinces = createAsking<SinceQuestion, Since>();
  const meants = createAsking<MeantQuestion, Choice>();
  const writing = createWriting({
    table,
    columns,
    references,
    flush: async () => null,
    late: () => undefined,
    unsent: () => undefined,
    askSince: null,
    askMeant: async (question) => (isAnswerable(question, catalog) ? meants.ask(question) : null),
    speech,
  });
  const { retry } = createRereading({ table, columns, writing, rest: outbox.rest, isTyping: () => false });
  const days = createDays({ table, columns, ask: sinces.ask });
  let entering: Promise<unknown> = Promise.resolve();
  return {
    card,
    columns,
    table,
    writing,
    since: sinces.open,
    meant: meants.open,
    enter(entries, label) {
      entering = writing.enter(entries, label);
    },
    async save(line, label) {
      await entering;
      await retry([line]);
      if (await days.settle(line)) await sending.flush([line], label);
    },
  };
}
