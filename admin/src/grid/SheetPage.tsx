import { useSyncExternalStore } from 'react';
import { Title, useResourceContext } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { isAway } from '../failure.js';
import { useWords } from '../i18n/useWords.js';
import { useCard } from '../Model.js';
import { Failed, NoRights } from '../pages/States.js';
import { DoingsButton } from '../undo/DoingsButton.js';
import { useViews } from '../views/useViews.js';
import { EmptySheet, UnreadSheet } from './EmptySheet.js';
import { FilterBar } from './FilterBar.js';
import { SheetFrame } from './SheetFrame.js';
import { StatusBar } from './StatusBar.js';
import { Toolbar } from './Toolbar.js';
import { useColumnMenu } from './useColumnMenu.js';
import { useOpenSheet } from './useOpenSheet.js';
import { useTotals } from './useTotals.js';
import { useWork } from './useWork.js';
import './sheetPage.css';

/** The list of a resource: its sheet. */
export function SheetPage() {
  const card = useCard(useResourceContext());
  return card ? <OpenedSheet key={card.name} card={card} /> : <NoRights />;
}

function OpenedSheet({ card }: { card: ResourceCard }) {
  const { say } = useWords();
  const { sheet, columns, speech, references, view, sorts, setView, shown, arranged } = useOpenSheet(card);
  const { arrangement, arrange, setShown } = arranged;
  const { model } = sheet;
  const name = say(card.label);
  const state = useSyncExternalStore(model.table.subscribe, model.table.get);
  const work = useWork({ sheet, name, columns, shown, onShown: setShown, speech });
  const { totals, kind, setKind } = useTotals(sheet, columns);
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

  const unread = state.total === null ? state.failure : null;
  if (unread && !isAway(unread)) return <Failed failure={unread} onRetry={model.table.refresh} />;
  const isEmpty = state.total === 0 && state.lines.every((line) => !line || (line.row === null && line.edits.size === 0));
  const isFiltered = view.search !== '' || view.conditions.length > 0 || view.given !== null;
  return (
    <section className="sheet-page">
      <Title title={name} />
      <Toolbar
        undoLabel={work.stacks.done.at(-1)?.label ?? null}
        redoLabel={work.stacks.undone.at(-1)?.label ?? null}
        onUndo={() => work.undo(false)}
        onRedo={() => work.undo(true)}
        doings={<DoingsButton sheet={card.name} tell={work.tell} />}
        onFind={() => work.finding.open(false)}
        onRefresh={model.table.refresh}
        onRemove={work.onRemove}
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
      {work.finding.panel}
      <SheetFrame
        {...work.frame}
        sorts={sorts}
        widths={arranged.widths}
        frozen={arranged.frozen}
        onMenu={columnMenu.open}
        onSort={(sorts) => setView({ sorts })}
        onWidths={arranged.setWidths}
        totals={totals}
      />
      {unread && <UnreadSheet onRetry={model.table.refresh} />}
      {isEmpty && (
        <EmptySheet
          filtered={isFiltered}
          canCreate={card.can.create}
          onClear={() => setView({ search: '', conditions: [], given: null })}
        />
      )}
      {work.panels}
      <StatusBar
        sheet={sheet}
        columns={columns}
        speech={speech}
        why={work.why}
        isFiltered={isFiltered}
        troubles={work.found.length}
        onTroubles={work.onTroubles}
        totals={kind}
        onTotals={setKind}
        changed={work.live.changed}
      />
      {views.dialog}
      {columnMenu.menu}
    </section>
  );
}
