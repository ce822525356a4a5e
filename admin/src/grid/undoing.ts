import { uuid } from '../../../shared/uuid.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Undoing } from '../outbox/unsent.js';
import { createStore } from '../store.js';
import { createAsides } from './aside.js';
import { cellsOf, changedIn, type Line } from './line.js';
import type { Server } from './server.js';
import type { Table } from './table.js';
import { refusalOf, showUndone, type Undone } from './undone.js';
import {
  type Deed,
  forgotten,
  joined,
  leftOf,
  loaded,
  moved,
  pushed,
  type Stacks,
  setAside,
  turned,
  type Untold,
  unheld,
  without,
} from './undoStacks.js';

interface Deps {
  /** Of the sheet's own rows. */
  resource: string;
  server: Server;
  table: Table;
  outbox: Pick<Outbox, 'state' | 'note' | 'done' | 'deliver'>;
  giveUp(cells: readonly { line: string; column: string }[]): void;
  /** Until nothing is under way: what is being written is the last action, not the one before it. */
  settled(): Promise<unknown>;
  inTurn<T>(ids: readonly string[], work: () => Promise<T>): Promise<T>;
}

type Errand = Deed & { work: Undoing };

/** The actions of this sheet, to be undone and redone by the server, each as a whole: those of earlier days and other machines, too. */
export function createUndoing({ resource, server, table, outbox, giveUp, settled, inTurn }: Deps) {
  const stacks = createStore<Stacks>({ done: [], undone: [] });
  /** What an earlier page took back, now that it is answered. */
  const late = createStore<Undone | null>(null);
  /** Saves that something under way takes back: they are no action any more. */
  const taken = new Set<string>();
  /** What was not written of an action, by what took it back, until that is turned round. */
  const asides = createAsides({ table, giveUp });
  let changes = 0;

  function move(change: (state: Stacks) => Stacks) {
    changes += 1;
    stacks.set(change);
  }

  /** `drafts`: how lines stood before, of which nothing was written until then. */
  function did({ operation, label }: Deed, drafts: readonly Line[] = []) {
    asides.keepBy(operation, drafts);
    if (!taken.has(operation)) move(({ done }) => ({ done: [...without(done, operation), { operation, label }], undone: [] }));
  }

  /** `isAgain`: it was sent once more, and is no action of its own. */
  function unsent(step: Untold, operation: string | null, isAgain = false) {
    const cells = isAgain ? unheld(stacks.get(), step.cells) : step.cells;
    if (isAgain && cells.length === 0) return;
    const lines = new Set(cells.map(({ line }) => line));
    table.update(changedIn(table, lines, (line) => ({ ...line, called: step.label, deed: operation ?? undefined })));
    move((state) => joined(state, { ...step, cells }, operation));
  }

  /** Lines go, with what was typed into them and is not written: who takes that back has it again. */
  function deleted(ids: Iterable<string>, { operation, label }: { operation: string | null; label: string }) {
    const cells = cellsIn(ids);
    if (operation !== null) asides.takeBy(operation, cells);
    else if (cells.length > 0) {
      const aside = asides.take(cells);
      move((state) => pushed(state, { label, cells: [], aside }, 'done'));
    }
  }

  const cellsIn = (ids: Iterable<string>) => [...ids].flatMap((id) => table.line(id) ?? []).flatMap(cellsOf);

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
    return waiting ? takeWaiting(waiting) : turnLast(false);
  }

  async function redo(): Promise<Undone | null> {
    await settled();
    return turnLast(true);
  }

  async function turnLast(redo: boolean): Promise<Undone | null> {
    if (isEmpty()) await loading;
    const { done, undone } = stacks.get();
    const step = (redo ? undone : done).at(-1);
    if (!step) return null;
    if ('operation' in step) return withNext(await turn(step, redo));
    return turnHere(step, redo) ?? turnLast(redo);
  }

  /** Null: nothing of it is left to be turned. */
  function turnHere(step: Untold, redo: boolean): Undone | null {
    const { label, cells } = step;
    const back = step.aside ? asides.giveBack(step.aside) : [];
    const aside = asides.take(cells);
    const count = back.length + aside.lines.reduce((sum, { edits }) => sum + edits.size, 0);
    move((state) => moved(state, step, count === 0 ? null : { label, cells: back, aside }, redo ? 'done' : 'undone'));
    if (cells.length === 0 && !step.aside) return { label, redo, vain: true };
    return count === 0 ? null : { label, redo, kept: [], written: count };
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
    turnHere({ label, cells }, false);
    return { label, redo: false, vain: true };
  }

  function withNext(told: Undone): Undone {
    const { done, undone } = stacks.get();
    const next = told.redo ? undone.at(-1) : done.at(-1);
    return 'failure' in told && next && !('refused' in next) ? { ...told, next: next.label } : told;
  }

  /** What one that is turned round took out comes back with it, to wait as before. */
  function giveBack(by: string, { operation, label }: Deed) {
    const cells = asides.giveBackBy(by);
    if (cells.length > 0) unsent({ label, cells }, operation);
    return cells.map(({ line }) => line);
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
    asides.takeBy(operation, leftOf(stacks.get(), undoes));
    // At once: the next Ctrl+Z is for the action before.
    taken.add(undoes);
    move((state) => turned(state, undoes, { operation, label }, redo ? 'done' : 'undone'));
    const ask = (signal: AbortSignal) => server.undo({ operation: undoes, as: operation }, signal);
    const reply = await inTurn(['undo'], () => outbox.deliver(operation, ask, () => undefined));
    outbox.done(operation);
    const answer = 'failure' in reply ? reply : (refusalOf(reply) ?? reply);
    if ('failure' in answer) {
      taken.delete(undoes);
      const before = { operation: undoes, label, refused: answer.failure };
      const isGone = answer.failure.code === 'NO_OPERATION';
      move((state) => (isGone ? forgotten(state, operation) : setAside(state, operation, before, redo ? 'undone' : 'done')));
      giveBack(operation, before);
      return { label, redo, failure: answer.failure };
    }
    deleted(answer.removed, { operation, label });
    const came = answer.written > 0 ? await showUndone(answer, asides.orderBy(undoes), { table, server }) : null;
    const ids = new Set([...(came?.ids ?? []), ...giveBack(undoes, { operation, label })]);
    // Nothing was left of it on the server to be taken back, so there is nothing there to be done again.
    if (answer.written === 0) leave({ operation, label }, redo);
    const told = { label, redo, kept: [...answer.conflicts, ...answer.problems], written: answer.written };
    return ids.size > 0 ? { ...told, came: { ids: [...ids], atEnd: came?.atEnd ?? 0 } } : told;
  }

  /** It is no deed any more; what was typed and never written stays an action. */
  function leave(deed: Deed, redo: boolean) {
    const left = leftOf(stacks.get(), deed.operation);
    const aside = asides.of(deed.operation);
    move((state) => forgotten(state, deed.operation));
    if (left.length > 0 || aside) move((state) => pushed(state, { label: deed.label, cells: left, aside }, redo ? 'done' : 'undone'));
  }

  return { did, unsent, deleted, load, undo, redo, turn, resume, stacks, late };
}
