import { Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useWords } from '../i18n/useWords.js';
import { isTold } from './blockPlan.js';
import type { LeftLine } from './headings.js';
import { LinesOf } from './LinesOf.js';

interface LeftLinesProps {
  left: readonly LeftLine[];
  taken: ReadonlySet<number>;
  onTake(number: number): void;
}

const kinds = ['title', 'heading', 'group', 'total', 'note'] as const;

/** Lines that were taken for something else than rows: how many of each kind, where, and what they say; any of them may be a row after all. */
export function LeftLines({ left, taken, onTake }: LeftLinesProps) {
  const { t } = useWords();
  if (!left.some(isTold)) return null;
  return (
    <>
      <Typography variant="h6">{t('pastePlan.left')}</Typography>
      {kinds.map((kind) => {
        const own = left.filter((line) => line.kind === kind);
        if (own.length === 0) return null;
        return (
          <details key={kind} className="left-lines">
            <summary>
              {t(`pastePlan.kind.${kind}`, { count: own.length })}: <LinesOf lines={own.map(({ number }) => number)} />
            </summary>
            {own.map(({ number, texts }) => (
              <FormControlLabel
                key={number}
                control={
                  <Checkbox
                    size="small"
                    checked={taken.has(number)}
                    onChange={() => onTake(number)}
                    slotProps={{ input: { 'aria-label': t('pastePlan.take', { number }) } }}
                  />
                }
                label={`${number}. ${texts.filter((text) => text.trim() !== '').join(' · ')}`}
              />
            ))}
          </details>
        );
      })}
    </>
  );
}
