import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { useLive } from '../live/useLive.js';
import { useModel } from '../Model.js';
import { reordered } from './arranging.js';
import { type AskedCell, CellHistory } from './CellHistory.js';
import type { Column } from './columns.js';
import { labelsOf } from './labels.js';
import type { Line } from './line.js';
import type { OpenSheet, PenTold } from './openSheet.js';
import type { Pasted } from './pasting.js';
import { useRemoval } from './Removal.js';
import { SheetProblems } from './SheetProblems.js';
import { SheetQuestions } from './SheetQuestions.js';
import type { Speech } from './showing.js';
import { useFinding } from './useFinding.js';
import { useTellUnread } from './useTellUnread.js';
import { useTroubles } from './useTroubles.js';
import { useUndo } from './useUndo.js';

interface Worked {
  sheet: OpenSheet;
  /** What the reader calls it. */
  name: string;
  columns: readonly Column[];
  /** Their keys, with those of columns that may not be there any more. */
  shown: readonly string[];
  onShown(shown: string[]): void;
  speech: Speech;
  /** It follows what others do while somebody sees it. */
  isInSight?: boolean;
}

/** What one does in a sheet, be it a page or a list on one. `frame`: what its frame is told of it; `panels`: what is asked and told below. */
export function useWork({ sheet, name, columns, shown, onShown, speech, isInSight }: Worked) {
  const { t } = useWords();
  const { references } = useModel();
  const notify = useNotify();
  const navigate = useNavigate();
  const onUnread = useTellUnread();
  const { card, model, selection, around } = sheet;
  const labels = useMemo(() => labelsOf(card), [card]);
  const { found, why, isOpen, setOpen } = useTroubles(sheet);
  const { undo, stacks, tell, dialog: kept } = useUndo(sheet, columns);
  // What was done in it on other days and machines can be undone, too.
  useEffect(() => void model.undoing.load(), [model]);
  const removal = useRemoval(sheet, name);
  const finding = useFinding({ sheet, columns, speech });
  const live = useLive(sheet, isInSight);
  const [asked, setAsked] = useState<AskedCell | null>(null);
  const onOpenRow = useCallback((line: Line) => navigate(`/${card.name}/${line.id}`), [navigate, card]);

  const frame = {
    name,
    model,
    selection,
    columns,
    speech,
    references,
    dayOf: (line: Line | undefined) => (line?.row ? undefined : model.writing.dayOf(line, sheet.usualSince.get())),
    labels,
    why,
    tellPen: (pen: PenTold) => void Object.assign(around, pen),
    onReorder: (moved: string, before: string) => onShown(reordered(shown, moved, before)),
    onUndo: undo,
    onEditing: live.editing,
    onPasted(pasted: Pasted | null) {
      if (pasted?.gone) notify(t('live.notPasted', { smart_count: pasted.gone }), { type: 'warning' });
      else if (pasted?.rows === 0) notify(t('sheet.clipboardEmpty'));
    },
    onFind: finding.open,
    onRemove: removal.start,
    onHistory: setAsked,
    onUnread,
    onOpenRow,
    emptyRowHint: t('sheet.newRow'),
    rowName: (row: number) => live.rowName(row, t('sheet.row', { row })),
  };
  const panels = (
    <>
      {isOpen && (
        <SheetProblems
          sheet={sheet}
          troubles={found}
          columns={columns}
          labels={labels}
          why={why}
          onShow={({ key }) => onShown([...shown, key])}
          onClose={() => setOpen(false)}
        />
      )}
      {removal.dialog}
      {kept}
      {asked && <CellHistory sheet={sheet} cell={asked} onClose={() => setAsked(null)} />}
      <SheetQuestions sheet={sheet} references={references} />
    </>
  );
  return {
    frame,
    panels,
    found,
    why,
    onTroubles: () => setOpen((open) => !open),
    undo,
    stacks,
    tell,
    finding,
    live,
    onRemove: removal.start,
  };
}
