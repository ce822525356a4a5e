import { TextField } from '@mui/material';
import { useState } from 'react';
import { parseDay, showDay } from '../../../../shared/days.js';
import { useReasons } from '../../i18n/useReasons.js';

interface DayFieldProps {
  label: string;
  hint?: string;
  required?: boolean;
  /** As `yyyy-mm-dd`; null: none. */
  day: string | null;
  onChange(day: string | null): void;
}

/** A day as it is written here, whatever the browser's own language: 31/12/2024. What is no day is not kept from being sent: the server says so. */
export function DayField({ label, hint = ' ', required = false, day, onChange }: DayFieldProps) {
  const { reason } = useReasons();
  const [text, setText] = useState(day ? showDay(day) : '');
  const typed = parseDay(text);
  const bad = text.trim() === '' || typed.ok ? null : typed;
  return (
    <TextField
      label={label}
      required={required}
      value={text}
      error={bad !== null}
      helperText={bad ? reason(bad) : hint}
      onChange={({ target: { value } }) => {
        setText(value);
        const parsed = parseDay(value);
        onChange(value.trim() === '' ? null : parsed.ok ? parsed.value : value);
      }}
    />
  );
}
