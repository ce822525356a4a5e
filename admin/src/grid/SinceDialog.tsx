import { FormControlLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { parseDay, showDay } from '../../../shared/days.js';
import { Answers, Question } from '../Dialogs.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import type { Asked } from './asking.js';
import type { Column } from './columns.js';
import type { Since } from './line.js';
import type { SinceQuestion } from './writing.js';

interface SinceDialogProps {
  asked: Asked<SinceQuestion, Since>;
  /** Days of the line itself that a new dated row may begin with. */
  days: readonly Column[];
  usual: Since;
}

/** From which day: the day of a column of each line, one day for all, or for ever, where the old value was a slip. */
export function SinceDialog({ asked: { question, answer }, days, usual }: SinceDialogProps) {
  const rows = rowsOf(question);
  const { t, say } = useWords();
  const { reason } = useReasons();
  const offered = question.changes ? [] : days;
  const [way, setWay] = useState(offered.some(({ key }) => key === usual.column) ? `column ${usual.column}` : 'day');
  const [text, setText] = useState(showDay(usual.day));
  const [tried, setTried] = useState(false);
  const parsed = parseDay(text);

  function submit() {
    setTried(true);
    if (way === 'correct') return answer({ ...usual, column: null, correct: true });
    if (parsed.ok) answer({ day: parsed.value, column: way.startsWith('column ') ? way.slice('column '.length) : null, correct: false });
  }

  return (
    <Question
      title={t(question.changes ? 'since.titleChange' : 'since.titleNew')}
      onClose={() => answer(null)}
      onSubmit={submit}
      actions={<Answers onClose={() => answer(null)} submit={t('since.go')} />}
    >
      <Typography variant="body2" gutterBottom>
        {question.column ? `${say(question.column.label)}. ` : ''}
        {t(question.changes ? 'since.changeHint' : `since.${rows}.hint`)}
      </Typography>
      <RadioGroup value={way} onChange={(event) => setWay(event.target.value)}>
        {offered.map((column) => (
          <FormControlLabel
            key={column.key}
            value={`column ${column.key}`}
            control={<Radio />}
            label={t(`since.${rows}.column`, { column: say(column.label) })}
          />
        ))}
        {(offered.length > 0 || question.changes) && (
          <FormControlLabel value="day" control={<Radio />} label={t(question.changes ? 'since.from' : `since.${rows}.day`)} />
        )}
        {question.changes && <FormControlLabel value="correct" control={<Radio />} label={t('since.correct')} />}
      </RadioGroup>
      {way !== 'correct' && (
        <TextField
          autoFocus
          margin="normal"
          label={way === 'day' ? t('since.from') : t(`since.${rows}.columnElse`)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={tried && !parsed.ok}
          helperText={tried && !parsed.ok ? reason(parsed) : ' '}
          fullWidth
        />
      )}
    </Question>
  );
}

const rowsOf = ({ one }: SinceQuestion) => (one ? 'one' : 'many');
