import { Autocomplete, Button, Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { Condition } from '../../../shared/savedSheet.js';
import { holds } from '../../../shared/text.js';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import { LinkCondition } from './LinkCondition.js';
import type { Choice } from './line.js';
import { RangeCondition } from './RangeCondition.js';
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
  if (column.field.kind === 'link') return <LinkCondition {...props} />;
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
  if (ranged.includes(column.field.kind)) return <RangeCondition {...props} />;
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
