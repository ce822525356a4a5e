import { Typography } from '@mui/material';
import { useCallback, useEffect, useRef } from 'react';
import { type Column, groupOf } from '../grid/columns.js';
import { labelsOf } from '../grid/labels.js';
import type { Edit, Line } from '../grid/line.js';
import type { References } from '../grid/references.js';
import type { Speech } from '../grid/showing.js';
import { Explained } from '../i18n/Explained.js';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { KindField } from './KindField.js';
import type { OpenRecord } from './openRecord.js';

interface RecordFormProps {
  line: Line;
  record: OpenRecord;
  speech: Speech;
  references: References;
  /** Somebody types into a field, or has left it: what is typed is entered then. */
  onTyping(isTyping: boolean): void;
  onSave(): void;
  /** How many times it was to be saved: whoever was refused is led to the field at fault. */
  tries: number;
}

/** Every field in two columns, the row's own first, then those of each row beside it. */
export function RecordForm({ line, record, speech, references, onTyping, onSave, tries }: RecordFormProps) {
  const { t, say } = useWords();
  const labelOf = useCallback(
    (key: string) => say(record.columns.find((column) => column.key === key)?.label ?? { vi: key, en: key }),
    [record, say],
  );
  const { reason } = useReasons(labelOf);
  const missing = new Set([...line.edits.values()].flatMap(lacksOf));
  const why = ({ key }: Column) => {
    const edit = line.edits.get(key);
    if (missing.has(key) && !edit) return t('code.REQUIRED');
    return edit?.reason && !waits.includes(edit.reason.code) ? reason(edit.reason) : null;
  };
  const groups = [...new Set(record.columns.map(groupOf))];
  const form = useRef<HTMLFormElement>(null);
  const isNew = line.row === null;
  // Whoever comes to add a row begins to type.
  useEffect(() => {
    if (isNew) form.current?.querySelector<HTMLElement>(':is(input, textarea):not([readonly], [disabled])')?.focus();
  }, [isNew]);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      className="record-form"
      onInput={() => onTyping(true)}
      onBlur={() => onTyping(false)}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || (event.key !== 's' && event.key !== 'Enter')) return;
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onSave();
      }}
    >
      {groups.map((group) => {
        const columns = record.columns.filter((column) => groupOf(column) === group);
        const hop = columns[0]?.hops.at(-1);
        return (
          <fieldset key={group}>
            {hop && (
              <Typography component="legend" variant="h6">
                <Explained label={hop.label} />
              </Typography>
            )}
            {columns.map((column) => (
              <KindField
                key={column.key}
                column={column}
                columns={record.columns}
                line={line}
                speech={speech}
                references={references}
                why={why(column)}
                onMine={() => record.writing.insist([{ line: line.id, column: column.key }])}
                onTheirs={() => {
                  record.writing.discard([{ line: line.id, column: column.key }]);
                  void record.table.renew();
                }}
                onEnter={(text, picked, ground) =>
                  record.enter(
                    [{ line: line.id, column, text: picked ? picked.shown : text, picked, ground }],
                    labelsOf(record.card).typed(column),
                  )
                }
              />
            ))}
          </fieldset>
        );
      })}
    </form>
  );
}

/** Nothing is wrong with a field that only goes with another. */
const waits = ['LACKS', 'WITH_OTHERS', 'WAITS'];

/** What a typed field waits for is told at the fields that are empty. */
const lacksOf = ({ reason }: Edit): string[] =>
  reason?.code === 'LACKS' && Array.isArray(reason.detail?.columns) ? reason.detail.columns.map(String) : [];
