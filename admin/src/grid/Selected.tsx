import { useSyncExternalStore } from 'react';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import type { Column } from './columns.js';
import { Fault } from './Fault.js';
import type { Edit } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { type Area, areasOf } from './selection.js';
import { type Speech, textIn } from './showing.js';
import { tally } from './tally.js';
import { unreadIn } from './unread.js';

interface SelectedProps {
  sheet: OpenSheet;
  columns: readonly Column[];
  speech: Speech;
  why(edit: Edit): string;
}

/** What there is to say of the selected cell, or of all that are selected together. */
export function Selected({ sheet, columns, speech, why }: SelectedProps) {
  const { model, selection } = sheet;
  const { lines } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const areas = areasOf(useSyncExternalStore(selection.subscribe, selection.get));
  const [first] = areas;
  const isOne = areas.length === 1 && first?.top === first?.bottom && first?.left === first?.right;
  const [line, column] = isOne && first ? [lines[first.top], columns[first.left]] : [];
  return (
    <>
      <span className="fault" aria-live="polite">
        {line && column && <Fault sheet={sheet} line={line} column={column} why={why} />}
      </span>
      {!isOne && <Tally sheet={sheet} columns={columns} areas={areas} />}
      {line && column && !line.edits.has(column.key) && <Whole text={textIn(column, line, speech)} />}
    </>
  );
}

/** As Excel counts; on hover all of it, where the line has no room. */
function Tally({ sheet, columns, areas }: Pick<SelectedProps, 'sheet' | 'columns'> & { areas: readonly Area[] }) {
  const { t } = useWords();
  const { table } = sheet.model;
  const { count, numbers, days } = tally(table.get().lines, columns, areas);
  const unread = unreadIn(table, areas);
  const told = [
    ...(numbers ? [t('sheet.average', { average: figure(numbers.average) })] : []),
    t('sheet.count', { count: showNumber(count) }),
    ...(numbers
      ? [
          t('tally.min', { min: figure(numbers.min) }),
          t('tally.max', { max: figure(numbers.max) }),
          t('sheet.sum', { sum: figure(numbers.sum) }),
        ]
      : []),
    ...(days ? [t('tally.days', { first: showDay(days.first), last: showDay(days.last) })] : []),
  ];
  return (
    <span className="tally" title={told.join('\n')}>
      {unread > 0 && <span className="warned">{t('unread.counted', { count: showNumber(unread) })}</span>}
      {told.map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
    </span>
  );
}

/** So many letters are seen in a column as wide as it usually is. */
const longest = 20;

/** All of a text that no column is wide enough for. */
function Whole({ text }: { text: string }) {
  return text.length > longest ? (
    <span className="whole" title={text}>
      {text}
    </span>
  ) : null;
}

/** Three places are enough to look at. */
export const figure = (value: number) => showNumber(Math.round(value * 1000) / 1000);
