import Search from '@mui/icons-material/Search';
import { Dialog, InputAdornment, TextField } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-admin';
import { isComposed } from '../grid/keys.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { OptionRow } from '../OptionRow.js';
import type { Find } from './finding.js';
import { useFinds } from './useFinds.js';
import './palette.css';

const kinds = { row: 'palette.sheet', sheet: 'palette.sheet', page: 'palette.page', view: 'views.title' };
const optionId = (place: number) => `find-${place}`;

/** One box from everywhere to any row by name, code or phone, and to any sheet. Arrows walk the list, Enter goes. */
export function Palette({ onClose }: { onClose(): void }) {
  const { t, say } = useWords();
  const { failure: told } = useReasons();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const { finds, failure, isSearching } = useFinds(text);

  function go({ to }: Find) {
    onClose();
    navigate(to);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposed({ ...event, isComposing: event.nativeEvent.isComposing })) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = finds[place];
    if (step !== 0 && finds.length > 0) setPlace((place + step + finds.length) % finds.length);
    else if (event.key === 'Enter' && chosen) go(chosen);
    else return;
    event.preventDefault();
  }

  const icon = (
    <InputAdornment position="start">
      <Search />
    </InputAdornment>
  );
  // It has no heading that Material could name it by.
  const named = { 'aria-label': t('palette.title'), 'aria-labelledby': undefined };
  const combobox = {
    role: 'combobox',
    'aria-label': t('palette.title'),
    'aria-expanded': finds.length > 0,
    'aria-controls': 'finds',
    'aria-activedescendant': finds.length > 0 ? optionId(place) : undefined,
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" className="palette" slotProps={{ paper: named }}>
      <TextField
        autoFocus
        fullWidth
        value={text}
        placeholder={t('palette.hint')}
        onChange={(event) => {
          setText(event.target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{ input: { startAdornment: icon }, htmlInput: combobox }}
      />
      <div role="listbox" id="finds" aria-label={t('palette.title')}>
        {finds.map((find, index) => (
          <OptionRow key={find.key} id={optionId(index)} isMarked={index === place} onPick={() => go(find)}>
            <span>
              {find.text} {find.hint && <small>{find.hint}</small>}
            </span>
            <small>{find.card && find.is === 'row' ? say(find.card.label) : t(kinds[find.is])}</small>
          </OptionRow>
        ))}
      </div>
      <p role="status">
        {failure
          ? told(failure)
          : isSearching
            ? t('palette.searching')
            : finds.length === 0
              ? t(text.trim() ? 'filter.nothing' : 'palette.how')
              : ''}
      </p>
    </Dialog>
  );
}
