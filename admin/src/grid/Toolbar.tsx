import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutline';
import FindReplace from '@mui/icons-material/FindReplace';
import Redo from '@mui/icons-material/Redo';
import Refresh from '@mui/icons-material/Refresh';
import Undo from '@mui/icons-material/Undo';
import { Button, IconButton, Tooltip, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { ColumnChooser } from './ColumnChooser.js';
import type { Column } from './columns.js';
import { MoreTools, type RareTool } from './MoreTools.js';

interface ToolbarProps {
  undoLabel: string | null;
  redoLabel: string | null;
  onUndo(): void;
  onRedo(): void;
  /** What was done, to be undone by choice. */
  doings: ReactNode;
  onFind(): void;
  onRefresh(): void;
  onRemove: (() => void) | null;
  /** The form for a new row, for those who rather fill in a form. */
  newPage: string | null;
  columns: readonly Column[];
  shown: readonly string[];
  onColumns(shown: string[] | null): void;
  frozen: number;
  onFreeze(count: number): void;
  children: ReactNode;
}

/** What can be done to a sheet as a whole: in one line, where what is rarely done is folded away if there is no room for it. */
export function Toolbar({
  undoLabel,
  redoLabel,
  onUndo,
  onRedo,
  doings,
  onFind,
  onRefresh,
  onRemove,
  newPage,
  columns,
  shown,
  onColumns,
  frozen,
  onFreeze,
  children,
}: ToolbarProps) {
  const { t } = useWords();
  const isTight = useMediaQuery('(max-width: 1400px)', { noSsr: true });
  const rare: RareTool[] = [
    { label: `${t('replace.title')} (Ctrl+F)`, onClick: onFind, icon: <FindReplace /> },
    { label: t('sheet.refresh'), onClick: onRefresh, icon: <Refresh /> },
    ...(onRemove ? [{ label: `${t('sheet.removeRows')} (Ctrl+−)`, onClick: onRemove, icon: <Delete /> }] : []),
  ];
  return (
    <div className="toolbar">
      {children}
      <Tool
        label={undoLabel ? `${t('sheet.undo')}: ${undoLabel} (Ctrl+Z)` : t('sheet.undo')}
        disabled={!undoLabel}
        onClick={onUndo}
        icon={<Undo />}
      />
      {doings}
      <Tool
        label={redoLabel ? `${t('sheet.redo')}: ${redoLabel} (Ctrl+Y)` : t('sheet.redo')}
        disabled={!redoLabel}
        onClick={onRedo}
        icon={<Redo />}
      />
      {!isTight && rare.map((tool) => <Tool key={tool.label} {...tool} />)}
      {newPage && (
        <Button component={LinkBase} to={newPage} startIcon={<Add />} aria-label={t('sheet.add')} className="bar-button">
          <span className="wide-only">{t('sheet.add')}</span>
        </Button>
      )}
      <ColumnChooser columns={columns} shown={shown} onChange={onColumns} frozen={frozen} onFreeze={onFreeze} />
      {isTight && <MoreTools tools={rare} />}
    </div>
  );
}

function Tool({ label, icon, disabled = false, onClick }: RareTool & { disabled?: boolean }) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={disabled} onClick={onClick} onMouseDown={(event) => event.preventDefault()}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}
