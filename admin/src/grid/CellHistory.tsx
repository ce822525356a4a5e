import { Alert, Popover, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useReasons } from '../i18n/useReasons.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { Waiting } from '../pages/States.js';
import { secretTold } from '../record/History.js';
import { linkedIn, readDeeds } from '../record/histories.js';
import { RevertButton } from '../record/RevertButton.js';
import { useNames } from '../record/useNames.js';
import { SecretButton } from '../secret/SecretButton.js';
import { useAnswer } from '../useAnswer.js';
import { type CellEvent, cellEventsOf } from './cellEvents.js';
import type { Column } from './columns.js';
import type { OpenSheet } from './openSheet.js';
import { momentText, pastText } from './showing.js';

/** Whose history, and where its cell is on the screen. */
export interface AskedCell {
  line: string;
  column: Column;
  top: number;
  left: number;
}

/** Who wrote a cell, when, by which operation, and what stood there before. */
export function CellHistory({ sheet, cell, onClose }: { sheet: OpenSheet; cell: AskedCell; onClose(): void }) {
  const { t, say } = useWords();
  const title = t('cell.history', { column: say(cell.column.label) });
  return (
    <Popover
      open
      onClose={onClose}
      anchorReference="anchorPosition"
      anchorPosition={cell}
      slotProps={{ paper: { 'aria-label': title, role: 'dialog', className: 'cell-history' } }}
    >
      <Typography variant="h6">{title}</Typography>
      <SecretButton column={cell.column} row={sheet.model.table.line(cell.line)?.row ?? null} />
      <Events sheet={sheet} cell={cell} />
    </Popover>
  );
}

function Events({ sheet: { card, model, around }, cell: { line, column } }: { sheet: OpenSheet; cell: AskedCell }) {
  const { catalog } = useModel();
  const { t } = useWords();
  const { failure: told } = useReasons();
  const { data, failure, again } = useAnswer(() => readDeeds(card, line, [column]), [card, line, column]);
  const names = useNames(useMemo(() => linkedIn(catalog, data ?? []), [catalog, data]));
  const events = useMemo(() => cellEventsOf(data ?? [], column), [data, column]);
  if (failure && !data) return <Alert severity="warning">{told(failure)}</Alert>;
  if (!data) return <Waiting />;
  if (events.length === 0) return <Typography color="text.secondary">{t('cell.none')}</Typography>;
  const onReverted = (done: { operation: string; label: string } | null) => {
    if (done) model.undoing.did(done);
    again();
    void model.table.renew();
  };
  return (
    <ol>
      {events.map((event) => (
        <Told key={event.key} event={event} column={column} names={names} of={around.of} onReverted={onReverted} />
      ))}
    </ol>
  );
}

interface ToldProps {
  event: CellEvent;
  column: Column;
  names: ReadonlyMap<string, string>;
  /** The row in whose list the cell is. */
  of: string | null;
  onReverted(done: { operation: string; label: string } | null): void;
}

/** A secret is told to have changed, no more. */
function Told({ event, column: { field }, names, of, onReverted }: ToldProps) {
  const { catalog } = useModel();
  const { t, language } = useWords();
  const { at, by, label, from, to, past } = event;
  const shown = (value: unknown) =>
    value === null ? '∅' : (names.get(`${field.target} ${value}`) ?? pastText(field, value, { catalog, language }));
  return (
    <li>
      {field.kind === 'secret' ? (
        <ins>{t(secretTold(event))}</ins>
      ) : (
        <>
          {from !== null && <del>{shown(from)}</del>} <ins>{shown(to)}</ins>
          {past && <RevertButton past={past} shown={shown(past.value)} of={of} onDone={onReverted} />}
        </>
      )}
      <p>
        <time dateTime={at}>{momentText(at)}</time> {t('record.by', { by: by ?? t('record.system') })}
        {label && <em> · {label}</em>}
      </p>
    </li>
  );
}
