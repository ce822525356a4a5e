import type { OperationRow } from '../../../shared/operation.js';
import type { Conflict, Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { ask } from '../client.js';
import type { Event } from '../dataProvider.js';
import { against } from '../documents.js';

/** A save of one's own. */
export type Doing = Pick<OperationRow, 'id' | 'label' | 'sheet' | 'at' | 'undone' | 'last' | 'lastAt' | 'size' | 'touched'>;

/** What a save did to one row. */
export interface DoneRow extends Pick<Event, 'changes'> {
  resource: string;
  id: string;
  event: 'CREATE' | 'UPDATE' | 'DELETE';
}

const doings = `query Doings($sheet: String, $take: Int!) {
  operations(mine: true, sheet: $sheet, take: $take) {
    rows { id label sheet at undone last lastAt size touched { resource created changed deleted row } } next
  }
}`;

/** Of a sheet, or of all; newest first. */
export const readDoings = async (sheet: string | null, take: number) =>
  (await ask<{ operations: { rows: Doing[]; next: number | null } }>(doings, { sheet, take })).operations;

export const mostRows = 30;

const doneRows = `query DoneRows($operation: ID!) {
  operationRows(operation: $operation, take: ${mostRows}) { resource id event changes { field from to } }
}`;

export const readDoneRows = async (operation: string) => (await ask<{ operationRows: DoneRow[] }>(doneRows, { operation })).operationRows;

/** What would come of an undo. */
export interface Trial {
  /** How many rows would be written. */
  written: number;
  problems: Problem[];
  conflicts: Conflict[];
}

const trial = `mutation UndoTrial($operation: ID!, $as: ID!) {
  undo(operation: $operation, as: $as, trial: true) {
    written ${against}
  }
}`;

/** Undoes nothing. `last`: what turned the doing last, or the doing itself. */
export const tryTurning = async (last: string) => (await ask<{ undo: Trial }>(trial, { operation: last, as: uuid() })).undo;

const many = 10;

/** Of many rows, or before others that would be turned first: one is told what would come of it. */
export const isAskedFirst = (doing: Doing, doings: readonly Doing[]): boolean =>
  doing.size >= many ||
  doings.some((other) => other.undone === doing.undone && (doing.undone ? other.lastAt > doing.lastAt : other.at > doing.at));

/** By the day they were done, in the order they have. Moments come by the clock of the office. */
export function byDay<T extends { at: string }>(doings: readonly T[]): [day: string, doings: T[]][] {
  const days = new Map<string, T[]>();
  for (const doing of doings) {
    const day = doing.at.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), doing]);
  }
  return [...days];
}
