import type { ResourceCard } from '../../../shared/catalog.js';
import { stored as t } from '../i18n/stored.js';
import type { Column } from './columns.js';
import type { Way } from './filling.js';

/**
 * Names of actions, kept with them for the list of what can be undone and for histories. Whoever may see that a row was changed reads
 * them, so they say which resource, column and how many, and nothing that stands in a cell.
 */
export interface Labels {
  typed(column: Column): string;
  cleared(count: number): string;
  pasted(rows: number, columns: number): string;
  /** Which way, or over all that is selected. */
  filled(way: Way | 'over', count: number): string;
  replaced(count: number): string;
  /** `along`: rows that referred to them and went, too. */
  removed(count: number, along: number): string;
}

export const labelsOf = ({ label: { vi: name } }: ResourceCard): Labels => ({
  typed: (column) => t('sheet.typed', { column: column.label.vi, name }),
  cleared: (count) => t('sheet.cleared', { count, name }),
  filled: (way, count) => t(`fill.${way}`, { count, name }),
  pasted: (rows, columns) => t('sheet.pasted', { rows, columns, name }),
  replaced: (count) => t('replace.label', { count, name }),
  removed: (count, along) => t('sheet.removed', { count, name }) + (along > 0 ? ` ${t('referrers.with', { count: along })}` : ''),
});
