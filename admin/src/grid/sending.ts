import { uuid } from '../../../shared/uuid.js';
import type { Failure } from '../failure.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Noted, Place, Unsent, Writing } from '../outbox/unsent.js';
import { createStore } from '../store.js';
import type { Column } from './columns.js';
import { changedIn, type Edit, type Line, type Since, withEdits } from './line.js';
import type { Planned } from './payload.js';
import { createQueue } from './queue.js';
import { goneIn, linesMoved, reasonOf, refusals } from './refusals.js';
import type { SaveAnswer, Server } from './server.js';
import { isSame, settled } from './settled.js';
import type { Table } from './table.js';
import { type PlannedAll, planAll, waitingFor } from './waiting.js';

export interface Command {
  operation: string;
  label: string;
  rows: string[];
}

/** An action on its way. Once the server was asked it is asked the same again: `planned`, for the lines as they were then. */
interface Errand extends Place {
  operation: string;
  label: string;
  lines: readonly Line[];
  planned: PlannedAll | null;
  /** How new lines among them stood before. */
  drafts?: readonly Line[];
}

type Left = Pick<Unsent, 'operation' | 'label'> & { work: Writing };

/** What was typed when a save began. */
type Before = ReadonlyMap<string, ReadonlyMap<string, Edit>>;

