import { Button, Stack, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import type { Choice } from './line.js';
import type { BadText } from './previewing.js';

interface MendAllProps {
  bad: readonly BadText[];
  /** The places of those that are answered. */
  mended: Pick<ReadonlySet<number>, 'has'>;
  /** By the places of the texts; undefined: not chosen. */
  onMend(ways: ReadonlyMap<number, Choice | undefined>): void;
}

/** From so many different texts in one column on, nobody answers for each. */
const many = 5;

/** For a column with many texts that mean nothing, or that a group above them may stand for: all answered at once, as one sees and may change below. */
export function MendAll({ bad, mended, onMend }: MendAllProps) {
  const { t, say } = useWords();
  return [...new Set(bad.map(({ column }) => column))].map((column) => {
    const own = [...bad.entries()].filter(([, text]) => text.column === column);
    const above = own.filter(([, { reason }]) => reason.instead);
    // What was chosen for one text stands.
    const open = above.filter(([place]) => !mended.has(place));
    const cells = open.reduce((sum, [, { lines }]) => sum + lines.length, 0);
    const mayBeEmpty = own.length >= many && !column.field.required;
    const all = (choice: Choice | undefined) => new Map(own.map(([place]) => [place, choice]));
    if (above.length === 0 && !mayBeEmpty) return null;
    return (
      <Stack key={column.key} direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2">{t('mendAll.of', { column: say(column.label), count: own.length })}</Typography>
        {cells > 0 && (
          <Button variant="outlined" onClick={() => onMend(new Map(open.map(([place, { reason }]) => [place, reason.instead])))}>
            {t('mendAll.above', { count: cells })}
          </Button>
        )}
        {mayBeEmpty && <Button onClick={() => onMend(all({ value: null, shown: t('paste.nothing') }))}>{t('mendAll.nothing')}</Button>}
        <Button onClick={() => onMend(all(undefined))}>{t('mendAll.undo')}</Button>
      </Stack>
    );
  });
}
