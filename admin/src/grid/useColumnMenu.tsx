import { Popover, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { Sort } from '../../../shared/savedSheet.js';
import { useWords } from '../i18n/useWords.js';
import type { Arrangement } from './arranging.js';
import { ColumnMenu } from './ColumnMenu.js';
import { ConditionForm } from './ConditionForm.js';
import type { Column } from './columns.js';
import { asking, type View } from './filters.js';
import { fittingWidth } from './fitting.js';
import type { References } from './references.js';

interface Asked {
  key: string;
  anchor: Element;
  is: 'menu' | 'filter';
}

interface Sheet {
  columns: readonly Column[];
  references: References;
  arrangement: Arrangement;
  view: View;
  sorts: readonly Sort[];
  onView(change: Partial<View>): void;
  onArrange(change: Partial<Arrangement>): void;
  onWidth(key: string, width: number): void;
  onReset(): void;
}

/** The menu of a column, and the question it leads to: which of its rows are to be shown. */
export function useColumnMenu({ columns, references, arrangement, view, sorts, ...on }: Sheet): {
  open(key: string, heading: Element): void;
  menu: ReactNode;
} {
  const { t, say } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const column = columns.find(({ key }) => key === asked?.key);
  const close = () => setAsked(null);
  const open = (key: string, anchor: Element) => setAsked({ key, anchor, is: 'menu' });
  if (!asked || !column) return { open, menu: null };

  const menu =
    asked.is === 'menu' ? (
      <ColumnMenu
        column={column}
        anchor={asked.anchor}
        shown={columns.map(({ key }) => key)}
        arrangement={arrangement}
        sorts={sorts}
        onSort={(sorts) => on.onView({ sorts })}
        onArrange={on.onArrange}
        onFilter={() => setAsked({ ...asked, is: 'filter' })}
        onFit={() => on.onWidth(column.key, fittingWidth(asked.anchor))}
        onReset={on.onReset}
        onClose={close}
      />
    ) : (
      <Popover
        open
        anchorEl={asked.anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('column.filterOf', { column: say(column.label) }), className: 'column-filter' },
        }}
      >
        <Typography component="h2" variant="body1" fontWeight={600} sx={{ mb: 1.5 }}>
          {say(column.label)}
        </Typography>
        <ConditionForm
          column={column}
          known={view.conditions.find((condition) => condition.column === column.key)}
          references={references}
          onApply={(condition) => {
            close();
            on.onView({ conditions: asking(view.conditions, column.key, condition) });
          }}
        />
      </Popover>
    );
  return { open, menu };
}
