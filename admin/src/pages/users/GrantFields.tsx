import { Alert, MenuItem, Stack, TextField } from '@mui/material';
import { useReasons } from '../../i18n/useReasons.js';
import { useWords } from '../../i18n/useWords.js';
import { today } from '../../today.js';
import { useAnswer } from '../../useAnswer.js';
import { AreaPicker } from './AreaPicker.js';
import { type Area, readRoles, type Terms } from './accounts.js';
import { DayField } from './DayField.js';

export type Wanted = Terms & { role: string };
export const emptyTerms: Terms = { places: [], units: [], agencies: [], from: null, until: null };

interface GrantFieldsProps {
  wanted: Wanted;
  onChange(wanted: Wanted): void;
  /** Of a grant that is there: its role stays, and its areas have names already. */
  held?: readonly Area[];
}

/** Which role, over what, from when, until when. Only what the role depends on is asked for. */
export function GrantFields({ wanted, onChange, held }: GrantFieldsProps) {
  const { t, say } = useWords();
  const { failure: told } = useReasons();
  const { data: roles, failure } = useAnswer(readRoles, []);
  if (failure) return <Alert severity="warning">{told(failure)}</Alert>;
  const chosen = roles?.find(({ role }) => role === wanted.role);
  const day = (name: 'from' | 'until', hint?: string) => (
    <DayField label={t(`users.${name}`)} hint={hint} day={wanted[name]} onChange={(to) => onChange({ ...wanted, [name]: to })} />
  );
  return (
    <Stack gap={2} sx={{ pt: 1 }}>
      <TextField
        select
        required
        disabled={held !== undefined}
        label={t('users.role')}
        value={roles ? wanted.role : ''}
        onChange={(event) => onChange({ ...wanted, ...emptyTerms, from: wanted.from, until: wanted.until, role: event.target.value })}
      >
        {(roles ?? []).map(({ role, label }) => (
          <MenuItem key={role} value={role}>
            {say(label)}
          </MenuItem>
        ))}
      </TextField>
      {chosen?.areas.map(({ kind, resource }) => (
        <AreaPicker
          key={kind}
          label={t(`users.${kind}`)}
          resource={resource}
          day={wanted.from && wanted.from > today() ? wanted.from : today()}
          held={(held ?? []).filter((area) => area.kind === kind)}
          onChange={(ids) => onChange({ ...wanted, [kind]: ids })}
        />
      ))}
      {chosen && chosen.areas.length > 0 && chosen.areas.every(({ kind }) => wanted[kind].length === 0) && (
        <Alert severity="warning">{t('users.noArea')}</Alert>
      )}
      <Stack direction="row" gap={2} flexWrap="wrap">
        {day('from', held ? undefined : t('users.fromHint'))}
        {day('until', t('users.untilHint'))}
      </Stack>
    </Stack>
  );
}
