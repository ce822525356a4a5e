import type { Pool } from 'pg';
import type { Conflict, Problem, ProblemCode } from '../../../shared/problem.js';
import type { RowClass } from '../../model/field.js';
import type { Actor } from '../../model/roles.js';
import type { Vault } from '../vault.js';

/** Whose save it is, and what it is made with. */
export interface SaveEnv {
  pool: Pool;
  vault: Vault;
  actor: Actor;
  /** What may be written and what its rows link to, in the order in which every save locks. */
  resources: readonly RowClass[];
  /** What the breach of a constraint means, by its name. */
  guards: ReadonlyMap<string, Guard>;
}

interface Guard {
  resource: string;
  fields: readonly string[];
  code: ProblemCode;
}

export type Values = Readonly<Record<string, unknown>>;
/** By the plural of the resource. */
type Named<T> = Readonly<Record<string, readonly T[]>>;

/** Changes over many resources: all of them or, unless `partial`, none. Ids are made by the client, so a repeat is known for one. */
export interface SaveRequest {
  operation: string;
  label?: string | null;
  /** The resource in whose sheet it is done. */
  sheet?: string | null;
  /** The row on whose page that sheet is a list. */
  of?: string | null;
  creates?: Named<{ id: string; set: Values }> | null;
  /** A change says the version it read, or what it read in the cells it sets. */
  changes?: Named<{ id: string; set: Values; version?: number | null; was?: Values | null }> | null;
  deletes?: Named<{ id: string; version?: number | null }> | null;
  /** Deleted rows that come back as they were. `together`: with all that was deleted by the same save, as far as it is in sight. */
  restores?: Named<Restore> | null;
  overrides?: readonly Override[] | null;
  partial?: boolean | null;
  /** Nothing is kept of it: one learns what would come of it. */
  trial?: boolean | null;
}

export interface Restore {
  id: string;
  together?: boolean | null;
}

/** A refused value that somebody answers for, and why. */
export interface Override {
  id: string;
  field: string;
  reason: string;
}

export interface SaveOutcome {
  operation: string;
  /** Ids to read again, by plural. */
  saved: Record<string, string[]>;
  /** Ids of rows that are gone by it. */
  removed: string[];
  problems: Problem[];
  conflicts: Conflict[];
}

/** What stands in the way. */
export interface Findings {
  problems: Problem[];
  conflicts: Conflict[];
}

export const nothingFound = ({ problems, conflicts }: Findings) => problems.length === 0 && conflicts.length === 0;
