import { FormControlLabel, FormHelperText, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { cardOf } from '../catalog.js';
import { Answers, Question } from '../Dialogs.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import type { Asked } from './asking.js';
import type { Choice } from './line.js';
import { fieldsToMake, type MeantQuestion, made } from './meaning.js';
import { NewRowFields, useNewRow } from './NewRowFields.js';

/** Which row a typed name means, one of those that are there or a new one. Nothing is chosen beforehand. */
export function MeantDialog({ asked: { question, answer } }: { asked: Asked<MeantQuestion, Choice> }) {
  const { t, say } = useWords();
  const translate = useTranslate();
  const { reason: told } = useReasons();
  const { catalog } = useModel();
  const { column, text, reason } = question;
  const card = cardOf(catalog, column.field.target ?? column.card.name);
  const fields = reason.code === 'UNKNOWN_REFERENCE' ? fieldsToMake(card) : null;
  const choices = reason.choices ?? [];
  const [way, setWay] = useState('');
  const [tried, setTried] = useState(false);
  const row = useNewRow(card, fields ?? []);

  async function submit() {
    setTried(true);
    if (way === 'new') {
      const besides = await row.read();
      if (besides) answer(made(card, text, besides));
      return;
    }
    const choice = choices[Number(way)];
    if (way !== '' && choice) answer(choice);
  }

  return (
    <Question
      title={t('meant.title', { column: say(column.label), text })}
      onClose={() => answer(null)}
      onSubmit={() => void submit()}
      actions={
        <Answers
          onClose={() => answer(null)}
          submit={fields || choices.length > 0 ? translate('ra.action.confirm') : null}
          back={t('meant.later')}
        />
      }
    >
      <Typography variant="body2">{told({ ...reason, choices: undefined })}.</Typography>
      <RadioGroup
        aria-label={t('meant.title', { column: say(column.label), text })}
        value={way}
        onChange={(event) => setWay(event.target.value)}
      >
        {choices.map(({ value, shown, hint }, place) => (
          <FormControlLabel
            key={String(value)}
            value={String(place)}
            control={<Radio />}
            label={
              <>
                {shown} {hint && <small className="hint">{hint}</small>}
              </>
            }
          />
        ))}
        {fields && <FormControlLabel value="new" control={<Radio />} label={t('meant.new', { text, name: say(card.label) })} />}
      </RadioGroup>
      {way === 'new' && <NewRowFields row={row} />}
      {tried && way === '' && <FormHelperText error>{t('meant.missing')}</FormHelperText>}
    </Question>
  );
}
