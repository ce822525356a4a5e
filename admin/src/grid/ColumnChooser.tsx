import ViewColumn from '@mui/icons-material/ViewColumn';
import { Button, Checkbox, FormControlLabel, MenuItem, Popover, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { layoutLimits } from '../../../shared/savedSheet.js';
import { fold } from '../../../shared/text.js';
import { useWords } from '../i18n/useWords.js';
import { type Column, groupOf } from './columns.js';

interface ColumnChooserProps {
  columns: readonly Column[];
  shown: readonly string[];
  onChange(shown: string[] | null): void;
  /** How many of the columns that are shown stay in sight. */
  frozen: number;
  onFreeze(count: number): void;
}

/** Which columns a sheet shows and which of them stay in sight, kept for the user. */
export function ColumnChooser({ columns, shown, onChange, frozen, onFreeze }: ColumnChooserProps) {
  const { t, say } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [text, setText] = useState('');
  const found = columns.filter(({ label }) => fold(say(label)).includes(fold(text)));
  const groups = [...new Set(found.map(groupOf))];
  const ordered = shown.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const toggle = (key: string, on: boolean) => onChange(on ? [...shown, key] : shown.filter((other) => other !== key));
  return (
    <>
      <Button
        startIcon={<ViewColumn />}
        aria-label={t('sheet.columns')}
        className="bar-button"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="wide-only">{t('sheet.columns')}</span>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('columns.title') } }}
      >
        <Stack sx={{ p: 2, width: 360, maxHeight: '70vh' }} gap={1}>
          <TextField autoFocus label={t('columns.find')} value={text} onChange={(event) => setText(event.target.value)} />
          <TextField
            select
            label={t('columns.freeze')}
            value={frozen}
            onChange={({ target }) => onFreeze(Number(target.value))}
            sx={{ flex: 'none' }}
          >
            <MenuItem value={0}>{t('columns.freezeNone')}</MenuItem>
            {ordered.slice(0, layoutLimits.frozen).map(({ key, label }, place) => (
              <MenuItem key={key} value={place + 1}>
                {say(label)}
              </MenuItem>
            ))}
          </TextField>
          {groups.map((group) => (
            <fieldset key={group} className="chooser-group">
              <Typography component="legend" variant="body2" fontWeight={600}>
                {groupName(found, group, say) ?? t('columns.own')}
              </Typography>
              {found
                .filter((column) => groupOf(column) === group)
                .map((column) => (
                  <FormControlLabel
                    key={column.key}
                    control={
                      <Checkbox
                        size="small"
                        checked={shown.includes(column.key)}
                        onChange={(event) => toggle(column.key, event.target.checked)}
                      />
                    }
                    label={say(column.label)}
                  />
                ))}
            </fieldset>
          ))}
          <Button onClick={() => onChange(null)}>{t('columns.usual')}</Button>
        </Stack>
      </Popover>
    </>
  );
}

const groupName = (columns: readonly Column[], group: string, say: (label: Column['label']) => string): string | null => {
  const hop = columns.find((column) => groupOf(column) === group)?.hops.at(-1);
  return hop ? say(hop.label) : null;
};
