import { MenuItem, TableCell, TableRow, TextField, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import { LinesOf } from './LinesOf.js';
import type { Choice } from './line.js';
import type { ToldName } from './previewing.js';
import { QuestionTable } from './QuestionTable.js';

interface ToldNamesProps {
  told: readonly ToldName[];
  meant: ReadonlyMap<number, Choice>;
  onMean(place: number, choice: Choice): void;
}

/** Names that several rows went by in turn: which of them each was taken for, and a way to say that another is meant. */
export function ToldNames({ told, meant, onMean }: ToldNamesProps) {
  const { t, say } = useWords();
  return (
    <>
      <Typography variant="h6">{t('paste.told')}</Typography>
      <Typography variant="body2">{t('paste.toldHint')}</Typography>
      <div className="scroll-x">
        <QuestionTable heads={['typed', 'column', 'line', 'taken'].map((head) => t(`paste.${head}`))}>
          {told.map(({ column, text, value, among, lines }, place) => (
            <TableRow key={`${column.key} ${text} ${value}`}>
              <TableCell>{text}</TableCell>
              <TableCell>{say(column.label)}</TableCell>
              <TableCell>
                <LinesOf lines={lines} />
              </TableCell>
              <TableCell>
                <TextField
                  select
                  sx={{ width: 320, maxWidth: '100%' }}
                  value={meant.get(place)?.value ?? value}
                  slotProps={{ htmlInput: { 'aria-label': `${text}: ${t('paste.taken')}` } }}
                  onChange={(event) => onMean(place, among.find((choice) => choice.value === event.target.value) ?? { value, shown: text })}
                >
                  {among.map((choice) => (
                    <MenuItem key={String(choice.value)} value={String(choice.value)}>
                      {choice.span ? `${choice.shown} (${choice.span})` : choice.shown}
                    </MenuItem>
                  ))}
                </TextField>
              </TableCell>
            </TableRow>
          ))}
        </QuestionTable>
      </div>
    </>
  );
}
