import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { showNumber } from '../../../shared/numbers.js';
import type { Custom } from '../../../shared/parse.js';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import type { Asked } from './asking.js';
import type { WayQuestion } from './ways.js';

type Answer = ReadonlyMap<string, Custom>;

/** Once for a column: which of two ways it is written in. Nothing is chosen beforehand. */
export function WaysDialog({ asked: { question, answer } }: { asked: Asked<readonly WayQuestion[], Answer> }) {
  const { t, say } = useWords();
  const [told, setTold] = useState<Answer>(new Map());
  const [tried, setTried] = useState(false);
  const meaning = useMeaning();

  function submit() {
    setTried(true);
    if (question.every(({ column }) => told.has(column.key))) answer(told);
  }

  return (
    <Question
      title={t('ways.title')}
      onClose={() => answer(null)}
      onSubmit={submit}
      actions={<Answers onClose={() => answer(null)} submit={t('since.go')} />}
    >
      <Typography variant="body2" gutterBottom>
        {t('ways.hint')}
      </Typography>
      {question.map(({ column, text, ways }) => {
        const isMissing = tried && !told.has(column.key);
        return (
          <FormControl key={column.key} error={isMissing} margin="normal" sx={{ display: 'block' }}>
            <FormLabel>{t('ways.column', { column: say(column.label), text })}</FormLabel>
            <RadioGroup
              value={ways.findIndex(({ custom }) => custom === told.get(column.key))}
              onChange={(event) => setTold((now) => new Map([...now, [column.key, ways[Number(event.target.value)]?.custom ?? {}]]))}
            >
              {ways.map(({ custom, value }, place) => (
                <FormControlLabel key={JSON.stringify(custom)} value={place} control={<Radio />} label={meaning(custom, value)} />
              ))}
            </RadioGroup>
            {isMissing && <FormHelperText>{t('ways.missing')}</FormHelperText>}
          </FormControl>
        );
      })}
    </Question>
  );
}

/** A day or a number so that nobody can read it in two ways. */
function useMeaning() {
  const { t } = useWords();
  return ({ days, numbers }: Custom, value: unknown): string => {
    if (days) {
      const [year, month, day] = String(value).split('-').map(Number);
      return t(`ways.${days}`, { day, month, year });
    }
    return t(`ways.${numbers === 'en' ? 'thousands' : 'fraction'}`, { number: showNumber(Number(value)) });
  };
}
