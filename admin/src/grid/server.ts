import type { Conflict, Problem } from '../../../shared/problem.js';
import type { Place } from '../outbox/unsent.js';
import type { Row } from './line.js';
import type { Payload } from './payload.js';

export interface SaveAnswer {
  operation: string;
  problems: readonly Problem[];
  conflicts: readonly Conflict[];
  /** The rows of the sheet that were written, as they are now. */
  rows: readonly Row[];
}

/** What a sheet asks of the server. */
export interface Server {
  list(query: { skip: number; take: number; count: boolean }): Promise<{ rows: Row[]; total: number | null }>;
  /** Those of these rows that there are, and that may be seen. */
  rows(ids: readonly string[]): Promise<Row[]>;
  /** Those of these rows that meet the filter. */
  matching(ids: readonly string[]): Promise<ReadonlySet<string>>;
  save(saving: Saving, signal?: AbortSignal): Promise<SaveAnswer>;
  /** Takes an operation back, as another. */
  undo(undoing: { operation: string; as: string }, signal?: AbortSignal): Promise<UndoAnswer>;
  /** What its user did in the sheet and could take back or do again, newest first. */
  operations(): Promise<readonly Operation[]>;
}

export interface Saving extends Place {
  operation: string;
  label: string;
  payload: Payload;
  /** Nothing is kept of it. */
  trial?: boolean;
}

export interface UndoAnswer extends SaveAnswer {
  /** Rows that are gone by it. */
  removed: readonly string[];
  /** How many rows it wrote, in the sheet or not. */
  written: number;
}

/** A save as it stands today. */
export interface Operation {
  label: string | null;
  at: string;
  undone: boolean;
  /** Itself, or what took it back or did it again last: whoever undoes that turns it round. */
  last: string;
  lastAt: string;
}
