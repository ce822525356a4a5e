import { useEffect, useMemo, useState } from 'react';
import { titleOf } from '../catalog.js';
import { useWords } from '../i18n/useWords.js';
import { ConflictDialog } from './ConflictDialog.js';
import type { Column } from './columns.js';
import type { Labels } from './labels.js';
import type { Choice, Edit } from './line.js';
import type { OpenSheet } from './openSheet.js';
import { ProblemPanel } from './ProblemPanel.js';
import type { Trouble } from './problems.js';
import { selectedAt } from './selection.js';

interface SheetProblemsProps {
  sheet: OpenSheet;
  troubles: readonly Trouble[];
  columns: readonly Column[];
  labels: Labels;
  why(edit: Edit): string;
  /** A cell in a column that is not shown. */
  onShow(column: Column): void;
  onClose(): void;
}

/** The list of cells that are not written, and what can be done with them in this sheet. */
export function SheetProblems({ sheet, troubles, columns, labels, why, onShow, onClose }: SheetProblemsProps) {
  const { model, selection, askMeant } = sheet;
  const { t } = useWords();
  const contested = useMemo(() => troubles.filter(({ edit }) => edit.mark === 'conflict'), [troubles]);
  const [isSettling, setSettling] = useState(false);
  const { isTyping } = sheet.around;
  useEffect(() => {
    if (contested.length > 0 && !isTyping()) setSettling(true);
  }, [contested.length, isTyping]);
  const rowName = ({ line, row }: Trouble) => titleOf(sheet.card, model.table.line(line)?.row) || t('sheet.row', { row: row + 1 });

  function jump({ row, column }: Trouble) {
    const place = columns.indexOf(column);
    if (place < 0) onShow(column);
    selection.set(() => selectedAt({ row, column: place < 0 ? columns.length : place }));
    sheet.around.takeKeyboard();
  }
  const pick = ({ line, column }: Trouble, choice: Choice) =>
    void model.writing.enter([{ line, column, text: choice.shown, picked: choice }], labels.typed(column));
  function settle(mine: readonly Trouble[], theirs: readonly Trouble[]) {
    setSettling(false);
    void model.settle({ found: troubles, mine, theirs });
  }

  const panel = (
    <ProblemPanel
      troubles={troubles}
      why={why}
      onJump={jump}
      onPick={pick}
      onMeant={async (trouble) => {
        const { column, edit } = trouble;
        const choice = edit.reason && (await askMeant({ column, text: edit.text, reason: edit.reason }));
        if (choice) pick(trouble, choice);
      }}
      onSettle={() => setSettling(true)}
      onRetry={(lines) => void model.retry(lines)}
      onDiscard={(cells) => {
        model.writing.giveUp(cells.map(({ line, column }) => ({ line, column: column.key })));
        void model.table.renew();
      }}
      onClose={onClose}
    />
  );
  return (
    <>
      {panel}
      {isSettling && contested.length > 0 && (
        <ConflictDialog contested={contested} rowName={rowName} onSettle={settle} onLater={() => setSettling(false)} />
      )}
    </>
  );
}