/** Sends what was typed: one save an action, in the order typed on each row, until the server has it or says why not. */
export function createSending(deps: {
  /** Of the sheet's own rows. */
  resource: string;
  of?: Place['of'];
  server: Server;
  table: Table;
  columns: readonly Column[];
  outbox: Pick<Outbox, 'state' | 'note' | 'done' | 'deliver'>;
  today: () => string;
  /** `made`: resources of which rows were made that cells name. `drafts`: how lines stood of which nothing was written before. */
  saved: (command: Command, made: readonly string[], drafts: readonly Line[]) => void;
}) {
  const { server, table, columns, outbox } = deps;
  const queue = createQueue();
  /** How many saves are under way. */
  const traffic = createStore(0);

  const under = new Set<Promise<unknown>>();

  /** Saves every readable edit of these lines, and tells under which operation; null where nothing was written. */
  function flush(ids: readonly string[], label: string, drafts: readonly Line[] = []): Promise<string | null> {
    const errand: Errand = { operation: uuid(), label, lines: linesOf(ids), planned: null, of: deps.of, drafts };
    outbox.note(noted(errand));
    return run(errand);
  }

  const secrets = new Set(columns.filter(({ field }) => field.kind === 'secret').map(({ key }) => key));
  const noted = ({ operation, label, lines, planned, of }: Errand): Noted => ({
    operation,
    label,
    resource: deps.resource,
    work: { does: 'write', lines, planned, of },
    isSecret: lines.some(({ edits }) => [...edits.keys()].some((column) => secrets.has(column))),
  });

  /** Goes on with what an earlier page left, under the same operations: what was asked is asked again as it was. */
  function resume({ operation, label, work: { lines, planned, of } }: Left) {
    table.restore(lines);
    void run({ operation, label, lines, planned, of });
  }

  function run(errand: Errand): Promise<string | null> {
    const ids = errand.lines.map(({ id }) => id);
    return inTurn(ids, () => attempt(errand));
  }

  /** After what is under way of these rows. */
  function inTurn<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
    traffic.set((count) => count + 1);
    const done = queue(ids, work).finally(() => traffic.set((count) => count - 1));
    under.add(done);
    return done.finally(() => under.delete(done));
  }

  const linesOf = (ids: readonly string[]) => ids.flatMap((id) => table.line(id) ?? []);

  async function attempt({ operation, label, ...errand }: Errand): Promise<string | null> {
    const lines = errand.planned ? errand.lines : linesOf(errand.lines.map(({ id }) => id));
    const planned = errand.planned ?? planAll(lines, table.get().lines, columns, sinceOf);
    const before: Before = new Map(lines.map((line) => [line.id, line.edits]));
    mark(planned.held, before, (cell) => ({ mark: 'held', reason: { code: 'LACKS', detail: { columns: cell.lacks } } }));
    mark(planned.waiting, before, () => ({ mark: 'held', reason: { code: 'WAITS' } }));
    const answer = planned.sent.length > 0 ? await asked({ operation, label, lines, planned, of: errand.of }, before) : null;
    outbox.done(operation);
    if (answer === null) return null;
    if ('failure' in answer) mark(planned.sent, before, () => ({ mark: 'refused', reason: reasonOf(answer.failure) }));
    else if (answer.problems.length + answer.conflicts.length > 0) await refuse(planned, before, answer);
    else await accept(planned, before, answer, { label, drafts: errand.drafts ?? [] });
    return 'failure' in answer || answer.problems.length + answer.conflicts.length > 0 ? null : answer.operation;
  }

  function asked(errand: Errand & { planned: PlannedAll }, before: Before): Promise<SaveAnswer | { failure: Failure }> {
    const { operation, label, planned, of } = errand;
    outbox.note(noted(errand));
    mark(planned.sent, before, () => ({ mark: 'sending' }));
    return outbox.deliver(
      operation,
      (signal) => server.save({ operation, label, payload: planned.payload, of }, signal),
      () => mark(planned.sent, before, () => ({ mark: 'away' })),
    );
  }

  const sinceOf = (line: Line): Since => line.since ?? { day: deps.today(), column: null, correct: false };

  /** Marks what was sent; a cell typed anew meanwhile is only told what now lies under it. */
  function mark<C extends { line: string; column: string }>(
    cells: readonly C[],
    before: Before,
    as: (cell: C) => Pick<Edit, 'mark' | 'reason'>,
  ) {
    const byLine = new Map<string, C[]>();
    for (const cell of cells) byLine.set(cell.line, [...(byLine.get(cell.line) ?? []), cell]);
    const edited = (line: Line, cell: C): [string, Edit][] => {
      const [now, then] = [line.edits.get(cell.column), before.get(line.id)?.get(cell.column)];
      if (!now || !then) return [];
      return [[cell.column, isSame(now, then) ? { ...now, reason: undefined, ...as(cell) } : { ...now, was: then.was }]];
    };
    const own = (line: Line) => (byLine.get(line.id) ?? []).flatMap((cell) => edited(line, cell));
    table.update(changedIn(table, byLine.keys(), (line) => withEdits(line, own(line))));
  }

  async function refuse(planned: Planned, before: Before, answer: SaveAnswer) {
    mark(planned.sent, before, refusals(planned, answer));
    table.lose(goneIn(deps.resource, answer));
    const moved = linesMoved(planned, answer);
    for (const row of moved.length > 0 ? await server.rows(moved).catch(() => []) : [])
      table.update(changedIn(table, [row.id], (line) => ({ ...line, row })));
  }

  async function accept(
    planned: Planned,
    before: Before,
    answer: SaveAnswer,
    { label, drafts }: Pick<Errand, 'label'> & { drafts: readonly Line[] },
  ) {
    const touched = [...new Set(planned.sent.map((cell) => cell.line))];
    const rows = new Map(answer.rows.map((row) => [row.id, row]));
    const missing = touched.filter((id) => !rows.has(id));
    if (missing.length > 0) for (const row of await server.rows(missing).catch(() => [])) rows.set(row.id, row);
    const done = new Map(touched.map((id) => [id, planned.sent.filter((cell) => cell.line === id).map((cell) => cell.column)]));
    table.update(changedIn(table, touched, (line) => settled(line, rows.get(line.id), done.get(line.id) ?? [], before.get(line.id))));
    deps.saved(
      { operation: answer.operation, label, rows: touched },
      unmake(planned, before),
      drafts.filter(({ id }) => done.has(id)),
    );
    const named = waitingFor(table.get().lines, new Set(touched));
    if (named.length > 0) void flush(named, label);
    const matching = await server.matching(touched).catch(() => new Set(touched));
    table.update(changedIn(table, touched, (line) => ({ ...line, stray: !matching.has(line.id) })));
  }

  /** Rows that cells named are there now: no other cell makes them again. */
  function unmake({ sent: cells }: Planned, before: Before): string[] {
    const makings = cells.flatMap(({ line, column }) => before.get(line)?.get(column)?.makes ?? []);
    const there = new Set(makings.map(({ id }) => id));
    const kept = ([column, edit]: [string, Edit]): [string, Edit] =>
      edit.makes && there.has(edit.makes.id) ? [column, { ...edit, makes: undefined }] : [column, edit];
    if (there.size > 0)
      table.update(table.get().lines.flatMap((line) => (line ? [{ ...line, edits: new Map([...line.edits].map(kept)) }] : [])));
    return makings.map(({ name }) => name);
  }

  /** Until what is under way is written or refused; while the server is away there is no waiting for it. */
  const idle = async () => (outbox.state.get().away ? undefined : Promise.allSettled(under));

  return { flush, resume, inTurn, idle, traffic };
}
