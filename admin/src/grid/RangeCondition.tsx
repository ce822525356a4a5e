import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { cellKind, customOf, parse, show } from '../../../shared/parse.js';
import type { Condition } from '../../../shared/savedSheet.js';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';

type Test = Condition['test'];

interface RangeConditionProps {
  column: Column;
  test: Test;
  onTest(test: Test): void;
}

/** From and to, typed as in the sheet. */
export function RangeCondition({ column, test, onTest }: RangeConditionProps) {
  const { t } = useWords();
  return (
    <Stack direction="row" gap={1}>
      <Bound autoFocus column={column} label={t('filter.from')} value={test.gte} onValue={(gte) => onTest(without({ ...test, gte }))} />
      <Bound column={column} label={t('filter.to')} value={test.lte} onValue={(lte) => onTest(without({ ...test, lte }))} />
    </Stack>
  );
}

const without = (test: Test): Test => Object.fromEntries(Object.entries(test).filter(([, value]) => value !== null && value !== undefined));

interface BoundProps {
  column: Column;
  label: string;
  value: unknown;
  autoFocus?: boolean;
  onValue(value: unknown): void;
}

function Bound({ column, label, value, autoFocus, onValue }: BoundProps) {
  const { say } = useWords();
  const kind = cellKind(column.field.kind, column.field.format) ?? 'text';
  const [text, setText] = useState(value === undefined ? '' : show(kind, value as never));
  const parsed = parse(kind, text, customOf(column.field.format));
  return (
    <TextField
      autoFocus={autoFocus}
      label={label}
      value={text}
      error={!parsed.ok}
      helperText={parsed.ok ? undefined : say(parsed.accepts)}
      onChange={(event) => {
        setText(event.target.value);
        const next = parse(kind, event.target.value, customOf(column.field.format));
        onValue(next.ok ? next.value : undefined);
      }}
    />
  );
}
