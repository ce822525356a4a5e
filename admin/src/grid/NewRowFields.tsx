import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { FieldCard, ResourceCard } from '../../../shared/catalog.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { type Column, columnsOf } from './columns.js';
import { choicesOf, type Reading, readCells } from './reading.js';

export type NewRow = ReturnType<typeof useNewRow>;

/** What a row can't be without, as it is typed; `read` gives the values, or null while one of them can't be read. */
export function useNewRow(card: ResourceCard, fields: readonly FieldCard[]) {
  const { catalog, references } = useModel();
  const { language } = useWords();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [readings, setReadings] = useState<ReadonlyMap<string, Reading>>(new Map());
  const columns = columnsOf(catalog, card.name).filter(({ hops, field }) => hops.length === 0 && fields.includes(field));

  async function read(): Promise<Record<string, unknown> | null> {
    const found = await readCells(
      columns.map((column) => ({ column, text: texts.get(column.key) ?? '' })),
      { catalog, references, language },
    );
    setReadings(new Map(columns.flatMap(({ key }, place) => (found[place] ? [[key, found[place]] as const] : []))));
    const values = columns.map(({ key }, place) => [key, readValue(found[place])] as const);
    return values.some(([, value]) => value === null) ? null : Object.fromEntries(values);
  }
  const type = (key: string, text: string) => setTexts((now) => new Map([...now, [key, text]]));
  return { columns, texts, readings, type, read };
}

const readValue = (reading: Reading | undefined) => (reading && 'value' in reading ? reading.value : null);

export function NewRowFields({ row: { columns, texts, readings, type } }: { row: NewRow }) {
  return (
    <Stack gap={1.5} sx={{ mt: 1, ml: 4 }}>
      {columns.map((column) => (
        <NewField
          key={column.key}
          column={column}
          text={texts.get(column.key) ?? ''}
          reading={readings.get(column.key)}
          onText={(text) => type(column.key, text)}
        />
      ))}
    </Stack>
  );
}

interface NewFieldProps {
  column: Column;
  text: string;
  reading: Reading | undefined;
  onText(text: string): void;
}

function NewField({ column, text, reading, onText }: NewFieldProps) {
  const { say, language } = useWords();
  const { reason } = useReasons();
  const isWrong = reading !== undefined && readValue(reading) === null;
  const why = isWrong ? reason('reason' in reading ? { ...reading.reason, choices: undefined } : { code: 'REQUIRED' }) : undefined;
  return (
    <TextField
      select={column.field.choices !== null}
      label={`${say(column.label)} *`}
      value={text}
      error={isWrong}
      helperText={why ?? (column.field.hint && say(column.field.hint))}
      onChange={(event) => onText(event.target.value)}
    >
      {choicesOf(column, language).map(({ value, shown }) => (
        <MenuItem key={String(value)} value={shown}>
          {shown}
        </MenuItem>
      ))}
    </TextField>
  );
}
