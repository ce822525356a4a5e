import { Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-admin';
import { parseDay, showDay } from '../../../shared/days.js';
import { useWords } from '../i18n/useWords.js';
import { type Trail, writeTrail } from './trail.js';

/** The epoch of the plan: 22 communes from 2020 to 2024. */
const planned = '2020-06-01';

/** By whose boundaries: those the plan was made for, the present ones, or those of any day. A change begins at the top again. */
export function Boundaries({ trail }: { trail: Trail }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const go = (day: string | null) => navigate(`/places?${writeTrail({ day, steps: [] })}`);
  const chosen = trail.day === null ? 'now' : trail.day === planned ? 'past' : 'day';
  const [other, setOther] = useState(chosen === 'day');
  const [text, setText] = useState(chosen === 'day' ? showDay(trail.day ?? '') : '');
  const parsed = parseDay(text);
  return (
    <Stack direction="row" gap={1} alignItems="center" flexWrap="wrap">
      <span>{t('places.boundaries')}</span>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={other ? 'day' : chosen}
        onChange={(_, next) => {
          setOther(next === 'day');
          if (next === 'now') go(null);
          if (next === 'past') go(planned);
        }}
      >
        <ToggleButton value="past">{t('places.past')}</ToggleButton>
        <ToggleButton value="now">{t('places.now')}</ToggleButton>
        <ToggleButton value="day">{t('places.ofDay')}</ToggleButton>
      </ToggleButtonGroup>
      {other && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (parsed.ok) go(parsed.value);
          }}
        >
          <TextField
            autoFocus
            value={text}
            placeholder="31/12/2024"
            error={text !== '' && !parsed.ok}
            onChange={(event) => setText(event.target.value)}
            slotProps={{ htmlInput: { 'aria-label': t('places.ofDay') } }}
            sx={{ width: 140 }}
          />
        </form>
      )}
    </Stack>
  );
}
