import { isClosed } from '../shipped.js';
import type { Column } from './columns.js';
import type { Line, Mark } from './line.js';
import { warnedIn } from './warnings.js';

/** What is to be seen to in a cell: typed and not yet written, or stored and doubtful. */
export function markIn(column: Column, line: Line): Mark | 'warned' | undefined {
  const edit = line.edits.get(column.key);
  if (edit) return edit.mark;
  return !line.gone && warnedIn(column, line.row).length > 0 ? 'warned' : undefined;
}

/** What a cell looks like, as classes of the cell itself: a style that looks into each cell (`:has`) takes longer than all others together. */
export function cellClass(column: Column, line: Line | undefined): string {
  const mark = line && markIn(column, line);
  return [mark && `marked ${mark}`, line && stateIn(column, line)].filter(Boolean).join(' ');
}

function stateIn({ key, card, hops }: Column, { fresh, row }: Line): 'fresh' | 'closed' | undefined {
  if (fresh?.has(key)) return 'fresh';
  return isClosed(card, row, hops) ? 'closed' : undefined;
}
