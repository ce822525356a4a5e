import { MenuItem, TableCell, TableRow, TextField, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import type { Part, Source } from './headings.js';
import { QuestionTable } from './QuestionTable.js';

interface PlanColumnsProps {
  part: Part;
  columns: readonly Column[];
  columnOf(source: Source): Column | null;
  onSend(source: Source, column: Column | null): void;
}

/** Each column of a pasted table that holds anything, and the column of the sheet it goes to. */
export function PlanColumns({ part: { title, sources }, columns, columnOf, onSend }: PlanColumnsProps) {
  const { t, say } = useWords();
  return (
    <>
      <Typography variant="h6" sx={{ mt: 2 }}>
        {title || t('pastePlan.columns')}
      </Typography>
      <QuestionTable heads={['source', 'sample', 'target'].map((head) => t(`pastePlan.${head}`))}>
        {sources
          .filter(({ sample }) => sample.length > 0)
          .map((source) => {
            const column = columnOf(source);
            return (
              <TableRow key={source.place}>
                <TableCell>{source.heading}</TableCell>
                <TableCell>{source.sample[0]}</TableCell>
                <TableCell>
                  <TextField
                    select
                    sx={{ width: 280, maxWidth: '100%' }}
                    value={column?.key ?? ''}
                    slotProps={{
                      select: { displayEmpty: true },
                      htmlInput: { 'aria-label': `${source.heading}: ${t('pastePlan.target')}` },
                    }}
                    onChange={({ target }) => onSend(source, columns.find(({ key }) => key === target.value) ?? null)}
                  >
                    <MenuItem value="">{t('pastePlan.none')}</MenuItem>
                    {columns.map(({ key, label }) => (
                      <MenuItem key={key} value={key}>
                        {say(label)}
                      </MenuItem>
                    ))}
                  </TextField>
                </TableCell>
              </TableRow>
            );
          })}
      </QuestionTable>
    </>
  );
}
