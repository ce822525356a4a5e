import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';

interface QuestionTableProps {
  /** Names of its columns. */
  heads: readonly string[];
  children: ReactNode;
}

/** What a dialog asks of one thing after the other: a table where there is room, else a list. */
export function QuestionTable({ heads, children }: QuestionTableProps) {
  return (
    <Table size="small" className="stacked" sx={{ mb: 2 }}>
      <TableHead>
        <TableRow>
          {heads.map((head) => (
            <TableCell key={head}>{head}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>{children}</TableBody>
    </Table>
  );
}
