import { useSyncExternalStore } from 'react';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import { CopyButton } from '../record/CopyButton.js';
import { isShipped } from '../shipped.js';
import { useAnswer } from '../useAnswer.js';
import type { Column } from './columns.js';
import type { Line } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { areasOf } from './selection.js';
import { tally } from './tally.js';
import { warningsIn } from './warnings.js';

interface StatusBarProps {
  sheet: OpenSheet;
  columns: readonly Column[];
  /** Not all rows are shown: the count tells of how many. */
  isFiltered: boolean;
  troubles: number;
  onTroubles(): void;
}

/** The line below: how many rows, what is being saved, what is wrong, and what is selected. */
export function StatusBar({ sheet, columns, isFiltered, troubles, onTroubles }: StatusBarProps) {
  const { t } = useWords();
  const { model } = sheet;
  const { lines, total, failure } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const traffic = useSyncExternalStore(model.sending.traffic.subscribe, model.sending.traffic.get);
  const written = (total ?? 0) + lines.slice(total ?? 0).filter((line) => line?.row).length;
  const { data: all } = useAnswer(async () => (isFiltered ? sheet.countAll() : null), [sheet, isFiltered, total]);
  const whole = isFiltered ? (all ?? null) : null;
  return (
    <footer className="status">
      <span>
        {total === null
          ? t('sheet.loading')
          : t('sheet.total', { total: whole === null ? showNumber(written) : `${showNumber(written)}/${showNumber(whole)}` })}
      </span>
      {failure && <strong>{t('sheet.readAway')}</strong>}
      <span role="status">{traffic.under > 0 ? t('sheet.saving') : ''}</span>
      {troubles > 0 && (
        <button type="button" onClick={onTroubles}>
          {t('sheet.unsaved', { smart_count: troubles })}
        </button>
      )}
      <NewSince sheet={sheet} />
      <Selected sheet={sheet} columns={columns} />
    </footer>
  );
}

/** From which day lines typed now are; a click asks again with the next. */
function NewSince({ sheet: { usualSince, columns } }: { sheet: OpenSheet }) {
  const { t, say } = useWords();
  const since = useSyncExternalStore(usualSince.subscribe, usualSince.get);
  if (!since) return null;
  const column = columns.find(({ key }) => key === since.column);
  return (
    <span>
      <button type="button" className="quiet" title={t('since.forget')} onClick={() => usualSince.set(() => null)}>
        {t('since.usual', { since: column ? say(column.label) : showDay(since.day) })}
      </button>
    </span>
  );
}

/** Why the one cell one stands on is not to be changed, or what is wrong with it. */
function OfCell({ line, column }: { line: Line | null | undefined; column: Column | undefined }) {
  const { t, say } = useWords();
  if (!line || !column || line.edits.has(column.key)) return null;
  if (line.row && column.card.can.create && isShipped(column.card, line.row, column.hops))
    return (
      <span className="with-way">
        {t('shipped.why')}
        {column.hops.length === 0 && <CopyButton card={column.card} row={line.row} />}
      </span>
    );
  const warnings = warningsIn(column, line.row);
  return warnings.length > 0 ? <span className="warned">{warnings.map(say).join('. ')}</span> : null;
}

function Selected({ sheet: { model, selection }, columns }: { sheet: OpenSheet; columns: readonly Column[] }) {
  const { t } = useWords();
  const { lines } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const areas = areasOf(useSyncExternalStore(selection.subscribe, selection.get));
  const [first] = areas;
  if (areas.length === 1 && first && first.top === first.bottom && first.left === first.right)
    return <OfCell line={lines[first.top]} column={columns[first.left]} />;
  const { count, sum, average } = tally(lines, columns, areas);
  return (
    <span className="tally">
      <span>{t('sheet.count', { count: showNumber(count) })}</span>
      {sum !== null && <span>{t('sheet.sum', { sum: showNumber(round(sum)) })}</span>}
      {average !== null && <span>{t('sheet.average', { average: showNumber(round(average)) })}</span>}
    </span>
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;
