import Close from '@mui/icons-material/Close';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import { Button, Checkbox, FormControlLabel, IconButton, MenuItem, Paper, TextField } from '@mui/material';
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import type { OpenSheet } from './openSheet.js';
import { type Found, findIn, nextOf } from './replacing.js';
import { type Area, selectedAt } from './selection.js';
import type { Speech } from './showing.js';
import type { Wanted } from './spans.js';
import { readWhole, unreadIn } from './unread.js';

/** Where one looks: every column that is shown, the one that was chosen, or what was selected when this was opened. */
export type Scope = 'all' | 'column' | 'selection';

interface FindPanelProps {
  sheet: OpenSheet;
  columns: readonly Column[];
  speech: Speech;
  /** What was selected, and the place of its column. */
  areas: readonly Area[];
  column: number;
  scope: Scope;
  onPreview(found: readonly Found[], wanted: Wanted, by: string, unread: number): void;
  onClose(): void;
}

/** Looks for a text in the sheet, cell by cell, and says what shall stand there instead. */
export function FindPanel({ sheet: { model, selection }, columns, speech, areas, column, onPreview, onClose, ...opened }: FindPanelProps) {
  const { t, say } = useWords();
  const translate = useTranslate();
  const { lines } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const [wanted, setWanted] = useState<Wanted>({ text: '', marks: false, whole: false });
  const [by, setBy] = useState('');
  const [scope, setScope] = useState(opened.scope);
  const field = useRef<HTMLInputElement>(null);
  useReturn();
  // Asked for once more while it is open, it has the keyboard again: `areas` are of the asking.
  useEffect(() => {
    if (areas) field.current?.focus();
  }, [areas]);

  const looked = useMemo(() => {
    const whole = { top: 0, bottom: lines.length - 1, left: 0, right: columns.length - 1 };
    return { all: [whole], column: [{ ...whole, left: column, right: column }], selection: areas }[scope];
  }, [lines.length, columns.length, column, areas, scope]);
  useEffect(() => void readWhole(model.table, looked), [model, looked]);
  const slowly = useDeferredValue(wanted);
  const found = useMemo(() => findIn({ lines, columns, speech }, looked, slowly), [lines, columns, speech, looked, slowly]);
  const unread = unreadIn(model.table, looked);

  function go(back: boolean) {
    const cell = nextOf(findIn({ lines, columns, speech }, looked, wanted), selection.get().active, back);
    if (cell) selection.set(() => selectedAt({ row: cell.row, column: cell.column }));
  }

  return (
    <Paper className="find" variant="outlined" component="section" aria-label={t('replace.title')} onKeyDown={closeBy(onClose)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(false);
        }}
      >
        <TextField
          inputRef={field}
          label={t('replace.text')}
          value={wanted.text}
          onChange={({ target }) => setWanted({ ...wanted, text: target.value })}
        />
        <IconButton aria-label={t('replace.previous')} onClick={() => go(true)}>
          <KeyboardArrowUp />
        </IconButton>
        <IconButton type="submit" aria-label={t('replace.next')}>
          <KeyboardArrowDown />
        </IconButton>
        <TextField label={t('replace.by')} value={by} onChange={({ target }) => setBy(target.value)} />
        <TextField select label={t('replace.where')} value={scope} onChange={({ target }) => setScope(scopeOf(target.value))}>
          <MenuItem value="all">{t('replace.all')}</MenuItem>
          <MenuItem value="column">{t('replace.column', { column: columns[column] ? say(columns[column].label) : '' })}</MenuItem>
          <MenuItem value="selection">{t('replace.selection')}</MenuItem>
        </TextField>
        <FormControlLabel
          label={t('replace.marks')}
          control={<Checkbox checked={wanted.marks} onChange={(_, marks) => setWanted({ ...wanted, marks })} />}
        />
        <FormControlLabel
          label={t('replace.whole')}
          control={<Checkbox checked={wanted.whole} onChange={(_, whole) => setWanted({ ...wanted, whole })} />}
        />
        <Button variant="contained" disabled={found.length === 0} onClick={() => onPreview(found, wanted, by, unread)}>
          {t('replace.preview')}
        </Button>
        <span role="status">{wanted.text === '' ? '' : t('replace.found', { smart_count: found.length })}</span>
        <IconButton aria-label={translate('ra.action.close')} onClick={onClose} sx={{ marginInlineStart: 'auto' }}>
          <Close />
        </IconButton>
      </form>
      {unread > 0 && <p className="unread">{t('replace.unread', { count: unread })}</p>}
    </Paper>
  );
}

const scopeOf = (value: string): Scope => (value === 'column' || value === 'selection' ? value : 'all');

const closeBy = (close: () => void) => (event: React.KeyboardEvent) => {
  if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
};

/** What had the keyboard before has it again. */
function useReturn() {
  const before = useRef(document.activeElement);
  useEffect(() => () => void (before.current instanceof HTMLElement && before.current.focus({ preventScroll: true })), []);
}
