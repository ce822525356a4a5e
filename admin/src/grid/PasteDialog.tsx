import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import type { Asked } from './asking.js';
import { BadTexts } from './BadTexts.js';
import type { Column } from './columns.js';
import type { Lack } from './lacking.js';
import type { Choice } from './line.js';
import type { PasteDecision, PasteQuestion } from './pasting.js';
import { choicesOf } from './reading.js';
import type { References } from './references.js';

interface PasteDialogProps {
  asked: Asked<PasteQuestion, PasteDecision>;
  references: References;
}

/** Before a block is written: what new rows lack, and each text that could not be read, to be mended, left for later, or called off. */
export function PasteDialog({ asked: { question, answer }, references }: PasteDialogProps) {
  const { t, language } = useWords();
  const translate = useTranslate();
  const first = ({ column }: Lack): [string, Choice][] =>
    choicesOf(column, language)
      .slice(0, 1)
      .map((choice) => [column.key, choice]);
  const [filled, setFilled] = useState(() => new Map(question.lacks.flatMap(first)));
  const [mended, setMended] = useState<ReadonlyMap<number, Choice | string>>(new Map());
  const left = question.bad.reduce((sum, { lines }, place) => sum + (mended.has(place) ? 0 : lines.length), 0);
  const mend = (place: number, how: Choice | string | undefined) =>
    setMended((now) => new Map([...[...now].filter(([other]) => other !== place), ...(how === undefined ? [] : [[place, how] as const])]));
  return (
    <Question
      wide={question.bad.length > 0}
      title={t('paste.title', { rows: question.rows })}
      onClose={() => answer(null)}
      onSubmit={() => answer({ mended, filled })}
      actions={
        <>
          <Button onClick={() => answer(null)}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {left > 0 ? t('paste.writeRest', { count: left }) : t('paste.write')}
          </Button>
        </>
      }
    >
      {question.lacks.length > 0 && (
        <Lacking
          lacks={question.lacks}
          filled={filled}
          onFill={(column, choice) =>
            setFilled(
              (now) => new Map([...[...now].filter(([key]) => key !== column.key), ...(choice ? [[column.key, choice] as const] : [])]),
            )
          }
        />
      )}
      {question.bad.length > 0 && <BadTexts bad={question.bad} mended={mended} references={references} onMend={mend} />}
    </Question>
  );
}

interface LackingProps {
  lacks: readonly Lack[];
  filled: ReadonlyMap<string, Choice>;
  onFill(column: Column, choice: Choice | undefined): void;
}

/** One value for every new row, where a row can't be without. */
function Lacking({ lacks, filled, onFill }: LackingProps) {
  const { t, say, language } = useWords();
  return (
    <Stack gap={1.5} sx={{ mb: 2 }}>
      <Typography variant="h6">{t('paste.lacks')}</Typography>
      {lacks.map(({ column, lines }) => {
        const choices = choicesOf(column, language);
        const chosen = choices.findIndex(({ value }) => value === filled.get(column.key)?.value);
        return (
          <TextField
            key={column.key}
            select
            label={say(column.label)}
            helperText={t('paste.lacksHint', { count: lines.length })}
            value={chosen}
            onChange={(event) => onFill(column, choices[Number(event.target.value)])}
          >
            <MenuItem value={-1}>{t('paste.later')}</MenuItem>
            {choices.map(({ shown }, place) => (
              <MenuItem key={shown} value={place}>
                {shown}
              </MenuItem>
            ))}
          </TextField>
        );
      })}
    </Stack>
  );
}
