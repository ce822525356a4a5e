import { Autocomplete, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Condition } from '../../../shared/savedSheet.js';
import { isObject } from '../catalog.js';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import type { Choice } from './line.js';
import type { References } from './references.js';
import { useSuggested } from './useSuggested.js';

type Test = Condition['test'];

interface LinkConditionProps {
  column: Column;
  test: Test;
  references: References;
  onTest(test: Test): void;
  onShown(shown: string): void;
}

/** Rows by name, with what stands below them: in a tree, or in their territory. The chip keeps their names beside the ids. */
export function LinkCondition({ column, test, references, onTest, onShown }: LinkConditionProps) {
  const { t } = useWords();
  const target = column.field.target ?? '';
  const [text, setText] = useState('');
  const options = useSuggested(references, target, text);
  const [asked] = useState(() => idsIn(test));
  const [chosen, setChosen] = useState<Choice[]>(() => asked.map((value) => ({ value, shown: '…' })));
  useEffect(() => {
    const name = (found: ReadonlyMap<string, Choice>) => setChosen((now) => now.map((choice) => found.get(String(choice.value)) ?? choice));
    if (asked.length > 0) references.holding(target, 'id', asked).then(name, () => undefined);
  }, [references, target, asked]);
  return (
    <Autocomplete
      multiple
      size="small"
      options={options}
      value={chosen}
      filterOptions={(all) => all}
      noOptionsText={t(text === '' ? 'filter.pick' : 'filter.nothing')}
      inputValue={text}
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      getOptionLabel={({ shown, hint }) => (hint ? `${shown} (${hint})` : shown)}
      getOptionKey={({ value }) => String(value)}
      isOptionEqualToValue={(option, value) => option.value === value.value}
      onChange={(_, next) => {
        setChosen(next);
        setText('');
        onShown(next.map(({ shown }) => shown).join(', '));
        onTest(next.length > 0 ? { within: { ids: next.map(({ value }) => value) } } : {});
      }}
      renderInput={(input) => <TextField {...input} autoFocus label={t('filter.pick')} />}
    />
  );
}

/** Those a condition asked for before. */
function idsIn({ within }: Test): string[] {
  const ids = isObject(within) ? within.ids : [];
  return Array.isArray(ids) ? ids.map(String) : [];
}
