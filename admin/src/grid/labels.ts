import type { Column } from './columns.js';
import type { Way } from './filling.js';

/** Names of actions as the list of what can be undone shows them. */
export interface Labels {
  typed(column: Column): string;
  cleared(count: number): string;
  pasted(rows: number, columns: number): string;
  /** Which way, or over all that is selected. */
  filled(way: Way | 'over', count: number): string;
}
