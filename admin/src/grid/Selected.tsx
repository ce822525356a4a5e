import { useSyncExternalStore } from 'react';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import { useModel } from '../Model.js';
import { CopyButton } from '../record/CopyButton.js';
import { isShipped } from '../shipped.js';
import type { Column } from './columns.js';
import { labelsOf } from './labels.js';
import type { Choice, Line } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { outlivedIn } from './outlived.js';
import { Successors } from './Successors.js';
import { areasOf } from './selection.js';
import { textIn } from './showing.js';
import { tally } from './tally.js';
import { unreadIn } from './unread.js';
import { warningsIn } from './warnings.js';

/** What there is to say of the selected cell, or of all that are selected together. */
export function Selected({ sheet, columns }: { sheet: OpenSheet; columns: readonly Column[] }) {
  const { model, selection } = sheet;
  const { t } = useWords();
  const { lines } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const areas = areasOf(useSyncExternalStore(selection.subscribe, selection.get));
  const [first] = areas;
  if (areas.length === 1 && first && first.top === first.bottom && first.left === first.right)
    return <OfCell sheet={sheet} line={lines[first.top]} column={columns[first.left]} />;
  const { count, numbers, days } = tally(lines, columns, areas);
  const unread = unreadIn(model.table, areas);
  return (
    <span className="tally">
      {unread > 0 && <span className="warned">{t('unread.counted', { count: showNumber(unread) })}</span>}
      {numbers && <span>{t('sheet.average', { average: figure(numbers.average) })}</span>}
      <span>{t('sheet.count', { count: showNumber(count) })}</span>
      {numbers && <span>{t('tally.min', { min: figure(numbers.min) })}</span>}
      {numbers && <span>{t('tally.max', { max: figure(numbers.max) })}</span>}
      {numbers && <span>{t('sheet.sum', { sum: figure(numbers.sum) })}</span>}
      {days && <span>{t('tally.days', { first: showDay(days.first), last: showDay(days.last) })}</span>}
    </span>
  );
}

/** Why the one cell one stands on is not to be changed, what is wrong with it, or all of a text that no column is wide enough for. */
function OfCell({ sheet, line, column }: { sheet: OpenSheet; line: Line | null | undefined; column: Column | undefined }) {
  const { t, say, language } = useWords();
  const { catalog } = useModel();
  if (!line || !column || line.edits.has(column.key)) return null;
  if (line.row && column.card.can.create && isShipped(column.card, line.row, column.hops))
    return (
      <span className="with-way">
        <span className="told" title={t('shipped.why')}>
          {t('shipped.why')}
        </span>
        {column.hops.length === 0 && <CopyButton card={column.card} row={line.row} />}
      </span>
    );
  const warnings = warningsIn(column, line.row);
  const outlived = outlivedIn(column, sheet.columns, line.row);
  const replace = (link: Column, picked: Choice) =>
    void sheet.model.writing.enter([{ line: line.id, column: link, text: picked.shown, picked }], labelsOf(sheet.card).typed(link));
  if (warnings.length > 0)
    return (
      <span className="warned">
        <span className="told" title={warnings.map(say).join('. ')}>
          {warnings.map(say).join('. ')}
        </span>{' '}
        {outlived && <Successors outlived={outlived} onPick={(picked) => replace(outlived.column, picked)} />}
      </span>
    );
  const text = textIn(column, line, { catalog, language });
  return text.length > longest ? (
    <span className="whole" title={text}>
      {text}
    </span>
  ) : null;
}

/** So many letters are seen in a column as wide as it usually is. */
const longest = 20;

/** Three places are enough to look at. */
export const figure = (value: number) => showNumber(Math.round(value * 1000) / 1000);
