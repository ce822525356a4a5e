import type { Conflict } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { type Failure, failureOf } from '../failure.js';
import { createStore } from '../store.js';
import type { Edit, Line } from './line.js';
import type { Command } from './sending.js';
import type { Server } from './server.js';
import type { Table } from './table.js';

/** Typed, and not written: taking it back is between the user and the sheet. */
interface Unsent {
  label: string;
  cells: readonly { line: string; column: string; edit: Edit }[];
}

/** An action: what was written of it, what was not, or both. One that was refused whole left nothing: no cells. */
type Step = (Command & { left?: Unsent['cells'] }) | Unsent;

/** What came of it. `kept`: cells that others have changed since, which stay as they are. `vain`: nothing had been written. */
export type Undone = { label: string; kept: readonly Conflict[] } | { label: string; failure: Failure } | { label: string; vain: true };

interface Deps {
  server: Server;
  table: Table;
  discard(cells: readonly { line: string; column: string }[]): void;
  /** Until nothing is under way: what is being written is the last action, not the one before it. */
  settled(): Promise<unknown>;
}

/** The actions of this sheet, to be undone and redone by the server, each as a whole. */
export function createUndoing({ server, table, discard, settled }: Deps) {
  const stacks = createStore<{ done: readonly Step[]; undone: readonly Command[] }>({ done: [], undone: [] });
  const did = (step: Step) => stacks.set(({ done }) => ({ done: [...done, step], undone: [] }));

  /** Joins what was written of the same action, so that one undo takes both back. */
  const unsent = (step: Unsent, operation: string | null) =>
    stacks.set(({ done, undone }) => {
      const written = done.some((other) => 'operation' in other && other.operation === operation);
      if (!written) return { done: [...done, step], undone };
      return {
        done: done.map((other) => ('operation' in other && other.operation === operation ? { ...other, left: step.cells } : other)),
        undone,
      };
    });

  async function undo(): Promise<Undone | null> {
    await settled();
    const step = stacks.get().done.at(-1);
    if (!step) return null;
    if ('operation' in step) {
      discard(remaining(step.left ?? []));
      return reverse(step, 'done', 'undone');
    }
    stacks.set((state) => ({ ...state, done: state.done.slice(0, -1) }));
    if (step.cells.length === 0) return { label: step.label, vain: true };
    const cells = remaining(step.cells);
    if (cells.length === 0) return undo();
    discard(cells);
    return { label: step.label, kept: [] };
  }

  /** Those that still hold what was typed then. */
  const remaining = (cells: Unsent['cells']) =>
    cells.filter(({ line, column, edit }) => table.line(line)?.edits.get(column)?.text === edit.text);

  async function redo(): Promise<Undone | null> {
    await settled();
    const command = stacks.get().undone.at(-1);
    return command ? reverse(command, 'undone', 'done') : null;
  }

  /** The undoing of an undo is the redo: one stack feeds the other. */
  async function reverse(command: Command, from: 'done' | 'undone', to: 'done' | 'undone'): Promise<Undone> {
    const operation = uuid();
    try {
      const { problems, conflicts } = await server.undo(command.operation, operation);
      const [problem] = problems;
      if (problem) return { label: command.label, failure: { code: problem.code, message: '', detail: problem.detail ?? {} } };
      stacks.set((state) => ({ ...state, [from]: state[from].slice(0, -1), [to]: [...state[to], { ...command, operation }] }));
      await show(command.rows);
      return { label: command.label, kept: conflicts };
    } catch (error) {
      return { label: command.label, failure: failureOf(error) };
    }
  }

  async function show(ids: readonly string[]) {
    const rows = new Map((await server.rows(ids)).map((row) => [row.id, row]));
    table.show([...rows.values()]);
    const matching = await server.matching([...rows.keys()]).catch(() => new Set(rows.keys()));
    table.update([...rows.keys()].flatMap((id) => strayed(id, !matching.has(id))));
    table.drop(new Set(ids.filter((id) => !rows.has(id))));
  }

  function strayed(id: string, stray: boolean): Line[] {
    const line = table.line(id);
    return line ? [{ ...line, stray }] : [];
  }

  return { did, unsent, undo, redo, stacks };
}
