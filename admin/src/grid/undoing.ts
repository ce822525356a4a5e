import { uuid } from '../../../shared/uuid.js';
import { type Failure, failureOf } from '../failure.js';
import { createStore } from '../store.js';
import type { Command } from './sending.js';
import type { SaveAnswer, Server } from './server.js';
import type { Table } from './table.js';

export type Undone =
  | { label: string }
  | { label: string; kept: Pick<SaveAnswer, 'problems' | 'conflicts'> }
  | { label: string; failure: Failure };

/** The actions of this sheet, to be undone and redone by the server, each as a whole. */
export function createUndoing(deps: { server: Server; table: Table }) {
  const stacks = createStore<{ done: readonly Command[]; undone: readonly Command[] }>({ done: [], undone: [] });

  const did = (command: Command) => stacks.set(({ done }) => ({ done: [...done, command], undone: [] }));

  const undo = () => take('done', 'undone');
  const redo = () => take('undone', 'done');

  /** The undoing of an undo is the redo: one stack feeds the other. */
  async function take(from: 'done' | 'undone', to: 'done' | 'undone'): Promise<Undone | null> {
    const command = stacks.get()[from].at(-1);
    if (!command) return null;
    const operation = uuid();
    try {
      const answer = await deps.server.undo(command.operation, operation);
      const kept = answer.problems.length + answer.conflicts.length > 0;
      stacks.set((state) => ({
        ...state,
        [from]: state[from].slice(0, -1),
        [to]: kept ? state[to] : [...state[to], { ...command, operation }],
      }));
      await show(command.rows);
      return kept ? { label: command.label, kept: answer } : { label: command.label };
    } catch (error) {
      return { label: command.label, failure: failureOf(error) };
    }
  }

  async function show(ids: readonly string[]) {
    const rows = new Map((await deps.server.rows(ids)).map((row) => [row.id, row]));
    deps.table.show([...rows.values()]);
    deps.table.drop(new Set(ids.filter((id) => !rows.has(id))));
  }

  return { did, undo, redo, stacks };
}
