import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import type { Choice } from './line.js';
import { ofChoices } from './ofChoices.js';
import type { Change } from './replacing.js';

interface TextAfterProps {
  change: Change;
  text: string;
  onType(text: string): void;
  onChoose(choice: Choice): void;
  onLeave(): void;
}

/** What will stand there, read anew once one leaves it; with the reason where it can't be, and a list where one of a list is meant. */
export function TextAfter({ change: { before, column, read }, text, onType, onChoose, onLeave }: TextAfterProps) {
  const { t } = useWords();
  const { reason } = useReasons();
  const bad = read.flatMap(({ reading }) => ('reason' in reading ? [reading.reason] : []))[0];
  const told = { error: bad !== undefined, helperText: bad ? reason({ ...bad, choices: undefined }) : undefined };
  const options = bad?.choices ?? [];
  const [isOpen, setOpen] = useState(false);
  const name = `${t('replace.after')}: ${before}`;
  // It ends this text: it must not replace in all cells.
  const leaveAtEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  if (column.field.kind !== 'link' && !column.field.choices)
    return (
      <TextField
        {...told}
        size="small"
        fullWidth
        multiline
        value={text}
        onChange={({ target }) => onType(target.value)}
        onBlur={onLeave}
        onKeyDown={leaveAtEnter}
        slotProps={{ htmlInput: { 'aria-label': name } }}
      />
    );
  return (
    <Autocomplete<Choice, false, false, true>
      {...ofChoices}
      freeSolo
      openOnFocus
      size="small"
      options={options}
      // Where there is nothing to choose from, Escape is for the dialog.
      open={isOpen && options.length > 0}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      filterOptions={(all) => all}
      value={null}
      inputValue={text}
      onInputChange={(_, next, why) => (why === 'input' || why === 'clear') && onType(next)}
      onChange={(_, next) => (next === null || typeof next === 'string' ? onLeave() : onChoose(next))}
      onBlur={onLeave}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      renderInput={(input) => (
        <TextField {...input} {...told} slotProps={{ input: input.InputProps, htmlInput: { ...input.inputProps, 'aria-label': name } }} />
      )}
    />
  );
}
