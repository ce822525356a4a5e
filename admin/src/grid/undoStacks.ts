import type { Failure } from '../failure.js';
import type { Aside } from './aside.js';
import type { TypedCell } from './line.js';
import type { Command } from './sending.js';
import type { Operation } from './server.js';

/** Typed, and not written: taking it back is between the user and the sheet. */
export interface Untold {
  label: string;
  /** The save that wrote the rest of it, if the server has not told of it here yet. */
  of?: string;
  /** They are taken out of the sheet when it is turned round. */
  cells: readonly TypedCell[];
  /** It took these out: they come back when it is turned round. */
  aside?: Aside | null;
}

/** What was written, by the save that turns it round when it is undone; and why it could not be, when that was tried. */
export type Deed = Pick<Command, 'operation' | 'label'> & { refused?: Failure };

/** An action: what was written of it, what was not, or both. One that was refused whole left nothing: no cells. */
export type Step = (Deed & { left?: Untold['cells'] }) | Untold;

export interface Stacks {
  done: readonly Step[];
  undone: readonly Step[];
}

const isUntold = (step: Step): step is Untold => !('operation' in step);
const isOf = (step: Step, operation: string) => 'operation' in step && step.operation === operation;

export const without = <S extends Step>(steps: readonly S[], operation: string): S[] => steps.filter((step) => !isOf(step, operation));

export const leftOf = ({ done, undone }: Stacks, operation: string): Untold['cells'] =>
  [...done, ...undone].flatMap((step) => ('operation' in step && step.operation === operation ? (step.left ?? []) : []));

/** What could not be written of an action joins what was written of it, so that one undo takes both back. */
export function joined({ done, undone }: Stacks, step: Untold, operation: string | null): Stacks {
  const isWritten = operation !== null && [...done, ...undone].some((other) => isOf(other, operation));
  if (!isWritten) return { done: [...done, operation === null ? step : { ...step, of: operation }], undone };
  const join = (other: Step): Step =>
    'operation' in other && isOf(other, operation) ? { ...other, left: [...(other.left ?? []), ...step.cells] } : other;
  return { done: done.map(join), undone: undone.map(join) };
}

/** What was sent once more and still is not written stays with the action it was typed in. */
export const unheld = ({ done }: Stacks, cells: Untold['cells']): Untold['cells'] => {
  const held = new Set(done.flatMap((step) => ('operation' in step ? (step.left ?? []) : step.cells)).map(keyOf));
  return cells.filter((cell) => !held.has(keyOf(cell)));
};

const keyOf = ({ line, column, edit }: Untold['cells'][number]) => `${line} ${column} ${edit.text}`;

/** What is between the user and the sheet goes from one stack to the other, if there is anything of it. */
export function moved({ done, undone }: Stacks, step: Untold, next: Untold | null, to: keyof Stacks): Stacks {
  const left = { done: done.filter((other) => other !== step), undone: undone.filter((other) => other !== step) };
  return next ? pushed(left, next, to) : left;
}

export const pushed = (state: Stacks, step: Step, to: keyof Stacks): Stacks => ({ ...state, [to]: [...state[to], step] });

/** A deed goes from one stack to the other; by what turned it, it is turned again. */
export function turned({ done, undone }: Stacks, undoes: string, next: Deed, to: 'done' | 'undone'): Stacks {
  const [before, after] = [without(done, undoes), without(undone, undoes)];
  return to === 'done' ? { done: [...before, next], undone: after } : { done: before, undone: [...after, next] };
}

export const forgotten = ({ done, undone }: Stacks, operation: string): Stacks => ({
  done: without(done, operation),
  undone: without(undone, operation),
});

/** What could not be turned goes under all others, which need not wait for it: when they are done with, its turn is again. */
export function setAside({ done, undone }: Stacks, turning: string, deed: Deed, from: keyof Stacks): Stacks {
  const [before, after] = [without(done, turning), without(undone, turning)];
  return from === 'done' ? { done: [deed, ...before], undone: after } : { done: before, undone: [deed, ...after] };
}

/** What the server tells of a sheet's actions, under those that were not written. `isTaken`: something under way takes it back. */
export function loaded({ done, undone: turnedBack }: Stacks, told: readonly Operation[], isTaken: (operation: string) => boolean): Stacks {
  const free = told.filter(({ last }) => !isTaken(last));
  const newest = told[0]?.at ?? '';
  // As in Excel, a new action leaves nothing to be done again.
  const again = free.filter(({ undone, lastAt }) => undone && lastAt > newest).toSorted((a, b) => a.lastAt.localeCompare(b.lastAt));
  const untold = done.filter(isUntold);
  /** What could not be written of an action, or not be turned, is known here alone. */
  const deed = ({ last, label }: Operation): Deed & { left?: Untold['cells'] } => ({
    left: untold.find(({ of }) => of === last)?.cells,
    ...[...done, ...turnedBack].find((step) => isOf(step, last)),
    operation: last,
    label: label ?? '',
  });
  const held = free.filter(({ undone }) => !undone).toReversed();
  const isTold = ({ of }: Untold) => held.some(({ last }) => last === of);
  return {
    done: [...refusedFirst(held.map(deed)), ...untold.filter((step) => !isTold(step))],
    undone: [...turnedBack.filter(isUntold), ...refusedFirst(again.map(deed))],
  };
}

const refusedFirst = (deeds: readonly Deed[]): Deed[] => deeds.toSorted((a, b) => Number(Boolean(b.refused)) - Number(Boolean(a.refused)));
