import type { Conflict, Problem } from '../../../shared/problem.js';
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
  save(operation: string, label: string, payload: Payload): Promise<SaveAnswer>;
  undo(operation: string, as: string): Promise<Pick<SaveAnswer, 'problems' | 'conflicts'>>;
}
