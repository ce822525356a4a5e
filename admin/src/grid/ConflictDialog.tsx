import { Button, FormControlLabel, FormHelperText, Radio, RadioGroup, Stack } from '@mui/material';
import { useState } from 'react';
import { Answers, Question } from '../Dialogs.js';
import { useWords } from '../i18n/useWords.js';
import type { Trouble } from './problems.js';
import { momentText } from './showing.js';
import { useTheirs } from './useTheirs.js';

type Side = 'mine' | 'theirs';

interface ConflictDialogProps {
  contested: readonly Trouble[];
  /** What the row of a cell is called. */
  rowName(trouble: Trouble): string;
  onSettle(mine: readonly Trouble[], theirs: readonly Trouble[]): void;
  onLater(): void;
}

const keyOf = ({ line, column }: Trouble) => `${line} ${column.key}`;

/** Cells that somebody else wrote meanwhile: for each, both values, whose and when, and the choice between them. Nothing is chosen beforehand. */
export function ConflictDialog({ contested, rowName, onSettle, onLater }: ConflictDialogProps) {
  const { t, say } = useWords();
  const theirs = useTheirs(contested);
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const [tried, setTried] = useState(false);
  const all = (side: Side) => setSides(new Map(contested.map((trouble) => [keyOf(trouble), side])));
  const taken = (side: Side) => contested.filter((trouble) => sides.get(keyOf(trouble)) === side);

  function submit() {
    setTried(true);
    if (contested.every((trouble) => sides.has(keyOf(trouble)))) onSettle(taken('mine'), taken('theirs'));
  }

  return (
    <Question
      title={t('conflict.title', { smart_count: contested.length })}
      onClose={onLater}
      onSubmit={submit}
      actions={<Answers onClose={onLater} submit={t('conflict.settle')} back={t('meant.later')} />}
    >
      {contested.length > 1 && (
        <Stack direction="row" gap={1} sx={{ mb: 1 }}>
          <Button onClick={() => all('mine')}>{t('conflict.allMine')}</Button>
          <Button onClick={() => all('theirs')}>{t('conflict.allTheirs')}</Button>
        </Stack>
      )}
      {contested.map((trouble) => (
        <fieldset key={keyOf(trouble)} className="contested">
          <legend>
            {rowName(trouble)} · {say(trouble.column.label)}
          </legend>
          <RadioGroup
            value={sides.get(keyOf(trouble)) ?? ''}
            onChange={(_, side) => setSides((now) => new Map([...now, [keyOf(trouble), side === 'mine' ? 'mine' : 'theirs']]))}
          >
            <FormControlLabel value="mine" control={<Radio />} label={<Value text={trouble.edit.shown} whose={t('conflict.mine')} />} />
            <FormControlLabel value="theirs" control={<Radio />} label={<Value text={theirs(trouble)} whose={whose(trouble)} />} />
          </RadioGroup>
          {tried && !sides.has(keyOf(trouble)) && <FormHelperText error>{t('conflict.missing')}</FormHelperText>}
        </fieldset>
      ))}
    </Question>
  );

  function whose({ edit: { reason } }: Trouble): string {
    const at = reason?.detail?.at;
    return [reason?.by ?? t('problems.someone'), typeof at === 'string' ? momentText(at) : ''].filter(Boolean).join(', ');
  }
}

function Value({ text, whose }: { text: string; whose: string }) {
  const { t } = useWords();
  return (
    <>
      <strong>{text === '' ? t('paste.nothing') : text}</strong> <small className="hint">{whose}</small>
    </>
  );
}
