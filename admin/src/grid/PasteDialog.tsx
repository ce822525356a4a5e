import { Button, MenuItem, Stack, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Question } from '../Dialogs.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import type { Asked } from './asking.js';
import type { Choice } from './line.js';
import type { PasteDecision, PasteQuestion } from './pasting.js';
import { choicesOf } from './reading.js';

/** Before a block is written: what new rows lack, and each cell that could not be read, to be mended, left for later, or called off. */
export function PasteDialog({ asked: { question, answer } }: { asked: Asked<PasteQuestion, PasteDecision> }) {
  const { t, say, language } = useWords();
  const translate = useTranslate();
  const [filled, setFilled] = useState(
    () =>
      new Map(
        question.lacks.flatMap((column): [string, Choice][] =>
          choicesOf(column, language)
            .slice(0, 1)
            .map((choice) => [column.key, choice]),
        ),
      ),
  );
  const [mended, setMended] = useState<ReadonlyMap<number, Choice | string>>(new Map());
  const left = question.bad.length - mended.size;

  /** The same text in the same column was meant the same way. */
  function mend(place: number, how: Choice | string | undefined) {
    const { entry } = question.bad[place] ?? {};
    const alike = question.bad.flatMap((bad, other) =>
      bad.entry.column === entry?.column && bad.entry.text === entry.text ? [other] : [],
    );
    setMended(
      (now) =>
        new Map([
          ...[...now].filter(([other]) => !alike.includes(other)),
          ...alike.flatMap((other): [number, Choice | string][] => (how === undefined ? [] : [[other, how]])),
        ]),
    );
  }

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
        <Stack gap={1.5} sx={{ mb: 2 }}>
          <Typography variant="h6">{t('paste.lacks')}</Typography>
          {question.lacks.map((column) => (
            <TextField
              key={column.key}
              select
              label={say(column.label)}
              helperText={t('paste.lacksHint')}
              value={filled.get(column.key)?.value ?? ''}
              onChange={(event) => {
                const choice = choicesOf(column, language).find(({ value }) => value === event.target.value);
                if (choice) setFilled((now) => new Map([...now, [column.key, choice]]));
              }}
            >
              {choicesOf(column, language).map((choice) => (
                <MenuItem key={String(choice.value)} value={String(choice.value)}>
                  {choice.shown}
                </MenuItem>
              ))}
            </TextField>
          ))}
        </Stack>
      )}
      {question.bad.length > 0 && <Bad question={question} mended={mended} onMend={mend} />}
    </Question>
  );
}

const mostShown = 200;

interface BadProps {
  question: PasteQuestion;
  mended: ReadonlyMap<number, Choice | string>;
  onMend(place: number, how: Choice | string | undefined): void;
}

function Bad({ question, mended, onMend }: BadProps) {
  const { t, say } = useWords();
  const { reason } = useReasons();
  return (
    <>
      <Typography variant="h6">{t('paste.bad', { count: question.bad.length })}</Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['line', 'column', 'typed', 'reason', 'mend'].map((head) => (
              <TableCell key={head}>{t(`paste.${head}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {question.bad.slice(0, mostShown).map(({ line, entry, reading }, place) => (
            <TableRow key={`${line} ${entry.column.key}`}>
              <TableCell>{line}</TableCell>
              <TableCell>{say(entry.column.label)}</TableCell>
              <TableCell>{entry.text}</TableCell>
              <TableCell>{reason(reading.reason)}</TableCell>
              <TableCell>
                <Mend choices={reading.reason.choices ?? []} value={mended.get(place)} onChange={(how) => onMend(place, how)} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {question.bad.length > mostShown && (
        <Typography variant="body2">{t('problems.more', { count: question.bad.length - mostShown })}</Typography>
      )}
    </>
  );
}

interface MendProps {
  choices: readonly Choice[];
  value: Choice | string | undefined;
  onChange(how: Choice | string | undefined): void;
}

/** One of what it could mean, or other text. */
function Mend({ choices, value, onChange }: MendProps) {
  const { t } = useWords();
  if (choices.length === 0)
    return (
      <TextField value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value || undefined)} fullWidth />
    );
  const chosen = typeof value === 'object' ? choices.indexOf(value) : -1;
  return (
    <TextField
      select
      fullWidth
      label={t('problems.choose')}
      value={chosen < 0 ? '' : chosen}
      onChange={(event) => onChange(choices[Number(event.target.value)])}
      sx={{ minWidth: 220 }}
    >
      {choices.map((choice, place) => (
        <MenuItem key={String(choice.value)} value={place}>
          {choice.shown}
          {choice.hint && <small style={{ marginInlineStart: 8, color: '#5a5a5a' }}>{choice.hint}</small>}
        </MenuItem>
      ))}
    </TextField>
  );
}
