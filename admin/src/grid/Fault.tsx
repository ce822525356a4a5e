import { useWords } from '../i18n/useWords.js';
import { CopyButton } from '../record/CopyButton.js';
import { isClosed, isShipped } from '../shipped.js';
import type { Column } from './columns.js';
import { labelsOf } from './labels.js';
import type { Choice, Edit, Line } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { outlivedIn } from './outlived.js';
import { Successors } from './Successors.js';
import { warningsIn } from './warnings.js';

interface FaultProps {
  sheet: OpenSheet;
  line: Line;
  column: Column;
  why(edit: Edit): string;
}

/** Why the cell one stands on is not written, is not to be changed, or is doubtful as it is stored; and what mends it. */
export function Fault({ sheet, line, column, why }: FaultProps) {
  const { t, say } = useWords();
  const edit = line.edits.get(column.key);
  if (edit) return edit.reason ? <Told text={why(edit)} mark={edit.mark} /> : null;
  if (line.gone) return <Told text={t('live.gone')} />;
  if (line.row && column.card.can.create && isShipped(column.card, line.row, column.hops))
    return (
      <>
        <Told text={t('shipped.why')} />
        {column.hops.length === 0 && <CopyButton card={column.card} row={line.row} />}
      </>
    );
  if (column.editable && isClosed(column.card, line.row, column.hops)) return <Told text={t('closed.why')} />;
  const warnings = warningsIn(column, line.row).map(say);
  const outlived = outlivedIn(column, sheet.columns, line.row);
  const replace = (link: Column, picked: Choice) =>
    void sheet.model.writing.enter([{ line: line.id, column: link, text: picked.shown, picked }], labelsOf(sheet.card).typed(link));
  if (warnings.length === 0) return null;
  return (
    <>
      <Told text={warnings.join('. ')} mark="warned" />
      {outlived && <Successors outlived={outlived} onPick={(picked) => replace(outlived.column, picked)} />}
    </>
  );
}

const Told = ({ text, mark = '' }: { text: string; mark?: string }) => (
  <span className={`told ${mark}`} title={text}>
    {text}
  </span>
);
