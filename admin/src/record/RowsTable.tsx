import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import { type Column, isFigure } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import { linkedId, type Speech, textOf } from '../grid/showing.js';
import { Explained } from '../i18n/Explained.js';
import { useWords } from '../i18n/useWords.js';

interface RowsTableProps {
  columns: readonly Column[];
  rows: readonly Row[];
  speech: Speech;
  pageOf(row: Row): string;
}

/** Rows to be read, not typed into. The first column leads to the row, unless it is a link and leads to its own; then the last does. */
export function RowsTable({ columns, rows, speech, pageOf }: RowsTableProps) {
  const { t } = useWords();
  const leads = columns[0]?.field.kind !== 'link';
  return (
    <div className="scroll-x">
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.key} align={isFigure(column) ? 'right' : 'left'}>
                <Explained label={column.label} hint={column.field.hint} />
              </TableCell>
            ))}
            {!leads && <TableCell>{t('record.row')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              {columns.map((column, place) => (
                <TableCell key={column.key} align={isFigure(column) ? 'right' : 'left'}>
                  {place === 0 && leads ? (
                    <LinkBase to={pageOf(row)}>{textOf(column, row, speech) || '…'}</LinkBase>
                  ) : (
                    <Shown column={column} row={row} speech={speech} />
                  )}
                </TableCell>
              ))}
              {!leads && (
                <TableCell>
                  <LinkBase to={pageOf(row)}>{t('sheet.open')}</LinkBase>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Shown({ column, row, speech }: { column: Column; row: Row; speech: Speech }): ReactNode {
  const text = textOf(column, row, speech);
  const id = linkedId(column, row);
  if (id) return <LinkBase to={`/${column.field.target}/${id}`}>{text}</LinkBase>;
  return column.field.choices && text ? <span className="tag">{text}</span> : text;
}
