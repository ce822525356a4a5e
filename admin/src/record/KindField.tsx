import OpenInNew from '@mui/icons-material/OpenInNew';
import { Autocomplete, Button, IconButton, InputAdornment, TextField } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { fold } from '../../../shared/text.js';
import type { Column } from '../grid/columns.js';
import type { Choice, Edit, Line } from '../grid/line.js';
import { type Ground, groundOf } from '../grid/news.js';
import { ofChoices } from '../grid/ofChoices.js';
import { outlivedIn } from '../grid/outlived.js';
import { offeredIn } from '../grid/reading.js';
import type { References } from '../grid/references.js';
import { Successors } from '../grid/Successors.js';
import { linkedId, type Speech, textIn } from '../grid/showing.js';
import { useSuggested } from '../grid/useSuggested.js';
import { useTheirs } from '../grid/useTheirs.js';
import { warningsIn } from '../grid/warnings.js';
import { ExplainedField } from '../i18n/ExplainedField.js';
import { useWords } from '../i18n/useWords.js';
import { SecretButton } from '../secret/SecretButton.js';
import { isOpenIn } from '../shipped.js';

interface KindFieldProps {
  column: Column;
  /** All that the row has. */
  columns: readonly Column[];
  line: Line;
  speech: Speech;
  references: References;
  /** Why what was typed is not taken. */
  why: string | null;
  /** `ground`: what stood there when it was begun. */
  onEnter(text: string, picked?: Choice, ground?: Ground | null): void;
  /** Somebody else wrote here: mine over theirs, or theirs. */
  onMine(): void;
  onTheirs(): void;
}

/** A field and, where somebody else has just written into it, the choice between both. */
export function KindField(props: KindFieldProps) {
  const { column, columns, line, onEnter } = props;
  const edit = line.edits.get(column.key);
  const outlived = edit ? null : outlivedIn(column, columns, line.row);
  return (
    <div>
      <ExplainedField label={column.label}>
        <TypedField {...props} />
      </ExplainedField>
      {outlived?.column === column && <Successors outlived={outlived} onPick={(picked) => onEnter(picked.shown, picked)} />}
      {edit?.mark === 'conflict' && <Contested {...props} edit={edit} />}
    </div>
  );
}

function Contested({ column, edit, onMine, onTheirs }: KindFieldProps & { edit: Edit }) {
  const { t } = useWords();
  const cells = useMemo(() => [{ column, edit }], [column, edit]);
  const theirs = useTheirs(cells);
  return (
    <>
      <Button onClick={onMine}>{t('problems.mine')}</Button>
      <Button onClick={onTheirs}>
        {t('problems.theirs')}: “{theirs({ column, edit })}”
      </Button>
    </>
  );
}

/** A field of a form by its kind. Typed as in the sheet; read when it is left, and kept as typed where it can't be read. */
function TypedField(props: KindFieldProps) {
  const { column, line, why } = props;
  const { say } = useWords();
  const typed = useTyped(props);
  const warned = line.edits.has(column.key) ? '' : warningsIn(column, line.row).map(say).join('. ');
  // Not disabled: what one may not write one reads as well as the rest, and copies.
  const closed = !isOpenIn(column, line);
  const field = {
    label: `${say(column.label)}${column.field.required && column.hops.length === 0 ? ' *' : ''}`,
    error: why !== null,
    helperText: why ?? (warned ? <span className="warned">{warned}</span> : column.field.hint && say(column.field.hint)),
    className: closed ? 'closed' : undefined,
  };
  const isChosen = column.field.choices !== null || column.field.kind === 'link' || column.field.kind === 'flag';
  if (isChosen) return <ChosenField {...props} typed={typed} field={field} closed={closed} />;
  return (
    <TextField
      {...field}
      slotProps={{ input: { readOnly: closed, endAdornment: <SecretButton small column={column} row={line.row} /> } }}
      value={typed.text}
      fullWidth
      multiline={column.field.kind === 'text' && column.field.format === null}
      onChange={(event) => typed.type(event.target.value)}
      onBlur={typed.leave}
    />
  );
}

/** What is typed stays as long as one types, whatever is read meanwhile, and is over what stood there when it was begun. */
function useTyped({ column, line, speech, onEnter }: KindFieldProps) {
  const known = textIn(column, line, speech);
  const [begun, setBegun] = useState<{ text: string; over: string; ground: Ground | null } | null>(null);
  return {
    known,
    text: begun?.text ?? known,
    type: (text: string) => setBegun((now) => ({ over: known, ground: groundOf(line, column), ...now, text })),
    leave() {
      setBegun(null);
      if (begun && begun.text !== begun.over) onEnter(begun.text, undefined, begun.ground);
    },
    pick(choice: Choice) {
      setBegun(null);
      onEnter(choice.shown, choice, begun?.ground);
    },
  };
}

interface ChosenFieldProps extends KindFieldProps {
  typed: ReturnType<typeof useTyped>;
  field: { label: string; error: boolean; helperText: ReactNode; className: string | undefined };
  closed: boolean;
}

/** What is chosen from a list below the text, or typed by name. */
function ChosenField({ column, line, references, typed, field, closed }: ChosenFieldProps) {
  const { known, text } = typed;
  const options = useOptions(column, text === known ? '' : text, references);
  const id = linkedId(column, line.row);
  const open = id && !line.edits.has(column.key) && (
    <InputAdornment position="end">
      <IconButton size="small" href={`#/${column.field.target}/${id}`} aria-label={known}>
        <OpenInNew fontSize="small" />
      </IconButton>
    </InputAdornment>
  );
  return (
    <Autocomplete<Choice, false, false, true>
      {...ofChoices}
      freeSolo
      openOnFocus
      size="small"
      readOnly={closed}
      options={options}
      value={text}
      inputValue={text}
      filterOptions={(all) => all}
      onInputChange={(_, next, reason) => reason !== 'reset' && typed.type(next)}
      onChange={(_, next) => {
        if (next && typeof next !== 'string') typed.pick(next);
      }}
      onBlur={typed.leave}
      renderInput={(input) => (
        <TextField
          {...input}
          {...field}
          slotProps={{ input: { ...input.InputProps, endAdornment: open || input.InputProps.endAdornment } }}
        />
      )}
    />
  );
}

function useOptions(column: Column, text: string, references: References): readonly Choice[] {
  const { t, language } = useWords();
  const { kind, target } = column.field;
  const found = useSuggested(references, target, text);
  if (kind === 'link') return found;
  const all =
    kind === 'flag' ? [true, false].map((value) => ({ value, shown: t(value ? 'filter.yes' : 'filter.no') })) : offeredIn(column, language);
  return all.filter(({ shown }) => fold(shown).includes(fold(text)));
}
