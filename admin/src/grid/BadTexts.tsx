import { Autocomplete, Button, TableCell, TableRow, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { LinesOf } from './LinesOf.js';
import type { Choice } from './line.js';
import { MeantDialog } from './MeantDialog.js';
import { MendAll } from './MendAll.js';
import { fieldsToMake } from './meaning.js';
import { ofChoices } from './ofChoices.js';
import type { BadText } from './previewing.js';
import { QuestionTable } from './QuestionTable.js';
import type { References } from './references.js';
import { useSuggested } from './useSuggested.js';

type How = Choice | string | undefined;

interface BadTextsProps {
  bad: readonly BadText[];
  mended: ReadonlyMap<number, Choice | string>;
  references: References;
  onMend(place: number, how: How): void;
  onMendAll(ways: ReadonlyMap<number, Choice | undefined>): void;
}

const mostShown = 150;

/** Each text once, with its lines, why it can't be read, and a place to say what it means. */
export function BadTexts({ bad, mended, references, onMend, onMendAll }: BadTextsProps) {
  const { t, say } = useWords();
  const { reason: told } = useReasons();
  const count = bad.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <Typography variant="h6">{t('paste.bad', { count })}</Typography>
      <MendAll bad={bad} mended={mended} onMend={onMendAll} />
      <QuestionTable heads={['column', 'typed', 'line', 'reason', 'mend'].map((head) => t(`paste.${head}`))}>
        {bad.slice(0, mostShown).map(({ column, text, lines, reason }, place) => (
          <TableRow key={`${column.key} ${text}`}>
            <TableCell>{say(column.label)}</TableCell>
            <TableCell>{text}</TableCell>
            <TableCell>
              <LinesOf lines={lines} />
            </TableCell>
            <TableCell>{told({ ...reason, choices: undefined })}</TableCell>
            <TableCell>
              <Make bad={{ column, text, lines, reason }} onMend={(how) => onMend(place, how)} />
              <Mend
                bad={{ column, text, lines, reason }}
                how={mended.get(place)}
                references={references}
                onMend={(how) => onMend(place, how)}
              />
            </TableCell>
          </TableRow>
        ))}
      </QuestionTable>
      {bad.length > mostShown && <Typography variant="body2">{t('problems.more', { count: bad.length - mostShown })}</Typography>}
    </>
  );
}

interface MendProps {
  bad: BadText;
  how: How;
  references: References;
  onMend(how: How): void;
}

/** One of what it could mean, nothing at all where the field allows it, or other text. */
function Mend({ bad: { column, reason }, how, references, onMend }: MendProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const found = useSuggested(references, text === '' ? null : column.field.target, text);
  const nothing: Choice[] = column.field.required ? [] : [{ value: null, shown: t('paste.nothing') }];
  const options = [...nothing, ...(text === '' || found.length === 0 ? (reason.choices ?? []) : found)];
  return (
    <Autocomplete<Choice, false, false, true>
      {...ofChoices}
      freeSolo
      openOnFocus
      size="small"
      sx={{ minWidth: { xs: 240, md: 340 } }}
      slotProps={{ popper: { placement: 'bottom-end', sx: { minWidth: 'min(560px, 92vw)' } } }}
      options={options}
      value={how ?? null}
      isOptionEqualToValue={(option, value) => typeof value !== 'string' && option.value === value.value}
      onChange={(_, next) => onMend(next ?? undefined)}
      // It ends one text of many: it must not write the whole block.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onInputChange={(_, next, why) => {
        setText(next);
        if (why === 'input') onMend(next.trim() === '' ? undefined : next);
      }}
      renderInput={(input) => (
        <TextField {...input} placeholder={t(options.length > 0 || column.field.kind === 'link' ? 'problems.choose' : 'problems.again')} />
      )}
    />
  );
}

/** A name that no row has yet may become one. */
function Make({ bad: { column, text, reason }, onMend }: Pick<MendProps, 'bad' | 'onMend'>) {
  const { t, say } = useWords();
  const { catalog } = useModel();
  const [isOpen, setOpen] = useState(false);
  const card = catalog.resources.find(({ name }) => name === column.field.target);
  if (reason.code !== 'UNKNOWN_REFERENCE' || !card || !fieldsToMake(card)) return null;
  const answer = (choice: Choice | null) => {
    setOpen(false);
    if (choice) onMend(choice);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('meant.make', { name: say(card.label) })}</Button>
      {isOpen && <MeantDialog asked={{ question: { column, text, reason }, answer }} />}
    </>
  );
}
