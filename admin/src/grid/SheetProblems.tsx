import type { Labels } from './actions.js';
import type { Column } from './columns.js';
import type { Edit } from './line.js';
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
export function SheetProblems({ sheet: { model, selection }, troubles, columns, labels, why, onShow, onClose }: SheetProblemsProps) {
  function jump({ row, column }: Trouble) {
    const place = columns.indexOf(column);
    if (place < 0) onShow(column);
    selection.set(() => selectedAt({ row, column: place < 0 ? columns.length : place }));
  }
  return (
    <ProblemPanel
      troubles={troubles}
      why={why}
      onJump={jump}
      onPick={({ line, column }, choice) =>
        void model.writing.enter([{ line, column, text: choice.shown, picked: choice }], labels.typed(column))
      }
      onMine={({ line, column }) => model.writing.insist(line, column.key, labels.typed(column))}
      onRetry={(lines) => void model.sending.retry(lines)}
      onDiscard={(cells) => {
        model.writing.discard(cells.map(({ line, column }) => ({ line, column: column.key })));
        void model.table.renew();
      }}
      onClose={onClose}
    />
  );
}
