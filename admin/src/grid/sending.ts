import type { Conflict, Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { type Failure, failureOf, isAway } from '../failure.js';
import { createStore } from '../store.js';
import type { Column } from './columns.js';
import { type Edit, type Line, type Reason, type Row, type Since, withEdits } from './line.js';
import { type Payload, type Planned, placeKey } from './payload.js';
import { createQueue } from './queue.js';
import type { SaveAnswer, Server } from './server.js';
import type { Table } from './table.js';
import { planAll, waitingFor } from './waiting.js';

export interface Command {
  operation: string;
  label: string;
  rows: string[];
}

/** What the status line tells of saves: how many are under way, and why one waits. */
export interface Traffic {
  under: number;
  away: Failure | null;
}

/** What was typed when a save began. */
type Before = ReadonlyMap<string, ReadonlyMap<string, Edit>>;

const patience = [1000, 2000, 4000];

/** Sends what was typed: one save an action, in the order typed on each row, until the server has it or says why not. */
export function createSending(deps: {
  server: Server;
  table: Table;
  columns: readonly Column[];
  today: () => string;
  /** `made`: resources of which rows were made that cells name. */
  saved: (command: Command, made: readonly string[]) => void;
}) {
  const { server, table, columns } = deps;
  const queue = createQueue();
  const traffic = createStore<Traffic>({ under: 0, away: null });

  /** What the last action on a line was called, for when it is sent once more. */
  const labels = new Map<string, string>();
  const under = new Set<Promise<unknown>>();
  const retry = (ids: readonly string[]) => flush(ids, labels.get(ids[0] ?? '') ?? '');

  /** Saves every readable edit of these lines, and tells under which operation; null where nothing was written. */
  function flush(ids: readonly string[], label: string): Promise<string | null> {
    for (const id of ids) labels.set(id, label);
    const written = queued(ids, label);
    under.add(written);
    return written.finally(() => under.delete(written));
  }

  function queued(ids: readonly string[], label: string): Promise<string | null> {
    traffic.set((state) => ({ ...state, under: state.under + 1 }));
    return queue(ids, () => attempt(ids, label)).finally(() =>
      traffic.set((state) => ({ under: state.under - 1, away: state.under > 1 ? state.away : null })),
    );
  }

  async function attempt(ids: readonly string[], label: string): Promise<string | null> {
    const lines = ids.flatMap((id) => table.line(id) ?? []);
    const planned = planAll(lines, table.get().lines, columns, sinceOf);
    const before: Before = new Map(lines.map((line) => [line.id, line.edits]));
    mark(planned.held, before, (cell) => ({ mark: 'held', reason: { code: 'LACKS', detail: { columns: cell.lacks } } }));
    mark(planned.waiting, before, () => ({ mark: 'held', reason: { code: 'WAITS' } }));
    if (planned.sent.length === 0) return null;
    mark(planned.sent, before, () => ({ mark: 'sending' }));
    const answer = await sent(planned.payload, label, () => mark(planned.sent, before, () => ({ mark: 'away' })));
    if ('failure' in answer) mark(planned.sent, before, () => ({ mark: 'refused', reason: reasonOf(answer.failure) }));
    else if (answer.problems.length + answer.conflicts.length > 0) refuse(planned, before, answer);
    else await accept(planned, before, answer, label);
    return 'failure' in answer || answer.problems.length + answer.conflicts.length > 0 ? null : answer.operation;
  }

  const sinceOf = (line: Line): Since => line.since ?? { day: deps.today(), column: null, correct: false };

  /** Asks until there is an answer: the same operation twice is written once. */
  async function sent(payload: Payload, label: string, waiting: () => void): Promise<SaveAnswer | { failure: Failure }> {
    const operation = uuid();
    for (let turn = 0; ; turn++) {
      try {
        const answer = await server.save(operation, label, payload);
        traffic.set((state) => ({ ...state, away: null }));
        return answer;
      } catch (error) {
        const failure = failureOf(error);
        if (!isAway(failure)) return { failure };
        waiting();
        traffic.set((state) => ({ ...state, away: failure }));
        await new Promise((resolve) => setTimeout(resolve, patience[Math.min(turn, patience.length - 1)]));
      }
    }
  }

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
    table.update(
      [...byLine].flatMap(([id, own]) =>
        updated(id, (line) =>
          withEdits(
            line,
            own.flatMap((cell) => edited(line, cell)),
          ),
        ),
      ),
    );
  }

  const updated = (id: string, change: (line: Line) => Line): Line[] => {
    const line = table.line(id);
    return line ? [change(line)] : [];
  };

  function refuse(planned: Planned, before: Before, { problems, conflicts }: SaveAnswer) {
    const told = new Map<string, Pick<Edit, 'mark' | 'reason'>>();
    for (const problem of problems)
      told.set(cellOf(planned, problem), { mark: 'refused', reason: { code: problem.code, detail: problem.detail ?? {} } });
    for (const { theirs, by, at, ...conflict } of conflicts)
      told.set(cellOf(planned, conflict), { mark: 'conflict', reason: { code: 'CONFLICT', theirs, by, detail: { at } } });
    mark(planned.sent, before, (cell) => told.get(`${cell.line} ${cell.column}`) ?? { mark: 'held', reason: { code: 'WITH_OTHERS' } });
  }

  /** The cell a problem is about; where it names none of ours, the first that was sent of its line. */
  function cellOf(
    { places, sent: cells }: Planned,
    { resource, id, field }: Pick<Problem | Conflict, 'resource' | 'id' | 'field'>,
  ): string {
    const place = places.get(placeKey({ name: resource }, id ?? ''));
    const column = place?.column ?? (place && field ? place.prefix + field : null);
    const own = cells.filter((cell) => cell.line === place?.line);
    const cell = own.find((candidate) => candidate.column === column) ?? own[0] ?? cells[0];
    return `${cell?.line} ${cell?.column}`;
  }

  async function accept(planned: Planned, before: Before, answer: SaveAnswer, label: string) {
    const touched = [...new Set(planned.sent.map((cell) => cell.line))];
    const rows = new Map(answer.rows.map((row) => [row.id, row]));
    const missing = touched.filter((id) => !rows.has(id));
    if (missing.length > 0) for (const row of await server.rows(missing).catch(() => [])) rows.set(row.id, row);
    const done = new Map(touched.map((id) => [id, planned.sent.filter((cell) => cell.line === id).map((cell) => cell.column)]));
    table.update(touched.flatMap((id) => updated(id, (line) => settled(line, rows.get(id), done.get(id) ?? [], before.get(id)))));
    deps.saved({ operation: answer.operation, label, rows: touched }, unmake(planned, before));
    const named = waitingFor(table.get().lines, new Set(touched));
    if (named.length > 0) void flush(named, label);
    const matching = await server.matching(touched).catch(() => new Set(touched));
    table.update(touched.flatMap((id) => updated(id, (line) => ({ ...line, stray: !matching.has(id) }))));
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
  const idle = async () => (traffic.get().away ? undefined : Promise.allSettled(under));

  return { flush, retry, idle, traffic };
}

const isSame = (now: Edit, then: Edit) => now.text === then.text && Object.is(now.value, then.value);

const reasonOf = ({ code, detail, message }: Failure): Reason => ({ code, detail: { ...detail, message } });

/** The line with what the server has now; a cell typed anew while it was being saved keeps the new text, over what was saved. */
function settled(line: Line, row: Row | undefined, columns: readonly string[], before: ReadonlyMap<string, Edit> | undefined): Line {
  const edits = new Map(line.edits);
  for (const column of columns) {
    const [now, then] = [edits.get(column), before?.get(column)];
    if (!now || !then) continue;
    if (isSame(now, then)) edits.delete(column);
    else edits.set(column, { ...now, was: then.value });
  }
  return { ...line, row: row ?? line.row, edits };
}
