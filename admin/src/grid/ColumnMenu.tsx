import { Divider, ListItemText, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useId } from 'react';
import { layoutLimits, type Sort } from '../../../shared/savedSheet.js';
import { explanation, isTerm } from '../i18n/explanation.js';
import { useWords } from '../i18n/useWords.js';
import { type Arrangement, frozenIn, rearranged, stepped, without } from './arranging.js';
import { isAskable } from './ConditionForm.js';
import type { Column } from './columns.js';
import { sortedAlso, sortOf, unsorted } from './sorting.js';

export interface ColumnMenuProps {
  column: Column;
  anchor: Element;
  shown: readonly string[];
  arrangement: Arrangement;
  sorts: readonly Sort[];
  onSort(sorts: Sort[]): void;
  onArrange(change: Partial<Arrangement>): void;
  onFilter(): void;
  onFit(): void;
  onReset(): void;
  onClose(): void;
}

/** What can be done with one column of a sheet. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { column, anchor, shown, arrangement, onArrange, onClose } = props;
  const { t, say, language } = useWords();
  const told = useId();
  const { label, field } = column;
  const place = shown.indexOf(column.key);
  const frozen = frozenIn(arrangement, shown);
  const item = (key: string, run: () => void, disabled = false) => (
    <MenuItem
      key={key}
      disabled={disabled}
      onClick={() => {
        onClose();
        run();
      }}
    >
      <ListItemText>{t(key)}</ListItemText>
    </MenuItem>
  );
  const arrange = (next: readonly string[]) => onArrange(rearranged(shown, next, arrangement));
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': t('column.of', { column: say(label) }), 'aria-describedby': told, dense: true } }}
    >
      {isTerm(label, field.hint) && (
        <ListSubheader role="presentation" id={told} className="column-told" disableSticky>
          {explanation(label, field.hint, language)}
        </ListSubheader>
      )}
      {sortItems(props).map(([key, sorts]) => item(key, () => props.onSort(sorts)))}
      {isAskable(column) && item('column.filter', props.onFilter)}
      <Divider component="li" />
      {item(
        'column.freeze',
        () => onArrange({ columns: [...shown], frozen: place + 1 }),
        frozen === place + 1 || place >= layoutLimits.frozen,
      )}
      {frozen > 0 && item('column.unfreeze', () => onArrange({ columns: [...shown], frozen: 0 }))}
      {item('column.left', () => arrange(stepped(shown, column.key, -1)), place <= 0)}
      {item('column.right', () => arrange(stepped(shown, column.key, 1)), place >= shown.length - 1)}
      {item('column.fit', props.onFit)}
      {item('column.hide', () => arrange(without(shown, column.key)), shown.length < 2)}
      <Divider component="li" />
      {item('column.reset', props.onReset)}
    </Menu>
  );
}

/** Which ways of sorting make sense now: alone, besides others, not at all. */
function sortItems({ column: { key, field }, sorts }: ColumnMenuProps): [key: string, sorts: Sort[]][] {
  if (field.kind === 'secret') return [];
  const [up, down] = [
    { columnKey: key, direction: 'ASC' },
    { columnKey: key, direction: 'DESC' },
  ] as const;
  const others = unsorted(sorts, key);
  return [
    ['column.up', [up]],
    ['column.down', [down]],
    ...(others.length > 0
      ? ([
          ['column.alsoUp', sortedAlso(sorts, up)],
          ['column.alsoDown', sortedAlso(sorts, down)],
        ] as [string, Sort[]][])
      : []),
    ...(sortOf(sorts, key) ? ([['column.unsort', others]] as [string, Sort[]][]) : []),
  ];
}
