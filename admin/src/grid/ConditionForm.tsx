import { Autocomplete, Button, Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { cellKind, customOf, parse, show } from '../../../shared/parse.js';
import type { Condition } from '../../../shared/savedSheet.js';
import { holds } from '../../../shared/text.js';
import { isObject } from '../catalog.js';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import type { Choice } from './line.js';
import { choicesOf } from './reading.js';
import type { References } from './references.js';

interface ConditionFormProps {
  column: Column;
  known: Condition | undefined;
  references: References;
  /** Null: nothing is asked of this column any more. */
  onApply(condition: Condition | null): void;
}

type Test = Condition['test'];

/** What can be asked of a column, by its kind. */
export function ConditionForm({ column, known, references, onApply }: ConditionFormProps) {
  const { t } = useWords();
  const [test, setTest] = useState<Test>(known?.test ?? {});
  const [shown, setShown] = useState(known?.shown);
  const isEmpty = test.isNull === true;
  const isNothing = Object.keys(test).length === 0;
  const fields = { column, test, references, onTest: setTest, onShown: setShown };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(isNothing ? null : { column: column.key, test, shown: isEmpty ? undefined : shown });
      }}
    >
      <Stack gap={1.5}>
        {!isEmpty && <Asked {...fields} />}
        {column.field.operators.includes('isNull') && (
          <FormControlLabel
            control={<Checkbox checked={isEmpty} onChange={(event) => setTest(event.target.checked ? { isNull: true } : {})} />}
            label={t('filter.none')}
          />
        )}
        <Button type="submit" variant="contained">
          {t('filter.apply')}
        </Button>
      </Stack>
    </form>
  );
}

const ranged = ['integer', 'number', 'day'];
const said = ['text', 'name', 'code'];

export const isAskable = ({ field }: Column) =>
  ranged.includes(field.kind) || said.includes(field.kind) || field.choices !== null || ['flag', 'link', 'secret'].includes(field.kind);

interface AskedProps {
  column: Column;
  test: Test;
  references: References;
  onTest(test: Test): void;
  onShown(shown: string): void;
}

function Asked(props: AskedProps) {
  const { column, test, onTest } = props;
  const { t, language } = useWords();
  if (column.field.kind === 'link') return <Links {...props} />;
  if (column.field.choices) return <Several options={choicesOf(column, language)} chosen={test.in} onTest={onTest} />;
  if (column.field.kind === 'flag')
    return (
      <Several
        options={[
          { value: true, shown: t('filter.yes') },
          { value: false, shown: t('filter.no') },
        ]}
        chosen={'eq' in test ? [test.eq] : []}
        onTest={({ in: values }) => onTest(Array.isArray(values) && values.length === 1 ? { eq: values[0] } : {})}
      />
    );
  if (ranged.includes(column.field.kind)) return <Range {...props} />;
  const operator = column.field.kind === 'secret' ? 'eq' : 'contains';
  return (
    <TextField
      autoFocus
      label={t(operator === 'eq' ? 'filter.equals' : 'filter.contains')}
      value={test[operator] ?? ''}
      onChange={(event) => onTest(event.target.value ? { [operator]: event.target.value } : {})}
    />
  );
}

/** From and to, typed as in the sheet. */
function Range({ column, test, onTest }: AskedProps) {
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

function Several({ options, chosen, onTest }: { options: Choice[]; chosen: unknown; onTest(test: Test): void }) {
  const { t } = useWords();
  const values = Array.isArray(chosen) ? chosen : [];
  return (
    <Autocomplete
      multiple
      size="small"
      options={options}
      value={options.filter(({ value }) => values.includes(value))}
      getOptionLabel={({ shown }) => shown}
      getOptionKey={({ value }) => String(value)}
      filterOptions={(all, { inputValue }) => all.filter(({ shown }) => holds(shown, inputValue))}
      noOptionsText={t('filter.nothing')}
      onChange={(_, next) => onTest(next.length > 0 ? { in: next.map(({ value }) => value) } : {})}
      renderInput={(input) => <TextField {...input} autoFocus label={t('filter.any')} />}
    />
  );
}

/** Rows by name, with what stands below them: in a tree, or in their territory. The chip keeps their names beside the ids. */
function Links({ column, test, references, onTest, onShown }: AskedProps) {
  const { t } = useWords();
  const target = column.field.target ?? '';
  const [text, setText] = useState('');
  const [options, setOptions] = useState<Choice[]>([]);
  const [asked] = useState(() => idsIn(test));
  const [chosen, setChosen] = useState<Choice[]>(() => asked.map((value) => ({ value, shown: '…' })));
  useEffect(() => {
    const name = (found: ReadonlyMap<string, Choice>) => setChosen((now) => now.map((choice) => found.get(String(choice.value)) ?? choice));
    if (asked.length > 0) references.holding(target, 'id', asked).then(name, () => undefined);
  }, [references, target, asked]);
  useEffect(() => {
    let late = false;
    references.suggest(target, text).then((found) => !late && setOptions(found));
    return () => {
      late = true;
    };
  }, [references, target, text]);
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
