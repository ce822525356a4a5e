import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Title, useNavigate, useNotify, useResourceContext } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { isAway } from '../failure.js';
import { useWords } from '../i18n/useWords.js';
import { useLive } from '../live/useLive.js';
import { useCard } from '../Model.js';
import { Failed, NoRights } from '../pages/States.js';
import { DoingsButton } from '../undo/DoingsButton.js';
import { useViews } from '../views/useViews.js';
import { reordered } from './arranging.js';
import { type AskedCell, CellHistory } from './CellHistory.js';
import { EmptySheet } from './EmptySheet.js';
import { FilterBar } from './FilterBar.js';
import { labelsOf } from './labels.js';
import type { Line } from './line.js';
import { useRemoval } from './Removal.js';
import { SheetFrame } from './SheetFrame.js';
import { SheetProblems } from './SheetProblems.js';
import { SheetQuestions } from './SheetQuestions.js';
import { StatusBar } from './StatusBar.js';
import { Toolbar } from './Toolbar.js';
import { useColumnMenu } from './useColumnMenu.js';
import { useFinding } from './useFinding.js';
import { useOpenSheet } from './useOpenSheet.js';
import { useTellUnread } from './useTellUnread.js';
import { useTotals } from './useTotals.js';
import { useTroubles } from './useTroubles.js';
import { useUndo } from './useUndo.js';
import './sheetPage.css';

/** The list of a resource: its sheet. */
export function SheetPage() {
  const card = useCard(useResourceContext());
  return card ? <OpenedSheet key={card.name} card={card} /> : <NoRights />;
}

function OpenedSheet({ card }: { card: ResourceCard }) {
  const { t, say } = useWords();
  const notify = useNotify();
  const tellUnread = useTellUnread();
  const navigate = useNavigate();
  const { sheet, columns, speech, references, view, sorts, setView, shown, arranged } = useOpenSheet(card);
  const { arrangement, arrange, setShown } = arranged;
  const { model, selection } = sheet;
  const name = say(card.label);
  const state = useSyncExternalStore(model.table.subscribe, model.table.get);
  const { found, why, isOpen, setOpen } = useTroubles(sheet);
  const { undo, stacks, tell, dialog: keptDialog } = useUndo(sheet, columns);
  // What was done in this sheet on other days and machines can be undone, too.
  useEffect(() => void model.undoing.load(), [model]);
  const removal = useRemoval(sheet, name);
  const labels = useMemo(() => labelsOf(card), [card]);
  const { totals, kind, setKind } = useTotals(sheet, columns);
  const finding = useFinding({ sheet, columns, speech });
  const live = useLive(sheet);
  const [asked, setAsked] = useState<AskedCell | null>(null);
  const columnMenu = useColumnMenu({
    columns,
    references,
    arrangement,
    view,
    sorts,
    onView: setView,
    onArrange: arrange,
    onWidth: arranged.setWidth,
    onReset: arranged.reset,
  });
  const views = useViews({ card, columns: sheet.columns, view, speech, onView: setView, ...arranged });
  const openRow = useCallback((line: Line) => navigate(`/${card.name}/${line.id}`), [navigate, card]);

  if (state.failure && !isAway(state.failure) && state.total === null)
    return <Failed failure={state.failure} onRetry={model.table.refresh} />;
  const isEmpty = state.total === 0 && state.lines.every((line) => !line || (line.row === null && line.edits.size === 0));
  const isFiltered = view.search !== '' || view.conditions.length > 0 || view.given !== null;
  return (
    <section className="sheet-page">
      <Title title={name} />
      <Toolbar
        undoLabel={stacks.done.at(-1)?.label ?? null}
        redoLabel={stacks.undone.at(-1)?.label ?? null}
        onUndo={() => undo(false)}
        onRedo={() => undo(true)}
        doings={<DoingsButton sheet={card.name} tell={tell} />}
        onFind={() => finding.open(false)}
        onRefresh={model.table.refresh}
        onRemove={removal.start}
        newPage={card.can.create ? `/${card.name}/create` : null}
        columns={sheet.columns}
        shown={shown}
        onColumns={setShown}
        frozen={arranged.frozen}
        onFreeze={(frozen) => arrange({ columns: [...shown], frozen })}
      >
        {views.menu}
        <FilterBar view={view} columns={sheet.columns} references={references} speech={speech} onChange={setView} />
      </Toolbar>
      {views.notice}
      {finding.panel}
      <SheetFrame
        name={name}
        model={model}
        selection={selection}
        columns={columns}
        speech={speech}
        references={references}
        tellTyping={(isTyping) => Object.assign(sheet.around, { isTyping })}
        labels={labels}
        sorts={sorts}
        widths={arranged.widths}
        frozen={arranged.frozen}
        onMenu={columnMenu.open}
        onSort={(sorts) => setView({ sorts })}
        onWidths={arranged.setWidths}
        onReorder={(moved, before) => setShown(reordered(shown, moved, before))}
        onUndo={undo}
        onEditing={live.editing}
        onPasted={(rows) => rows === 0 && notify(t('sheet.clipboardEmpty'))}
        totals={totals}
        onFind={finding.open}
        onHistory={setAsked}
        onUnread={tellUnread}
        why={why}
        onOpenRow={openRow}
        emptyRowHint={t('sheet.newRow')}
        rowName={(row) => live.rowName(row, t('sheet.row', { row }))}
      />
      {isEmpty && (
        <EmptySheet
          filtered={isFiltered}
          canCreate={card.can.create}
          onClear={() => setView({ search: '', conditions: [], given: null })}
        />
      )}
      {isOpen && (
        <SheetProblems
          sheet={sheet}
          troubles={found}
          columns={columns}
          labels={labels}
          why={why}
          onShow={({ key }) => setShown([...shown, key])}
          onClose={() => setOpen(false)}
        />
      )}
      <StatusBar
        sheet={sheet}
        columns={columns}
        speech={speech}
        why={why}
        isFiltered={isFiltered}
        troubles={found.length}
        onTroubles={() => setOpen((open) => !open)}
        totals={kind}
        onTotals={setKind}
        changed={live.changed}
      />
      {removal.dialog}
      {keptDialog}
      {views.dialog}
      {columnMenu.menu}
      {asked && <CellHistory sheet={sheet} cell={asked} onClose={() => setAsked(null)} />}
      <SheetQuestions sheet={sheet} references={references} />
    </section>
  );
}
