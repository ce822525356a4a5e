import { Button, Stack, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import type { Choice } from './line.js';
import type { BadText } from './previewing.js';

interface MendAllProps {
  bad: readonly BadText[];
  /** By the places of the texts; undefined: not chosen. */
  onMend(ways: ReadonlyMap<number, Choice | undefined>): void;
}

/** From so many different texts in one column on, nobody answers for each. */
const many = 5;

/** For a column with many texts that mean nothing: all answered at once, as one sees and may change below. */
export function MendAll({ bad, onMend }: MendAllProps) {
  const { t, say } = useWords();
  const places = [...bad.keys()];
  const columns = [...new Set(bad.map(({ column }) => column))].filter((column) => !column.field.required);
  return columns.map((column) => {
    const own = places.filter((place) => bad[place]?.column === column);
    const all = (choice: Choice | undefined) => new Map(own.map((place) => [place, choice]));
    if (own.length < many) return null;
    return (
      <Stack key={column.key} direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2">{t('mendAll.of', { column: say(column.label), count: own.length })}</Typography>
        <Button onClick={() => onMend(all({ value: null, shown: t('paste.nothing') }))}>{t('mendAll.nothing')}</Button>
        <Button onClick={() => onMend(all(undefined))}>{t('mendAll.undo')}</Button>
      </Stack>
    );
  });
}
