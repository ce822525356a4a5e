import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import type { Lack } from './lacking.js';
import type { Choice } from './line.js';
import { choicesOf } from './reading.js';

interface LackingProps {
  lacks: readonly Lack[];
  /** Null: left for later. */
  filled: ReadonlyMap<string, Choice | null>;
  /** The answer was given before everything was chosen. */
  tried: boolean;
  onFill(column: Column, choice: Choice | null): void;
}

const later = 'later';

/** One value for every new row, where a row can't be without. Nothing is chosen beforehand: a guess would be written unread. */
export function Lacking({ lacks, filled, tried, onFill }: LackingProps) {
  const { t, say, language } = useWords();
  return (
    <Stack gap={1.5} sx={{ mb: 2 }}>
      <Typography variant="h6">{t('paste.lacks')}</Typography>
      {lacks.map(({ column, lines }) => {
        const choices = choicesOf(column, language);
        const chosen = filled.get(column.key);
        const isMissing = tried && chosen === undefined;
        return (
          <TextField
            key={column.key}
            select
            label={say(column.label)}
            error={isMissing}
            helperText={isMissing ? t('paste.choose') : t('paste.lacksHint', { count: lines.length })}
            value={chosen === null ? later : (chosen?.value ?? '')}
            onChange={(event) => onFill(column, choices.find(({ value }) => value === event.target.value) ?? null)}
          >
            {choices.map(({ value, shown }) => (
              <MenuItem key={shown} value={String(value)}>
                {shown}
              </MenuItem>
            ))}
            <MenuItem value={later}>{t('paste.later')}</MenuItem>
          </TextField>
        );
      })}
    </Stack>
  );
}
