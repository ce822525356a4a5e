import { useMediaQuery } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Sort } from '../../../shared/savedSheet.js';
import { say } from '../catalog.js';
import { explanation } from '../i18n/explanation.js';
import { useWords } from '../i18n/useWords.js';
import { CellContent } from './CellContent.js';
import { cellClass } from './cellState.js';
import { type Column, isFigure } from './columns.js';
import { HeaderCell } from './HeaderCell.js';
import type { Edit, Line } from './line.js';
import { RowNumber } from './RowNumber.js';
import { numberWidth } from './shape.js';
import { sharedWidths } from './sharedWidths.js';
import { type Speech, textOf } from './showing.js';
import { TotalCell } from './TotalCell.js';
import type { Footer } from './totals.js';

interface Asked {
  columns: readonly Column[];
  lines: readonly (Line | undefined)[];
  /** As the user has made them. */
  widths: ReadonlyMap<string, { width: number }>;
  speech: Speech;
  sorts: readonly Sort[];
  onSort(sorts: Sort[]): void;
  /** How many columns stay in sight. */
  frozen: number;
  onMenu?: ((key: string, heading: Element) => void) | undefined;
  why(edit: Edit): string;
  onOpenRow(line: Line): void;
  emptyRowHint: string;
}

interface Below {
  row: Footer;
}

interface Drawn {
  row: Line | undefined;
  rowIdx: number;
}

/** The columns as the grid library wants them: the numbers of the rows, then the chosen ones. */
export function useSheetColumns(asked: Asked, room: number) {
  const { columns, speech, why, onOpenRow, emptyRowHint, onSort, sorts, frozen, onMenu } = asked;
  // On a telephone a frozen name would leave no room for the rest.
  const isNarrow = useMediaQuery('(max-width: 700px)', { noSsr: true });
  const { t } = useWords();
  const widths = useWidths(asked, room, isNarrow);
  return useMemo(
    () => [
      {
        key: '#',
        name: '#',
        width: numberWidth,
        minWidth: numberWidth,
        frozen: true,
        cellClass: 'number',
        renderCell: ({ row, rowIdx }: Drawn) => (
          <RowNumber number={rowIdx + 1} line={row} onOpen={row?.row && !row.gone ? () => onOpenRow(row) : null} />
        ),
        renderSummaryCell: ({ row }: Below) => <TotalCell value={t(`totals.short.${row.kind}`)} hint={t(`totals.${row.kind}`)} />,
      },
      ...columns.map((column, place) => {
        const name = say(column.label, speech.language);
        return {
          key: column.key,
          name,
          width: widths[place],
          minWidth: 60,
          frozen: place < frozen && !isNarrow,
          resizable: true,
          draggable: true,
          sortable: column.field.kind !== 'secret',
          editable: column.editable,
          cellClass: (line: Line | undefined) => `${isFigure(column) ? 'figure ' : ''}${cellClass(column, line)}`,
          summaryCellClass: isFigure(column) ? 'figure' : undefined,
          renderHeaderCell: (drawn: { sortDirection?: 'ASC' | 'DESC'; priority?: number }) => (
            <HeaderCell
              name={name}
              hint={explanation(column.label, column.field.hint, speech.language)}
              column={column}
              sorts={sorts}
              onSort={onSort}
              onMenu={onMenu}
              sortDirection={drawn.sortDirection}
              priority={drawn.priority}
            />
          ),
          renderSummaryCell: ({ row }: Below) => (
            <TotalCell
              value={row.values.get(column.key)}
              hint={`${t(`totals.${row.kind}`)}, ${name}`}
              isYear={column.field.format === 'year' && row.kind !== 'COUNT'}
            />
          ),
          renderCell: ({ row }: Drawn) =>
            row ? (
              <>
                {place === 0 && row.row === null && row.edits.size === 0 && <span className="hint">{emptyRowHint}</span>}
                <CellContent line={row} column={column} speech={speech} why={why} />
              </>
            ) : (
              <span className="skeleton" />
            ),
        };
      }),
    ],
    [t, columns, widths, speech, why, onOpenRow, emptyRowHint, onSort, onMenu, sorts, frozen, isNarrow],
  );
}

/** By the rows that are there first: what is read later moves no column under the hand. */
function useWidths({ columns, lines, speech, widths }: Asked, room: number, isNarrow: boolean): number[] {
  const [seen, setSeen] = useState<readonly Line[]>([]);
  if (seen.length === 0 && lines.some((line) => line?.row)) setSeen(lines.flatMap((line) => (line?.row ? [line] : [])));
  return useMemo(
    () =>
      sharedWidths(columns, {
        name: (column) => say(column.label, speech.language),
        texts: (column) => seen.map(({ row }) => textOf(column, row, speech)),
        own: new Map([...widths].map(([key, { width }]) => [key, width])),
        room,
        isNarrow,
      }),
    [columns, seen, speech, widths, room, isNarrow],
  );
}
