import ExpandMore from '@mui/icons-material/ExpandMore';
import type { Sort } from '../../../shared/savedSheet.js';
import { useWords } from '../i18n/useWords.js';
import { type Column, isNeeded } from './columns.js';
import { toggled } from './sorting.js';
import './heading.css';

interface HeaderCellProps {
  name: string;
  hint: string;
  column: Column;
  sorts: readonly Sort[];
  onSort(sorts: Sort[]): void;
  /** Opens what can be done with the column, where there is something. */
  onMenu: ((key: string, heading: Element) => void) | undefined;
  sortDirection: 'ASC' | 'DESC' | undefined;
  priority: number | undefined;
}

/** A column's name and how it is sorted. A click sorts by it alone, with Shift or Ctrl besides the others. */
export function HeaderCell({ name, hint, column, sorts, onSort, onMenu, sortDirection, priority }: HeaderCellProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the header cell around it takes Enter and Space
    <div
      className="heading"
      title={hint ? `${name}\n${hint}` : name}
      onClick={(event) => {
        if (!event.shiftKey) return;
        event.stopPropagation();
        onSort(toggled(sorts, column.key));
      }}
    >
      <span>{name}</span>
      {isNeeded(column) && (
        <abbr title={t('column.needed')}>
          <span aria-hidden>*</span>
          <span className="unseen">{t('column.needed')}</span>
        </abbr>
      )}
      {sortDirection && (
        <b aria-hidden>
          {sortDirection === 'ASC' ? '▲' : '▼'}
          {priority}
        </b>
      )}
      {onMenu && (
        <button
          type="button"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={t('column.menu')}
          title={t('column.menuHint')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            const heading = event.currentTarget.closest('[role="columnheader"]');
            if (heading) onMenu(column.key, heading);
          }}
        >
          <ExpandMore fontSize="inherit" />
        </button>
      )}
    </div>
  );
}
