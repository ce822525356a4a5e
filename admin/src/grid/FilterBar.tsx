import FilterList from '@mui/icons-material/FilterList';
import Search from '@mui/icons-material/Search';
import { Autocomplete, Button, Chip, InputAdornment, Popover, Stack, TextField } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Condition } from '../../../shared/savedSheet.js';
import { holds } from '../../../shared/text.js';
import { useWords } from '../i18n/useWords.js';
import { ConditionForm, isAskable } from './ConditionForm.js';
import type { Column } from './columns.js';
import { asking, type View } from './filters.js';
import type { References } from './references.js';
import { type Speech, valueText } from './showing.js';

interface FilterBarProps {
  view: View;
  columns: readonly Column[];
  references: References;
  speech: Speech;
  onChange(change: Partial<View>): void;
}

const pause = 350;
/** More chips than these have a line of their own. */
const inLine = 2;

/** The search box, and one chip for each condition. */
export function FilterBar({ view, columns, references, speech, onChange }: FilterBarProps) {
  const { t, say } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [column, setColumn] = useState<Column | null>(null);
  const given = view.given?.label || t('sheet.filter');
  const chips = view.conditions.length + (view.given ? 1 : 0);
  const askable = columns.filter(isAskable);
  const open = (element: HTMLElement, key?: string) => {
    setColumn(askable.find((candidate) => candidate.key === key) ?? null);
    setAnchor(element);
  };
  const set = (condition: Condition | null, key: string) => {
    onChange({ conditions: asking(view.conditions, key, condition) });
    setAnchor(null);
  };

  return (
    <>
      <SearchBox value={view.search} onChange={(search) => onChange({ search })} />
      <Button startIcon={<FilterList />} onClick={(event) => open(event.currentTarget)}>
        {t('sheet.filter')}
      </Button>
      <div className={`chips ${chips > inLine ? 'many' : ''}`}>
        {view.given && <Chip color="secondary" variant="outlined" label={given} title={given} onDelete={() => onChange({ given: null })} />}
        {view.conditions.map((condition) => {
          const asked = columns.find(({ key }) => key === condition.column);
          const label = asked ? conditionText(condition, asked, speech, t) : t('column.unseen', { column: condition.column });
          return (
            <Chip
              key={condition.column}
              label={label}
              title={label}
              color={asked ? 'default' : 'warning'}
              onClick={asked ? (event) => open(event.currentTarget, condition.column) : undefined}
              onDelete={() => set(null, condition.column)}
            />
          );
        })}
      </div>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('sheet.filter') } }}
      >
        <Stack gap={1.5} sx={{ p: 2, width: 340 }}>
          <Autocomplete
            size="small"
            options={askable}
            value={column}
            getOptionLabel={(option) => say(option.label)}
            getOptionKey={({ key }) => key}
            filterOptions={(all, { inputValue }) => all.filter(({ label }) => holds(say(label), inputValue))}
            noOptionsText={t('filter.nothing')}
            onChange={(_, next) => setColumn(next)}
            renderInput={(input) => <TextField {...input} label={t('filter.add')} autoFocus={column === null} />}
          />
          {column && (
            <ConditionForm
              key={column.key}
              column={column}
              known={view.conditions.find((condition) => condition.column === column.key)}
              references={references}
              onApply={(condition) => set(condition, column.key)}
            />
          )}
        </Stack>
      </Popover>
    </>
  );
}

/** Asks when typing pauses, or at Enter. No answer overwrites letters: only what others ask (a saved sheet, a step back) is put into it. */
function SearchBox({ value, onChange }: { value: string; onChange(text: string): void }) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const ask = useCallback(
    (wanted: string) => {
      asked.current = wanted;
      onChange(wanted);
    },
    [onChange],
  );
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text === asked.current) return;
    const timer = setTimeout(() => ask(text), pause);
    return () => clearTimeout(timer);
  }, [text, ask]);
  const icon = (
    <InputAdornment position="start">
      <Search />
    </InputAdornment>
  );
  return (
    <TextField
      type="search"
      placeholder={t('sheet.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && ask(text)}
      slotProps={{ input: { startAdornment: icon }, htmlInput: { 'aria-label': t('sheet.search') } }}
      className="search"
    />
  );
}

/** A condition in words: `Ngày thành lập: từ 01/01/2024`. */
export const conditionText = (condition: Condition, column: Column, speech: Speech, t: (key: string) => string): string =>
  `${speech.language === 'en' ? column.label.en : column.label.vi}: ${condition.shown ?? told(condition, column, speech, t)}`;

/** A test in words: `từ 01/01/2024 đến 31/12/2024`. */
function told({ test }: Condition, column: Column, { language }: Speech, t: (key: string) => string): string {
  const value = (name: string) => valueText(column, test[name], language);
  if ('isNull' in test) return t(test.isNull ? 'filter.none' : 'filter.some');
  if ('contains' in test) return `“${value('contains')}”`;
  if (Array.isArray(test.in)) return test.in.map((one) => valueText(column, one, language)).join(', ');
  if ('eq' in test) return typeof test.eq === 'boolean' ? t(test.eq ? 'filter.yes' : 'filter.no') : value('eq');
  return [
    test.gte === undefined ? '' : `${t('filter.from')} ${value('gte')}`,
    test.lte === undefined ? '' : `${t('filter.to')} ${value('lte')}`,
  ]
    .join(' ')
    .trim();
}
