import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import type { Choice } from '../../grid/line.js';
import { useWords } from '../../i18n/useWords.js';
import { useModel } from '../../Model.js';
import { useAnswer } from '../../useAnswer.js';
import type { Area } from './accounts.js';
import { EndedAreas } from './EndedAreas.js';

interface AreaPickerProps {
  label: string;
  resource: string;
  held: readonly Area[];
  /** From when on it matters. */
  day: string;
  onChange(ids: string[]): void;
}

interface Picked {
  id: string;
  name: string;
  /** What tells it from its namesakes: code and life span. */
  hint: string;
}

/** Rows of a resource, found as the sheet finds them. Names were used again for other places, so each says its years. */
export function AreaPicker({ label, resource, held, day, onChange }: AreaPickerProps) {
  const { t } = useWords();
  const { references } = useModel();
  const [picked, setPicked] = useState<Picked[]>(() => held.map(pickedOf));
  const [text, setText] = useState('');
  const { data } = useAnswer(() => references.suggest(resource, text), [references, resource, text]);
  const choose = (chosen: readonly Picked[]) => {
    const once = [...new Map(chosen.map((one) => [one.id, one])).values()];
    setPicked(once);
    onChange(once.map(({ id }) => id));
  };
  const replace = (ended: string, successor: Choice) => choose(picked.map((one) => (one.id === ended ? choiceOf(successor) : one)));
  return (
    <>
      <Autocomplete
        multiple
        options={(data ?? []).map(choiceOf)}
        value={picked}
        inputValue={text}
        onInputChange={(_, typed) => setText(typed)}
        onChange={(_, chosen) => choose(chosen)}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        filterOptions={(options) => options}
        filterSelectedOptions
        getOptionKey={({ id }) => id}
        getOptionLabel={({ name, hint }) => (hint ? `${name} (${hint})` : name)}
        noOptionsText={t('users.nothing')}
        loadingText={t('sheet.loading')}
        loading={!data}
        renderInput={(props) => <TextField {...props} label={label} placeholder={t('users.pick')} />}
      />
      <EndedAreas resource={resource} ids={picked.map(({ id }) => id)} day={day} onReplace={replace} />
    </>
  );
}

const choiceOf = ({ value, shown, hint }: Choice): Picked => ({ id: String(value), name: shown, hint: hint ?? '' });

export const spanOf = ({ startedOn, endedOn }: Area) => (startedOn ? `${startedOn.slice(0, 4)}–${endedOn?.slice(0, 4) ?? ''}` : '');

const pickedOf = (area: Area): Picked => ({ id: area.id, name: area.name, hint: spanOf(area) });
