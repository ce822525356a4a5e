import { soundLines, type Trouble } from './problems.js';
import type { Table } from './table.js';
import type { Writing } from './writing.js';

interface Deps {
  table: Pick<Table, 'renew'>;
  writing: Pick<Writing, 'discard' | 'insist'>;
  retry(lines: readonly string[]): Promise<void>;
}

/** Of each contested cell, whose value holds; `found`: all that is not written. */
export interface Settled {
  found: readonly Trouble[];
  mine: readonly Trouble[];
  theirs: readonly Trouble[];
}

/** Rows are read anew first: over a secret one writes by the version of its row. What was refused with these cells goes along. */
export function createSettling({ table, writing, retry }: Deps) {
  return async ({ found, mine, theirs }: Settled): Promise<void> => {
    const lines = [...[...mine, ...theirs].map(({ line }) => line), ...soundLines(found)];
    writing.discard(theirs.map(({ line, column }) => ({ line, column: column.key })));
    writing.insist(mine.map(({ line, column }) => ({ line, column: column.key })));
    await table.renew();
    await retry([...new Set(lines)]);
  };
}
