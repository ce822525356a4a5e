import type { Conflict, Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import type { Failure } from '../failure.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Undoing } from '../outbox/unsent.js';
import { createStore } from '../store.js';
import { cellsOf, changedIn, type Line, withEdits } from './line.js';
import { recount } from './recounting.js';
import type { Server, UndoAnswer } from './server.js';
import type { Table } from './table.js';
import { type Deed, joined, loaded, type Stacks, setAside, turned, type Untold, without } from './undoStacks.js';

/**
 * What came of it. `kept`: what stays as it is, for others have changed it since or it can't be. `vain`: nothing had been written.
 * `next`: what is turned the next time, for one that is refused keeps back no other.
 */
export type Undone = { label: string; redo: boolean } & (
  | { kept: readonly (Conflict | Problem)[]; written: number }
  | { failure: Failure; next?: string }
  | { vain: true }
);

interface Deps {
  /** Of the sheet's own rows. */
  resource: string;
  server: Server;
  table: Table;
  outbox: Pick<Outbox, 'state' | 'note' | 'done' | 'deliver'>;
  discard(cells: readonly { line: string; column: string }[]): void;
  /** Until nothing is under way: what is being written is the last action, not the one before it. */
  settled(): Promise<unknown>;
  inTurn<T>(ids: readonly string[], work: () => Promise<T>): Promise<T>;
}

type Errand = Deed & { work: Undoing };

/** The actions of this sheet, to be undone and redone by the server, each as a whole: those of earlier days and other machines, too. */
export function createUndoing({ resource, server, table, outbox, discard, settled, inTurn }: Deps) {
  const stacks = createStore<Stacks>({ done: [], undone: [] });
  /** What an earlier page took back, now that it is answered. */
  const late = createStore<Undone | null>(null);
  /** Saves that something under way takes back: they are no action any more. */
  const taken = new Set<string>();
  /** What was not written of an action, by what took it back, and in which order its lines stood. */
  const aside = new Map<string, { left: Untold['cells']; order: readonly string[] }>();
  let changes = 0;

  function move(change: (state: Stacks) => Stacks) {
    changes += 1;
    stacks.set(change);
  }

  function did({ operation, label }: Deed) {
    if (!taken.has(operation)) move(({ done }) => ({ done: [...without(done, operation), { operation, label }], undone: [] }));
  }

  function unsent(step: Untold, operation: string | null) {
    const lines = new Set(step.cells.map(({ line }) => line));
    table.update(changedIn(table, lines, (line) => ({ ...line, called: step.label, deed: operation ?? undefined })));
    move((state) => joined(state, step, operation));
  }

  /** Until the server says what it knows, one goes on with what is known here; who knows of nothing waits for it. */
  let loading: Promise<void> = Promise.resolve();
  function load(): Promise<void> {
    loading = read();
    return loading;
  }

  async function read(): Promise<void> {
    const before = changes;
    const told = await server.operations().catch(() => null);
    if (told && before !== changes) return read();
    if (told) stacks.set((state) => loaded(state, told, (operation) => taken.has(operation)));
  }

  const isEmpty = () => Object.values(stacks.get()).every((steps) => steps.length === 0);

  async function undo(): Promise<Undone | null> {
    await settled();
    const waiting = lastWaiting();
    if (waiting) return takeWaiting(waiting);
    if (isEmpty()) await loading;
    const step = stacks.get().done.at(-1);
    if (!step) return null;
    if ('operation' in step) {
      const operation = uuid();
      const left = remaining(step.left ?? []);
      aside.set(operation, { left, order: table.get().lines.flatMap((line) => line?.id ?? []) });
      discard(left);
      return withNext(await run({ operation, label: step.label, work: { does: 'undo', undoes: step.operation, redo: false } }));
    }
    move((state) => ({ ...state, done: state.done.slice(0, -1) }));
    if (step.cells.length === 0) return { label: step.label, redo: false, vain: true };
    const cells = remaining(step.cells);
    if (cells.length === 0) return undo();
    discard(cells);
    return { label: step.label, redo: false, kept: [], written: cells.length };
  }

  /** While the server is away the last action may be one that it does not know, or does not say that it knows. */
  function lastWaiting() {
    const { away, pending } = outbox.state.get();
    const own = away ? pending.filter((waiting) => waiting.resource === resource && waiting.work.does !== 'undo') : [];
    return own.findLast(({ operation }) => !taken.has(operation));
  }

  /** It goes out, and then what takes it back. If it was refused, it is what was typed that goes. */
  async function takeWaiting({ operation, label, work }: NonNullable<ReturnType<typeof lastWaiting>>): Promise<Undone> {
    const cells = work.does === 'write' ? work.lines.flatMap(cellsOf) : [];
    const told = await turn({ operation, label }, false);
    if (!('failure' in told) || told.failure.code !== 'NO_OPERATION') return told;
    discard(remaining(cells));
    return { label, redo: false, vain: true };
  }

  /** Those that still hold what was typed then. */
  const remaining = (cells: Untold['cells']) =>
    cells.filter(({ line, column, edit }) => table.line(line)?.edits.get(column)?.text === edit.text);

  async function redo(): Promise<Undone | null> {
    await settled();
    if (isEmpty()) await loading;
    const deed = stacks.get().undone.at(-1);
    if (!deed) return null;
    const operation = uuid();
    const told = await run({ operation, label: deed.label, work: { does: 'undo', undoes: deed.operation, redo: true } });
    if ('kept' in told) giveBack(deed, operation);
    return withNext(told);
  }

  function withNext(told: Undone): Undone {
    const { done, undone } = stacks.get();
    const next = told.redo ? undone.at(-1) : done.at(-1);
    return 'failure' in told && next && !('refused' in next) ? { ...told, next: next.label } : told;
  }

  /** What had not been written of an action comes back with what had been, to wait as before. */
  function giveBack({ operation, label }: Deed, redone: string) {
    const { left, order } = aside.get(operation) ?? { left: [], order: [] };
    const cells = left.filter(({ line, column }) => table.line(line)?.edits.has(column) === false);
    const of = ({ id }: Line) => cells.filter(({ line }) => line === id).map(({ column, edit }) => [column, edit] as const);
    table.update(changedIn(table, new Set(cells.map(({ line }) => line)), (line) => withEdits(line, of(line))));
    table.arrange(order);
    if (cells.length > 0) unsent({ label, cells }, redone);
  }

  /** Undoes a deed, be it the last one or not: cells that were changed since stay. The undoing of an undo is the redo. */
  function turn({ operation, label }: Deed, redo: boolean): Promise<Undone> {
    return run({ operation: uuid(), label, work: { does: 'undo', undoes: operation, redo } });
  }

  /** Goes on with what an earlier page took back. */
  async function resume(errand: Errand) {
    const told = await run(errand);
    late.set(() => told);
  }

  async function run({ operation, label, work }: Errand): Promise<Undone> {
    const { undoes, redo } = work;
    outbox.note({ operation, label, work, resource, isSecret: false });
    // At once: the next Ctrl+Z is for the action before.
    taken.add(undoes);
    move((state) => turned(state, undoes, { operation, label }, redo ? 'done' : 'undone'));
    const ask = (signal: AbortSignal) => server.undo({ operation: undoes, as: operation }, signal);
    const told = await inTurn(['undo'], () => outbox.deliver(operation, ask, () => undefined));
    outbox.done(operation);
    const answer = 'failure' in told ? told : (refusalOf(told) ?? told);
    if ('failure' in answer) {
      taken.delete(undoes);
      const before = { operation: undoes, label, refused: answer.failure };
      const isGone = answer.failure.code === 'NO_OPERATION';
      move((state) => (isGone ? forgotten(state, operation) : setAside(state, operation, before, redo ? 'undone' : 'done')));
      giveBack({ operation, label }, undoes);
      return { label, redo, failure: answer.failure };
    }
    // Nothing was left of it to be taken back, so there is nothing to be done again.
    if (answer.written === 0) move((state) => forgotten(state, operation));
    else await show(answer);
    return { label, redo, kept: [...answer.conflicts, ...answer.problems], written: answer.written };
  }

  async function show({ rows, removed }: UndoAnswer) {
    const [gone, ids] = [new Set(removed), rows.map(({ id }) => id)];
    // A row beside one that is gone leads back to it no more; or what is gone was never read.
    const isBeside = removed.some((id) => !table.line(id));
    table.show(rows.filter(({ id }) => !gone.has(id)));
    const matching = await server.matching(ids).catch(() => new Set(ids));
    table.update(changedIn(table, ids, (line) => ({ ...line, stray: !matching.has(line.id) })));
    table.drop(gone);
    if (isBeside) await Promise.all([table.renew(), recount(table, server.list)]);
  }

  return { did, unsent, load, undo, redo, turn, resume, stacks, late };
}

const forgotten = ({ done, undone }: Stacks, operation: string): Stacks => ({
  done: without(done, operation),
  undone: without(undone, operation),
});

/** Why nothing at all came of it. That others have changed everything since is no refusal. */
export function refusalOf({ problems, written }: Pick<UndoAnswer, 'problems' | 'written'>): { failure: Failure } | null {
  const refused = problems.find(({ code }) => code !== 'VERSION_STALE');
  if (!refused || written > 0) return null;
  const { resource, field, detail } = refused;
  const code = resource === 'Operation' && refused.code === 'NOT_FOUND' ? 'NO_OPERATION' : refused.code;
  return { failure: { code, message: '', detail: { ...detail, resource, field } } };
}
